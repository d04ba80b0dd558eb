package vn.namro.notification.webhook.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.namro.notification.webhook.application.Dispatches;
import vn.namro.notification.webhook.application.SendDispatches;
import vn.namro.notification.webhook.application.Subscriptions;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.lease.MongoLeases;
import vn.namro.platform.lease.ShardLoop;
import vn.namro.platform.stop.Drain;
import vn.namro.platform.store.Stores;
import vn.namro.platform.time.MachineTime;

/** Sends webhooks on a thread of its own, in the shards that this instance holds, and measures what waits. */
@Component
class SendingLoop implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final Duration ROUND_WITHIN = Duration.ofMinutes(2);

    private final SendDispatches sending;
    private final Dispatches dispatches;
    private final Subscriptions subscriptions;
    private final ShardLoop loop;

    private volatile long waiting;
    private volatile long disabled;
    private long measuredNanos = System.nanoTime() - MEASURE.toNanos();

    SendingLoop(
            SendDispatches sending,
            Dispatches dispatches,
            Subscriptions subscriptions,
            Stores stores,
            PlatformSettings settings,
            MachineTime machine,
            MeterRegistry metrics) {
        this.sending = sending;
        this.dispatches = dispatches;
        this.subscriptions = subscriptions;
        Counter changes = Counter.builder("namro.lease.changes")
                .description("Leases on shards won or lost by this instance")
                .register(metrics);
        MongoLeases leases = new MongoLeases(
                stores.collection("leases"),
                "webhooks",
                settings.instance() + "/" + UUID.randomUUID(),
                settings.relay().leaseTerm(),
                machine.clock(),
                changes::increment);
        this.loop = new ShardLoop("webhook-sending", leases, this::round, POLL);
        loop.measure(metrics);
        Gauge.builder("namro.webhooks.waiting", this, sends -> sends.waiting)
                .description("Messages to subscribers that wait to be sent")
                .register(metrics);
        Gauge.builder("namro.webhooks.disabled", this, sends -> sends.disabled)
                .description("Subscriptions to which nothing is sent because they failed for days or are gone")
                .register(metrics);
    }

    private int round(List<Lease> held) {
        List<Integer> shards = held.stream().map(Lease::shard).toList();
        int sent = sending.round(shards).blockOptional(ROUND_WITHIN).orElse(0);
        measure();
        return sent;
    }

    private void measure() {
        long now = System.nanoTime();
        if (now - measuredNanos >= MEASURE.toNanos()) {
            measuredNanos = now;
            waiting = dispatches.waiting().blockOptional(ROUND_WITHIN).orElse(waiting);
            disabled = subscriptions.disabled().blockOptional(ROUND_WITHIN).orElse(disabled);
        }
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
