package vn.namro.notification.retention.adapter.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.namro.notification.retention.application.PruneDelivered;

/** Removes every hour on a thread of its own. Two instances that do so at once remove the same, and nothing else. */
@Component
class PruningLoop implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PruningLoop.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final PruneDelivered pruning;
    private final Counter pruned;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "pruning"));

    PruningLoop(PruneDelivered pruning, MeterRegistry metrics) {
        this.pruning = pruning;
        this.pruned = Counter.builder("namro.pruned")
                .description("Inbox items and webhook messages removed because they are old")
                .register(metrics);
    }

    @Override
    public void afterPropertiesSet() {
        thread.scheduleWithFixedDelay(this::round, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What fails is done in the next hour. */
    void round() {
        try {
            pruning.prune().blockOptional(WITHIN).ifPresent(pruned::increment);
        } catch (RuntimeException e) {
            LOG.warn("Old items and messages could not be removed; the next try is in an hour", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
