package vn.namro.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.outbox.Outbox.Backlog;

/**
 * Runs the relay on a thread of its own. A nudge after a write gives latency; polling is the truth. An error of a round
 * is logged and the loop goes on: what it left is found by the next round.
 */
public final class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration MEASURE = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final OutboxRelay relay;
    private final List<Outbox> outboxes;
    private final MongoLeases leases;
    private final Clock clock;
    private final Semaphore nudges = new Semaphore(0);

    private volatile boolean running;
    private volatile Backlog backlog = new Backlog(0, Instant.MAX);
    private volatile Instant lastRound;
    private Instant measureAt = Instant.MIN;
    private Thread thread = new Thread();

    public RelayLoop(OutboxRelay relay, List<Outbox> outboxes, MongoLeases leases, Clock clock) {
        this.relay = relay;
        this.outboxes = List.copyOf(outboxes);
        this.leases = leases;
        this.clock = clock;
        this.lastRound = clock.instant();
    }

    /** Makes the next round start now. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** How many aggregates wait with unsent events; measured every two seconds. */
    public long pending() {
        return backlog.pending();
    }

    /** How long the longest waiting event has waited; zero if none does. */
    public Duration oldest() {
        Instant since = backlog.oldest();
        return since.equals(Instant.MAX) ? Duration.ZERO : positive(Duration.between(since, clock.instant()));
    }

    /** How long ago the last round ended without an error. */
    public Duration sinceLastRound() {
        return positive(Duration.between(lastRound, clock.instant()));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
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
            List<Lease> held = leases.current();
            int settled = 0;
            for (Outbox outbox : outboxes) {
                settled += relay.round(outbox, held);
            }
            measure();
            lastRound = clock.instant();
            return settled == 0;
        } catch (RuntimeException e) {
            LOG.warn("a relay round failed and will be repeated: {}", e.toString());
            return true;
        }
    }

    private void measure() {
        Instant now = clock.instant();
        if (now.isBefore(measureAt)) {
            return;
        }
        measureAt = now.plus(MEASURE);
        Backlog sum = Flux.fromIterable(outboxes)
                .flatMap(Outbox::backlog)
                .reduce(RelayLoop::sum)
                .block(STOP_WITHIN);
        backlog = sum == null ? new Backlog(0, Instant.MAX) : sum;
    }

    private static Backlog sum(Backlog one, Backlog other) {
        return new Backlog(
                one.pending() + other.pending(), one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
    }

    private void rest() {
        try {
            if (nudges.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
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
            LOG.warn("leases were not given up and will run out by themselves: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        nudge();
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
