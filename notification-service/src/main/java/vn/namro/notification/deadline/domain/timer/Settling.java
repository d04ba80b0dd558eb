package vn.namro.notification.deadline.domain.timer;

import java.time.Instant;

/** The moment at which attempts are written down, in both times, and how to pause after those that failed. */
public record Settling(Instant city, Instant machine, Backoff backoff) {}
