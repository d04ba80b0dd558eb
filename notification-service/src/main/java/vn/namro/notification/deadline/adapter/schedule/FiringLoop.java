package vn.namro.notification.deadline.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.application.FireTimers;
import vn.namro.notification.deadline.application.FireTimers.Tenure;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.application.Times;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.lease.ShardLoop;
import vn.namro.platform.stop.Drain;
import vn.namro.platform.store.Stores;

/**
 * Fires timers on a thread of its own, in the shards that this instance holds. While a round takes long, over a slow
 * channel, the shards are kept, so that nobody takes this instance for dead.
 */
@Component
class FiringLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiringLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(2);

    private final FireTimers firing;
    private final Timers timers;
    private final Times times;
    private final ScheduledExecutorService wheel;
    private final MongoLeases leases;
    private final Duration prolongAfter;
    private final ShardLoop loop;

    FiringLoop(
            FireTimers firing,
            Timers timers,
            Stores stores,
            PlatformSettings settings,
            @Value("${namro.firing.lease-term}") Duration leaseTerm,
            Times times,
            MeterRegistry metrics) {
        this.firing = firing;
        this.timers = timers;
        this.times = times;
        this.wheel = Executors.newSingleThreadScheduledExecutor(FiringLoop::thread);
        Counter changes = Counter.builder("namro.lease.changes")
                .description("Leases on shards won or lost by this instance")
                .register(metrics);
        this.leases = new MongoLeases(
                stores.collection("leases"),
                "timers",
                settings.instance() + "/" + UUID.randomUUID(),
                leaseTerm,
                times.machine(),
                changes::increment);
        this.prolongAfter = leaseTerm.dividedBy(3);
        this.loop = new ShardLoop("timer-firing", leases, this::round, POLL);
        loop.measure(metrics);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "timer-wheel");
        thread.setDaemon(true);
        return thread;
    }

    private int round(List<Lease> held) {
        List<Tenure> tenures = held.stream()
                .map(lease -> new Tenure(lease.shard(), lease.epoch(), lease.ranOut()))
                .toList();
        int fired = await(firing.round(tenures).timeout(ROUND_WITHIN).toFuture());
        if (fired == 0) {
            wakeForNext(held);
            return 0;
        }
        return fired;
    }

    private int await(CompletableFuture<Integer> round) {
        while (true) {
            try {
                return Objects.requireNonNullElse(round.get(prolongAfter.toMillis(), TimeUnit.MILLISECONDS), 0);
            } catch (TimeoutException stillGoingOn) {
                prolong();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                round.cancel(true);
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }

    private void prolong() {
        try {
            leases.prolong();
        } catch (RuntimeException e) {
            LOG.warn("the leases on timers were not prolonged: {}", e.toString());
        }
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
    public int getPhase() {
        return Drain.LOOPS;
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
