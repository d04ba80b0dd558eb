package vn.namro.notification.deadline.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.application.FireTimers;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Timers.Backlog;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.lease.ShardLoop;
import vn.namro.platform.store.Stores;

/** Fires timers on a thread of its own, in the shards that this instance holds, and measures what is open. */
@Component
class FiringLoop implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration MEASURE = Duration.ofSeconds(5);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(2);

    private final FireTimers firing;
    private final Timers timers;
    private final Clock clock;
    private final ShardLoop loop;

    private volatile Backlog backlog = new Backlog(0, Optional.empty());
    private Instant measureAt = Instant.MIN;

    FiringLoop(
            FireTimers firing,
            Timers timers,
            Stores stores,
            PlatformSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.firing = firing;
        this.timers = timers;
        this.clock = clock;
        Counter changes = Counter.builder("namro.lease.changes")
                .description("Leases on shards won or lost by this instance")
                .register(metrics);
        MongoLeases leases = new MongoLeases(
                stores.collection("leases"),
                "timers",
                settings.instance() + "/" + UUID.randomUUID(),
                settings.relay().leaseTerm(),
                clock,
                changes::increment);
        this.loop = new ShardLoop("timer-firing", leases, this::round, POLL);
        measure(metrics);
    }

    private void measure(MeterRegistry metrics) {
        Gauge.builder("namro.timers.open", this, firingLoop -> firingLoop.backlog.open())
                .description("Timers that are planned or whose messages wait for their channel")
                .register(metrics);
        Gauge.builder("namro.timers.overdue.seconds", this, FiringLoop::overdueSeconds)
                .description("How long the longest due timer waits for its channel to take all its messages")
                .register(metrics);
    }

    private double overdueSeconds() {
        return backlog.oldestDue()
                .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private int round(List<Lease> held) {
        List<Tenure> tenures = held.stream()
                .map(lease -> new Tenure(lease.shard(), lease.epoch()))
                .toList();
        Integer fired = firing.round(tenures).block(ROUND_WITHIN);
        measure();
        return fired == null ? 0 : fired;
    }

    private void measure() {
        Instant now = clock.instant();
        if (now.isBefore(measureAt)) {
            return;
        }
        measureAt = now.plus(MEASURE);
        backlog = timers.backlog(now).blockOptional(ROUND_WITHIN).orElse(backlog);
    }

    Duration sinceLastRound() {
        return loop.sinceLastRound();
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
    public boolean isRunning() {
        return loop.isRunning();
    }
}
