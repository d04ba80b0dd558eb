package vn.namro.testing.planted.domainnow.issue.domain;

import java.time.Instant;

/** A domain class that reads the machine's time. */
class Issue {

    final Instant submitted = Instant.now();
}
