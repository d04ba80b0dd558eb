package vn.namro.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.lease.ShardLoop;
import vn.namro.platform.stop.Drain;

/** Runs the relay on a thread of its own, and measures what waits. */
public final class RelayLoop implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration MEASURE = Duration.ofSeconds(2);
    private static final int SHARE_OF_TIME = 20;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final OutboxRelay relay;
    private final List<Outbox> outboxes;
    private final Clock clock;
    private final ShardLoop loop;

    private volatile Backlog backlog = Backlog.NONE;
    private long measureAtNanos = System.nanoTime();

    public RelayLoop(OutboxRelay relay, List<Outbox> outboxes, MongoLeases leases, Clock clock) {
        this.relay = relay;
        this.outboxes = List.copyOf(outboxes);
        this.clock = clock;
        this.loop = new ShardLoop("outbox-relay", leases, this::round, POLL);
    }

    /** Makes the next round start now. */
    public void nudge() {
        loop.nudge();
    }

    /** How many aggregates wait with unsent events; measured every two seconds, or less often where that takes long. */
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
        return loop.sinceLastRound();
    }

    /** Shows what waits, and that the relay is at work. */
    public void measure(MeterRegistry metrics) {
        Gauge.builder("namro.outbox.pending", this, RelayLoop::pending)
                .description("Aggregates with events that the broker does not have yet")
                .register(metrics);
        Gauge.builder(
                        "namro.outbox.oldest.seconds",
                        this,
                        relay -> relay.oldest().toMillis() / 1000.0)
                .description("Age of the longest waiting event")
                .register(metrics);
        Gauge.builder("namro.outbox.parked", this, relay -> relay.backlog.parked())
                .description("Aggregates whose events the broker refused for good; they wait for an operator")
                .register(metrics);
        loop.measure(metrics);
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private int round(List<Lease> held) {
        int settled = 0;
        for (Outbox outbox : outboxes) {
            settled += relay.round(outbox, held);
        }
        measure();
        return settled;
    }

    /** Counting a large backlog takes a while: at most a twentieth of the time goes into it. */
    private void measure() {
        long start = System.nanoTime();
        if (start - measureAtNanos < 0) {
            return;
        }
        backlog = Flux.fromIterable(outboxes)
                .flatMap(outbox -> Backlog.of(outbox.collection()))
                .reduce(Backlog.NONE, Backlog::plus)
                .blockOptional(ANSWER_WITHIN)
                .orElse(Backlog.NONE);
        long end = System.nanoTime();
        measureAtNanos = end + Math.max(MEASURE.toNanos(), SHARE_OF_TIME * (end - start));
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public int getPhase() {
        return Drain.LOOPS;
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
