package vn.namro.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.namro.platform.MovingClock;
import vn.namro.platform.TestDatabase;
import vn.namro.platform.store.Shards;

class ShardLoopTest {

    private final MongoLeases leases = new MongoLeases(
            TestDatabase.fresh().getCollection("leases"),
            "work",
            "a",
            Duration.ofSeconds(10),
            new MovingClock(),
            () -> {});

    @Test
    void an_error_in_a_round_does_not_end_the_loop() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch wentOn = new CountDownLatch(1);
        ShardLoop loop = new ShardLoop(
                "test",
                leases,
                held -> {
                    if (rounds.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("a bug");
                    }
                    wentOn.countDown();
                    return 0;
                },
                Duration.ofMillis(1));
        loop.start();

        assertThat(wentOn.await(20, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void a_loop_whose_rounds_all_end_in_errors_does_not_look_alive() throws InterruptedException {
        CountDownLatch several = new CountDownLatch(5);
        ShardLoop loop = new ShardLoop(
                "test",
                leases,
                held -> {
                    several.countDown();
                    throw new OutOfMemoryError("a test");
                },
                Duration.ofMillis(1));
        long created = System.nanoTime();
        loop.start();

        assertThat(several.await(20, TimeUnit.SECONDS)).isTrue();
        Duration sinceStart = Duration.ofNanos(System.nanoTime() - created);
        assertThat(loop.sinceLastRound()).isGreaterThanOrEqualTo(sinceStart);
        loop.stop();
    }

    @Test
    void a_loop_shows_how_many_shards_it_holds_and_holds_none_once_it_has_stopped() throws InterruptedException {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        CountDownLatch worked = new CountDownLatch(1);
        ShardLoop loop = new ShardLoop(
                "test",
                leases,
                held -> {
                    worked.countDown();
                    return 0;
                },
                Duration.ofMillis(1));
        loop.measure(metrics);
        loop.start();

        assertThat(worked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(shards(metrics)).isEqualTo(Shards.COUNT);
        loop.stop();
        assertThat(shards(metrics)).isZero();
    }

    private static double shards(MeterRegistry metrics) {
        return metrics.get("namro.loop.shards").tag("loop", "test").gauge().value();
    }
}
