package vn.namro.testing.planted.domainreads.issue.domain;

import java.nio.file.Path;

/** A domain value that knows the file system. */
public record Attachment(Path file) {}
