package vn.namro.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import vn.namro.platform.stop.Drain;

/**
 * Asks the broker every few seconds whether it is there. For a while an instance does its work without it, for what is
 * written waits in the outbox; when it has been away for longer the instance is not ready, and is again once it is back.
 */
public final class BrokerContact implements HealthIndicator, SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private static final DescribeClusterOptions OPTIONS =
            new DescribeClusterOptions().timeoutMs(Math.toIntExact(ANSWER_WITHIN.toMillis()));
    private static final Logger LOG = LoggerFactory.getLogger(BrokerContact.class);

    private final Map<String, Object> connection;
    private final Duration bearable;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private boolean answers = true;
    private volatile long lastContactNanos = System.nanoTime();
    private Thread thread = new Thread();

    /**
     * Creates a contact that does not ask yet.
     *
     * @param connection settings of a Kafka client
     * @param bearable how long the broker may be away before this instance is not ready
     */
    public BrokerContact(Map<String, Object> connection, Duration bearable, MeterRegistry metrics) {
        this.connection = Map.copyOf(connection);
        this.bearable = bearable;
        Gauge.builder(
                        "namro.broker.away.seconds",
                        this,
                        contact -> contact.away().toMillis() / 1000.0)
                .description("How long ago the broker answered; it is asked every " + EVERY.toSeconds() + " s")
                .register(metrics);
    }

    private Duration away() {
        return Duration.ofNanos(System.nanoTime() - lastContactNanos);
    }

    @Override
    public Health health() {
        Duration away = away();
        return (away.compareTo(bearable) > 0 ? Health.down() : Health.up())
                .withDetail("lastAnswer", away)
                .build();
    }

    private void run() {
        try {
            do {
                talk();
            } while (isRunningAfterAPause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client of its own each time: addresses that could not be resolved are looked up again. */
    private void talk() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            do {
                admin.describeCluster(OPTIONS).clusterId().get(2 * ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                if (!answers) {
                    LOG.info("the broker answers again, after {}", away());
                }
                answers = true;
                lastContactNanos = System.nanoTime();
            } while (isRunningAfterAPause());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (answers) {
                LOG.warn("the broker does not answer: {}", e.toString());
            }
            answers = false;
        }
    }

    private boolean isRunningAfterAPause() throws InterruptedException {
        return !stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::run, "broker-contact");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return Drain.LOOPS;
    }
}
