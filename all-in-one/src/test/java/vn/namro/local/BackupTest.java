package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.local.backup.Backup;
import vn.namro.local.backup.BackupException;
import vn.namro.local.backup.LocalData;
import vn.namro.local.backup.Restore;

/** What {@code docs/operations.md} promises of backups, upon the whole system. */
@DisabledIfEnvironmentVariable(named = "NAMRO_TEST_KAFKA", matches = ".+")
@DisabledIfEnvironmentVariable(named = "NAMRO_TEST_MONGO", matches = ".+")
class BackupTest {

    private static final List<DemoIssue> SAMPLES = DemoIssues.load().issues();
    private static final DemoIssue YESTERDAY = SAMPLES.get(0);
    private static final DemoIssue AFTER_THE_BACKUP = SAMPLES.get(1);
    private static final DemoIssue AFTER_THE_RESTORE = SAMPLES.get(2);

    @Test
    void a_restored_system_goes_on_from_the_backup_and_needs_no_topics_if_it_was_quiet(@TempDir Path place)
            throws Exception {
        Path dataDir = place.resolve("data");
        Path file = place.resolve("backup.tar.gz");
        JsonNode yesterday;
        try (TestSystem system = TestSystem.start(dataDir)) {
            yesterday = handedOut(system, YESTERDAY);
            assertThatThrownBy(() -> new Backup(new LocalData(dataDir)).to(file, Instant.now()))
                    .isInstanceOf(BackupException.class);
            Quiet.await(system);
        }
        new Backup(new LocalData(dataDir)).to(file, Instant.now());
        String later = workThatWillBeLost(dataDir);

        new Restore(new LocalData(dataDir)).from(file, true, Instant.now());
        try (TestSystem system = TestSystem.start(dataDir)) {
            assertThat(found(system, YESTERDAY, yesterday.path("trackingCode").asText()))
                    .isEqualTo(yesterday);
            assertThat(system.client()
                            .issue(later, system.enterprise(AFTER_THE_BACKUP.taxCode()))
                            .status())
                    .isEqualTo(404);
            accepted(system, YESTERDAY, yesterday);
            handedOut(system, AFTER_THE_BACKUP);
            Quiet.await(system);
            nothingIsParkedOrMissing(system);
        }

        Files.move(dataDir.resolve("kafka"), place.resolve("the broker that was lost"));
        try (TestSystem system = TestSystem.start(dataDir)) {
            JsonNode open = found(
                    system,
                    AFTER_THE_BACKUP,
                    handedOut(system, AFTER_THE_BACKUP).path("trackingCode").asText());
            accepted(system, AFTER_THE_BACKUP, open);
            handedOut(system, AFTER_THE_RESTORE);
            Quiet.await(system);
            nothingIsParkedOrMissing(system);
        }
    }

    /** Uses up sequence numbers that the restored system will give to other events. */
    private static String workThatWillBeLost(Path dataDir) {
        try (TestSystem system = TestSystem.start(dataDir)) {
            JsonNode lost = handedOut(system, AFTER_THE_BACKUP);
            accepted(system, YESTERDAY, handedOut(system, YESTERDAY));
            return lost.path("trackingCode").asText();
        }
    }

    /** Files an issue, or finds it by its idempotency key, and awaits its officer and the letter to that person. */
    private static JsonNode handedOut(TestSystem system, DemoIssue issue) {
        String token = system.enterprise(issue.taxCode());
        String code =
                system.client().file(issue, token).body().path("trackingCode").asText();
        JsonNode assigned = once(system, code, token, body -> body.has("assignment"));
        system.watchOnceNotified(assigned.at("/assignment/id").asText(), system.coordinator());
        return withoutVersion(assigned);
    }

    private static void accepted(TestSystem system, DemoIssue issue, JsonNode open) {
        String assignment = open.at("/assignment/id").asText();
        Desks desks = new Desks(system);
        desks.assignmentStep(assignment, "acceptance", desks.holderOf(assignment), Map.of());
        once(
                system,
                open.path("trackingCode").asText(),
                system.enterprise(issue.taxCode()),
                body -> "IN_PROGRESS".equals(body.path("status").asText()));
    }

    private static JsonNode found(TestSystem system, DemoIssue issue, String code) {
        return withoutVersion(once(system, code, system.enterprise(issue.taxCode()), body -> true));
    }

    private static JsonNode once(TestSystem system, String code, String token, Predicate<JsonNode> wanted) {
        return system.issueOnce(code, token, answer -> answer.status() == 200 && wanted.test(answer.body()))
                .body();
    }

    /** How much has happened to it goes on counting: agencies were asked for their opinions meanwhile. */
    private static JsonNode withoutVersion(JsonNode issue) {
        return ((ObjectNode) issue.deepCopy()).without("version");
    }

    private static void nothingIsParkedOrMissing(TestSystem system) {
        String operator = system.client().tokenOf("OPERATOR", "", "");
        for (String service : List.of("intake", "routing", "notification")) {
            Answer parked = new Desks(system).get(service, "/api/ops/parked", operator);
            assertThat(parked.body().path("incoming")).as(service).isEmpty();
            assertThat(parked.body().path("outgoing")).as(service).isEmpty();
            assertThat(system.context(service)
                            .getBean(MeterRegistry.class)
                            .find("namro.sequence.gaps")
                            .counters())
                    .as(service)
                    .allMatch(gaps -> gaps.count() == 0);
        }
    }
}
