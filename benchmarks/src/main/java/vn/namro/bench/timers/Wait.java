package vn.namro.bench.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do. */
final class Wait {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Wait() {}

    static void until(Instant moment) {
        while (MachineClock.now().isBefore(moment)) {
            LockSupport.parkNanos(Duration.between(MachineClock.now(), moment).toNanos());
        }
    }

    /** Waits until it holds; fails after a quarter of an hour. */
    static void until(String what, BooleanSupplier holds) {
        Instant end = MachineClock.now().plus(LONGEST);
        while (!holds.getAsBoolean()) {
            if (MachineClock.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
