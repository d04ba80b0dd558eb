package vn.namro.notification.deadline.domain.timer;

import java.time.Duration;

/** How long to wait after failures: doubled each time, up to a limit. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "first pause must be above zero and at most the longest, not " + first + " and " + longest);
        }
    }

    /** The pause after so many failures, from 1. */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
