package vn.namro.events.catalog;

import java.time.Instant;

/** Another version of the responsibility matrix came into force. */
public record MatrixChangedV1(String version, Instant activeFrom, int entries) {}
