package vn.namro.testing.planted.domainclock.issue.domain;

import java.time.Clock;
import java.time.Instant;

/** A domain value that holds a clock, where an instant would do. */
record Deadline(Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
