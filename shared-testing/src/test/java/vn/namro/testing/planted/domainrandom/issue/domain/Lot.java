package vn.namro.testing.planted.domainrandom.issue.domain;

import java.util.Random;

/** A domain value that holds a source of chance. */
record Lot(Random random) {}
