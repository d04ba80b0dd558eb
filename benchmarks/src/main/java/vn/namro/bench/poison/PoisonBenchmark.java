package vn.namro.bench.poison;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;
import vn.namro.bench.stream.Stream;
import vn.namro.events.Topics;

/** What one poisoned key in a hundred does to the other ninety-nine. */
public final class PoisonBenchmark implements Benchmark {

    private static final String POISONED = "1 % poisoned keys";
    private static final String CLEAN = "the same load without poison";
    private static final String SMALL_RECORDS = "20000";
    private static final double MOST_GROWTH = 2;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public Report run(Sizes size) throws Exception {
        double perSecond = size.pick(40, 60, 80);
        int keys = (int) (perSecond * size.pick(6, 10, 30));
        Samples clean = new Samples();
        Samples poisoned = new Samples();
        Report report = new Report(CLEAN);
        try (Stream stream = Stream.start("namro.relay.attempts=" + size.pick(2, 3, 10))) {
            takeOnlySmallRecords(stream);
            Ward ward = new Ward(stream, perSecond);
            ward.load("warm", size.pick(1, 2_000, 4_000), Dose.NONE);
            for (int round = 0; round < size.pick(1, ROUNDS, ROUNDS); round++) {
                char letter = (char) ('a' + round);
                clean.addAll(ward.load("clean" + letter, keys, Dose.NONE).millis());
                Ward.Ends ends = ward.load("poisoned" + letter, keys, Dose.ONE_PERCENT);
                poisoned.addAll(ends.millis());
                report.right(
                        "round " + letter + ": nothing skipped, all poison parked with its reason",
                        ends.isRight(),
                        told(ends));
            }
        }
        return told(report, perSecond, clean, poisoned);
    }

    private static String told(Ward.Ends ends) {
        return "%,d of %,d healthy keys applied in full; %d poisoned: %d parked by the sender, %d by the consumer"
                .formatted(
                        ends.applied(),
                        ends.healthy(),
                        ends.poisoned(),
                        ends.parkedBySender(),
                        ends.parkedByConsumer());
    }

    private static Report told(Report report, double perSecond, Samples clean, Samples poisoned) {
        String what = "write to effect, %.0f keys a second, ".formatted(perSecond);
        for (int percent : List.of(50, 99)) {
            report.add(Row.of(what + "p" + percent, POISONED, "ms", poisoned.percentile(percent)))
                    .add(Row.of(what + "p" + percent, CLEAN, "ms", clean.percentile(percent)));
        }
        double growth = poisoned.percentile(99) / clean.percentile(99);
        return report.required(
                        "p99 of the others at most %.0f× of what it is without poison".formatted(MOST_GROWTH),
                        growth <= MOST_GROWTH,
                        "%.2f×".formatted(growth))
                .note(
                        "Two events a key. Half of the poison is a record that the broker refuses (its topic takes %s bytes), half an event that the consumer fails on."
                                .formatted(SMALL_RECORDS));
    }

    private static void takeOnlySmallRecords(Stream stream) throws InterruptedException, ExecutionException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ISSUES);
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, SMALL_RECORDS), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(stream.part(KafkaAdmin.class).getConfigurationProperties())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }
}
