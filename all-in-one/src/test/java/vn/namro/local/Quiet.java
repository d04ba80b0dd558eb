package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.namro.testing.Await;

/** The moment at which a backup of the databases alone is whole: nothing waits in an outbox, nor for a consumer. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Quiet() {}

    static void await(TestSystem system) {
        String broker = system.context("intake").getEnvironment().getProperty("spring.kafka.bootstrap-servers", "");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Await.untilAsserted("nothing under way", PATIENCE, () -> {
                assertThat(waiting(system)).isZero();
                assertThat(behind(admin)).isEmpty();
                assertThat(waiting(system)).isZero();
            });
        }
    }

    private static double waiting(TestSystem system) {
        return List.of("intake", "routing", "notification").stream()
                .mapToDouble(service -> system.context(service)
                        .getBean(MeterRegistry.class)
                        .get("namro.outbox.pending")
                        .gauge()
                        .value())
                .sum();
    }

    /** What no consumer has committed yet, by group and partition. */
    private static List<String> behind(Admin admin) {
        try {
            List<String> behind = new ArrayList<>();
            for (ConsumerGroupListing group : admin.listConsumerGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                ends(admin, committed).forEach((partition, end) -> {
                    OffsetAndMetadata reached = committed.get(partition);
                    if (reached == null || reached.offset() < end.offset()) {
                        behind.add(group.groupId() + " " + partition);
                    }
                });
            }
            return behind;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker does not tell who is behind", e);
        }
    }

    private static Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends(
            Admin admin, Map<TopicPartition, OffsetAndMetadata> committed)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
    }
}
