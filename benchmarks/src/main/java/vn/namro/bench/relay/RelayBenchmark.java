package vn.namro.bench.relay;

import java.time.Clock;
import java.util.List;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;
import vn.namro.bench.stream.Journeys;
import vn.namro.bench.stream.Pace;
import vn.namro.bench.stream.Stream;
import vn.namro.platform.outbox.RelayLoop;

/** What it costs that no event is lost: outbox and relay beside the bare producer. */
public final class RelayBenchmark implements Benchmark {

    private static final String OUTBOX = "outbox and relay";
    private static final String STRAIGHT = "straight to Kafka (a crash loses events)";
    private static final int WRITERS = 32;
    private static final int ROUNDS = 3;
    private static final double SHARE_OF_DRAIN = 0.4;
    private static final double MOST_GROWTH = 3;
    private static final double FEW = 50;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Report run(Sizes size) throws Exception {
        Report report = new Report(STRAIGHT);
        try (Stream stream = Stream.start()) {
            Ways ways = new Ways(stream);
            warmUp(ways, size);
            double drained = backlog(stream, ways, size, report);
            fastest(ways, size, report);
            steady(ways, Math.max(50, Math.floor(drained * SHARE_OF_DRAIN)), size, report);
        }
        return report.note(
                        "Broker and database are processes of their own; writers, relay and consumer share one JVM, and all"
                                + " share the cores. Every event is an aggregate written with its event, as intake stores an issue.")
                .note("The steady rate is %.0f %% of the rate at which the backlog was drained."
                        .formatted(SHARE_OF_DRAIN * 100));
    }

    private static void warmUp(Ways ways, Sizes size) throws InterruptedException {
        int seconds = size.pick(1, 10, 45);
        Steady warm = new Steady(ways, size.pick(50, 200, 300));
        warm.run("warm", seconds, ways::byOutbox);
        warm.run("warmstraight", Math.max(1, seconds / 3), ways::straight);
    }

    /** Stops the relay, lets events pile up, asks what it would ask, and lets it go. */
    private static double backlog(Stream stream, Ways ways, Sizes size, Report report) throws InterruptedException {
        int small = size.pick(20, 1_000, 1_000);
        int large = size.pick(200, 10_000, 100_000);
        RelayLoop relay = stream.part(RelayLoop.class);
        Waiting waiting = new Waiting(stream.parcels().collection(), stream.part(Clock.class));
        int asks = size.pick(2, 50, 100);
        relay.stop();
        Journeys few = new Journeys("few", small);
        Journeys many = new Journeys("many", large - small);
        Pace.writers(few, WRITERS).run(Double.POSITIVE_INFINITY, number -> ways.byOutbox(few, number), () -> {});
        waiting.pollMillis(asks);
        double pollFew = waiting.pollMillis(asks);
        double countFew = waiting.countMillis(asks);
        Pace.writers(many, WRITERS).run(Double.POSITIVE_INFINITY, number -> ways.byOutbox(many, number), () -> {});
        double pollMany = waiting.pollMillis(asks);
        double countMany = waiting.countMillis(Math.min(asks, 20));
        ways.watch(many);
        double cpu = stream.cpuSeconds();
        relay.start();
        ways.awaitAll(many);
        double perCpuSecond = large / (stream.cpuSeconds() - cpu);
        report.add(Row.of("draining a backlog of %,d".formatted(large), OUTBOX, "per second", many.perSecond()))
                .add(Row.of("draining, per second of processor time", OUTBOX, "per second", perCpuSecond))
                .add(Row.of("poll of 200 with %,d waiting".formatted(small), OUTBOX, "ms", pollFew))
                .add(Row.of("poll of 200 with %,d waiting".formatted(large), OUTBOX, "ms", pollMany))
                .add(Row.of("count with %,d waiting".formatted(small), OUTBOX, "ms", countFew))
                .add(Row.of("count with %,d waiting".formatted(large), OUTBOX, "ms", countMany))
                .right(
                        "every event of the backlog arrives",
                        many.arrivals() == many.count(),
                        many.arrivals() + " of " + many.count())
                .required(
                        "a poll costs with %,d waiting at most %.0f× what it costs with %,d"
                                .formatted(large, MOST_GROWTH, small),
                        pollMany <= MOST_GROWTH * pollFew,
                        "%.2f×".formatted(pollMany / pollFew));
        return many.perSecond();
    }

    private static void fastest(Ways ways, Sizes size, Report report) throws InterruptedException {
        Samples perSecond = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            Journeys journeys = new Journeys("fast" + (char) ('a' + round), size.pick(100, 20_000, 100_000));
            ways.watch(journeys);
            Pace.writers(journeys, WRITERS)
                    .run(Double.POSITIVE_INFINITY, number -> ways.straight(journeys, number), () -> {});
            ways.awaitAll(journeys);
            perSecond.add(journeys.perSecond());
        }
        report.add(Row.of("as fast as 32 writers can", STRAIGHT, "per second", perSecond.median()));
        writeAndRelay(ways, size, report);
    }

    private static void writeAndRelay(Ways ways, Sizes size, Report report) throws InterruptedException {
        Samples perSecond = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            Journeys journeys = new Journeys("full" + (char) ('a' + round), size.pick(100, 5_000, 20_000));
            ways.watch(journeys);
            Pace.writers(journeys, WRITERS)
                    .run(Double.POSITIVE_INFINITY, number -> ways.byOutbox(journeys, number), () -> {});
            ways.awaitAll(journeys);
            perSecond.add(journeys.perSecond());
        }
        report.add(Row.of("as fast as 32 writers can", OUTBOX, "per second", perSecond.median()));
    }

    /** Both ways in turns at the same rate. */
    private static void steady(Ways ways, double perSecond, Sizes size, Report report) throws InterruptedException {
        Steady outbox = new Steady(ways, perSecond);
        Steady straight = new Steady(ways, perSecond);
        int seconds = size.pick(1, 8, 30);
        for (int round = 0; round < ROUNDS; round++) {
            outbox.run("outbox" + (char) ('a' + round), seconds, ways::byOutbox);
            straight.run("straight" + (char) ('a' + round), seconds, ways::straight);
        }
        String what = "write to consumer at %,.0f a second, ".formatted(perSecond);
        for (int percent : List.of(50, 99)) {
            report.add(Row.of(
                            what + "p" + percent, OUTBOX, "ms", outbox.millis().percentile(percent)))
                    .add(Row.of(
                            what + "p" + percent,
                            STRAIGHT,
                            "ms",
                            straight.millis().percentile(percent)));
        }
        double before = outbox.underWay(false);
        double after = outbox.underWay(true);
        report.add(Row.of("most under way at once", OUTBOX, "events", outbox.mostUnderWay()))
                .right(
                        "no event arrives twice",
                        outbox.repeated() + straight.repeated() == 0,
                        outbox.repeated() + " repeated")
                .required(
                        "the backlog stays flat",
                        after <= Math.max(FEW, MOST_GROWTH * before),
                        "%.0f under way in the first third of the time, %.0f in the last (medians)"
                                .formatted(before, after));
    }
}
