package vn.namro.notification.deadline.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.application.FireTimers;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Timers.Backlog;
import vn.namro.notification.deadline.application.Times;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.lease.ShardLoop;
import vn.namro.platform.store.Stores;

/** Fires timers on a thread of its own, in the shards that this instance holds, and measures what is open. */
@Component
class FiringLoop implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(2);

    private final FireTimers firing;
    private final Timers timers;
    private final Times times;
    private final ScheduledExecutorService wheel;
    private final ShardLoop loop;

    private volatile Backlog backlog = new Backlog(0, Optional.empty());
    private long measuredNanos = System.nanoTime() - MEASURE.toNanos();

    FiringLoop(
            FireTimers firing,
            Timers timers,
            Stores stores,
            PlatformSettings settings,
            Times times,
            MeterRegistry metrics) {
        this.firing = firing;
        this.timers = timers;
        this.times = times;
        this.wheel = Executors.newSingleThreadScheduledExecutor(FiringLoop::thread);
        Counter changes = Counter.builder("namro.lease.changes")
                .description("Leases on shards won or lost by this instance")
                .register(metrics);
        MongoLeases leases = new MongoLeases(
                stores.collection("leases"),
                "timers",
                settings.instance() + "/" + UUID.randomUUID(),
                settings.relay().leaseTerm(),
                times.machine(),
                changes::increment);
        this.loop = new ShardLoop("timer-firing", leases, this::round, POLL);
        measure(metrics);
    }

    private void measure(MeterRegistry metrics) {
        Gauge.builder("namro.timers.open", this, firingLoop -> firingLoop.backlog.open())
                .description("Timers that are planned or whose messages wait for their channel")
                .register(metrics);
        Gauge.builder("namro.reminders.waiting", this, firingLoop -> firingLoop.backlog.open())
                .description("Reminders and marked limits that are neither sent nor cancelled yet")
                .register(metrics);
        Gauge.builder("namro.timers.overdue.seconds", this, FiringLoop::overdueSeconds)
                .description("How long the longest due timer waits for its channel to take all its messages")
                .register(metrics);
    }

    private double overdueSeconds() {
        return backlog.oldestDue()
                .map(due -> Math.max(
                        0, Duration.between(due, times.city().instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "timer-wheel");
        thread.setDaemon(true);
        return thread;
    }

    private int round(List<Lease> held) {
        List<Tenure> tenures = held.stream()
                .map(lease -> new Tenure(lease.shard(), lease.epoch()))
                .toList();
        Integer fired = firing.round(tenures).block(ROUND_WITHIN);
        measure();
        if (fired == null || fired == 0) {
            wakeForNext(held);
            return 0;
        }
        return fired;
    }

    /** What falls due before the next poll is waited for by itself: a poll alone would make it late by half its length. */
    private void wakeForNext(List<Lease> held) {
        List<Integer> shards = held.stream().map(Lease::shard).toList();
        Instant now = times.city().instant();
        timers.next(shards, now.plus(POLL))
                .blockOptional(ROUND_WITHIN)
                .map(next -> Duration.between(now, next))
                .filter(wait -> !wait.isNegative())
                .ifPresent(wait -> wheel.schedule(loop::nudge, wait.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    private void measure() {
        long now = System.nanoTime();
        if (now - measuredNanos < MEASURE.toNanos()) {
            return;
        }
        measuredNanos = now;
        backlog = timers.backlog(times.now()).blockOptional(ROUND_WITHIN).orElse(backlog);
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
        wheel.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
