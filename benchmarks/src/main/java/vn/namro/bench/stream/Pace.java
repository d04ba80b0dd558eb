package vn.namro.bench.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Sets events out, as fast as a number of writers can or at a fixed rate that does not wait for answers. */
public final class Pace {

    private static final long LOOK_NANOS = 200_000;
    private static final int FREE = 2_000;

    private final Journeys journeys;
    private final Semaphore writers;
    private final int size;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Pace(Journeys journeys, int writers) {
        this.journeys = journeys;
        this.writers = new Semaphore(writers);
        this.size = writers;
    }

    /** So many at a time. */
    public static Pace writers(Journeys journeys, int writers) {
        return new Pace(journeys, writers);
    }

    /** Any number at a time, up to where something must be broken. */
    public static Pace free(Journeys journeys) {
        return new Pace(journeys, FREE);
    }

    /**
     * Sets all out; returns when the last is acknowledged.
     *
     * @param perSecond at which rate; infinite for as fast as possible
     * @param act what setting out is
     * @param each called after each look at the clock
     */
    public void run(double perSecond, IntFunction<Mono<?>> act, Runnable each) throws InterruptedException {
        long start = System.nanoTime();
        for (int number = 0; number < journeys.count(); number++) {
            long due = Double.isInfinite(perSecond) ? System.nanoTime() : start + (long) (number / perSecond * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            each.run();
            writers.acquire();
            journeys.leave(number, due);
            act.apply(number).subscribe(done -> {}, this::failed, writers::release);
        }
        if (!writers.tryAcquire(size, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("some were never acknowledged", failure.get());
        }
    }

    private void failed(Throwable cause) {
        failure.set(cause);
    }

    /** Looks again and again until it is so. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + limit + " in vain for " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
