package vn.namro.platform.lease;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.namro.platform.store.Shards;

/**
 * Works in rounds on the shards held, on a thread of its own. A nudge gives latency; polling is the truth. Whatever a
 * round throws is logged and the loop goes on: what it left is found by the next round, and while none comes to its end
 * {@link #sinceLastRound} grows.
 */
public final class ShardLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ShardLoop.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final String name;
    private final MongoLeases leases;
    private final ToIntFunction<List<Lease>> round;
    private final Duration poll;
    private final Semaphore nudges = new Semaphore(0);

    private volatile boolean running;
    private volatile long lastRoundNanos = System.nanoTime();
    private Thread thread = new Thread();

    /**
     * Creates a loop that does not run yet.
     *
     * @param name of the thread
     * @param leases used by this loop alone
     * @param round works on the shards held and gives how much it did; after a round that did nothing the loop rests
     * @param poll how long it rests unless nudged, in real time
     */
    public ShardLoop(String name, MongoLeases leases, ToIntFunction<List<Lease>> round, Duration poll) {
        this.name = name;
        this.leases = leases;
        this.round = round;
        this.poll = poll;
    }

    /** Makes the next round start now. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** How long ago the last round ended without an error, in real time: also where the clock of the system is set. */
    public Duration sinceLastRound() {
        return Duration.ofNanos(System.nanoTime() - lastRoundNanos);
    }

    /** Shows what this loop holds and when it last came round, so that work which nobody does can be seen. */
    public void measure(MeterRegistry metrics) {
        Gauge.builder("namro.loop.shards", leases, MongoLeases::count)
                .description("Shards whose work this instance does; over all instances " + Shards.COUNT)
                .tag("loop", name)
                .register(metrics);
        Gauge.builder(
                        "namro.loop.round.age.seconds",
                        this,
                        loop -> loop.sinceLastRound().toMillis() / 1000.0)
                .description("How long ago the last round ended without an error")
                .tag("loop", name)
                .register(metrics);
    }

    /** Starts the thread. */
    public void start() {
        running = true;
        thread = new Thread(this::run, name);
        thread.start();
    }

    /** Lets the round that runs come to its end, gives the leases up, and returns. */
    public void stop() {
        running = false;
        nudge();
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            if (roundIsIdle()) {
                rest();
            }
        }
        giveUpLeases();
    }

    private boolean roundIsIdle() {
        try {
            int done = round.applyAsInt(leases.current());
            lastRoundNanos = System.nanoTime();
            return done == 0;
        } catch (RuntimeException | Error e) {
            LOG.warn("a round of {} failed and will be repeated: {}", name, e.toString());
            return true;
        }
    }

    private void rest() {
        try {
            if (nudges.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private void giveUpLeases() {
        try {
            leases.close();
        } catch (RuntimeException e) {
            LOG.warn("leases of {} were not given up and will run out by themselves: {}", name, e.toString());
        }
    }
}
