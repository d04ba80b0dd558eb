package vn.namro.bench.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do. */
final class Wait {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long PAUSE_MILLIS = 100;

    private Wait() {}

    static void until(Instant moment) throws InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
    }

    /** Waits until it holds; fails after a quarter of an hour. */
    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
