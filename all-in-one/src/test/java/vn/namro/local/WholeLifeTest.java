package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.testing.Await;

/** Issues from filing to their end, through all services, each step taken by its user and seen by the others. */
class WholeLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @SuppressWarnings("NullAway.Init")
    private static Desks desks;

    @BeforeAll
    static void start() {
        system = TestSystem.start(dataDir);
        desks = new Desks(system);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    /** One issue that an officer of {@code lead} got. */
    private record Filed(String code, String enterprise, String assignment) {

        String issueId() {
            return assignment.substring(0, assignment.lastIndexOf('.'));
        }

        String next(int number) {
            return issueId() + "." + number;
        }
    }

    private static Filed filed(int sample) {
        DemoIssue issue = DemoIssues.load().issues().get(sample);
        String token = system.enterprise(issue.taxCode());
        // Just after the first start intake may not have heard of every zone and category yet.
        Answer receipt = Await.value(
                "a receipt",
                PATIENCE,
                () -> Optional.of(system.client().file(issue, token)).filter(answer -> answer.status() == 201));
        String code = receipt.body().path("trackingCode").asText();
        JsonNode assigned = desks.once(
                "assignment of " + code, "intake", "/api/issues/" + code, token, body -> body.has("assignment"));
        return new Filed(code, token, assigned.at("/assignment/id").asText());
    }

    private static JsonNode once(Filed issue, String status) {
        return desks.once(
                issue.code() + " in " + status,
                "intake",
                "/api/issues/" + issue.code(),
                issue.enterprise(),
                body -> status.equals(body.path("status").asText()));
    }

    private static List<String> timeline(Filed issue) {
        List<String> kinds = new ArrayList<>();
        desks.get("intake", "/api/issues/" + issue.code() + "/timeline", issue.enterprise())
                .body()
                .path("steps")
                .forEach(step -> kinds.add(step.path("kind").asText()));
        return kinds;
    }

    private static JsonNode onceWatched(String assignment, String status) {
        return desks.once(
                        assignment + " watched as " + status,
                        "notification",
                        "/api/deadlines/" + assignment,
                        system.coordinator(),
                        body -> status.equals(body.at("/deadline/status").asText()))
                .path("deadline");
    }

    @Test
    void an_issue_is_accepted_asked_about_put_off_answered_and_confirmed() {
        Filed issue = filed(0);
        String officer = desks.holderOf(issue.assignment());
        String lead = desks.of(
                "AGENCY_LEAD",
                desks.assignment(issue.assignment()).at("/person/agency/id").asText(),
                "somebody");

        desks.assignmentStep(issue.assignment(), "acceptance", officer, Map.of());
        once(issue, "IN_PROGRESS");
        desks.assignmentStep(issue.assignment(), "information-request", officer, Map.of("question", "Cổng số mấy?"));
        once(issue, "AWAITING_ENTERPRISE");
        onceWatched(issue.assignment(), "PAUSED");
        desks.issueStep(issue.code(), "information", issue.enterprise(), Map.of("answer", "Cổng số 2"));
        desks.once(
                "the answer at the officer's desk",
                "routing",
                "/api/assignments/" + issue.assignment(),
                officer,
                body -> "ACCEPTED".equals(body.path("status").asText())
                        && body.toString().contains("Cổng số 2"));
        desks.assignmentStep(issue.assignment(), "extension", lead, Map.of("reason", "Chờ vật tư", "workingDays", 3));
        desks.assignmentStep(issue.assignment(), "progress", officer, Map.of("note", "Đã khảo sát"));
        desks.assignmentStep(
                issue.assignment(), "outcome", officer, Map.of("type", "SOLVED", "text", "Đã cấp điện ổn định"));
        JsonNode answered = once(issue, "ANSWERED");
        assertThat(answered.toString()).contains("Đã cấp điện ổn định");
        onceWatched(issue.assignment(), "ANSWERED");
        desks.issueStep(issue.code(), "confirmation", issue.enterprise(), Map.of("rating", 5));

        once(issue, "CLOSED");
        onceWatched(issue.assignment(), "CLOSED");
        desks.once(
                "the end at the officer's desk",
                "routing",
                "/api/assignments/" + issue.assignment(),
                officer,
                body -> "CONFIRMED".equals(body.path("status").asText()) && body.has("endedBecause"));
        assertThat(timeline(issue))
                .containsSubsequence(
                        "SUBMITTED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "QUESTION_ASKED",
                        "INFORMATION_SUPPLIED",
                        "RESUMED",
                        "EXTENDED",
                        "PROGRESS_NOTED",
                        "OUTCOME_REPORTED",
                        "CONFIRMED");
    }

    @Test
    void an_issue_that_was_returned_twice_is_decided_by_the_city_office_and_disputed_one_level_up() {
        Filed issue = filed(1);
        String first =
                desks.assignment(issue.assignment()).at("/person/agency/id").asText();
        String other = first.equals("hn-qhkt") ? "hn-ct" : "hn-qhkt";
        String third = first.equals("hn-hhtip") ? "hn-ct" : "hn-hhtip";

        desks.assignmentStep(
                issue.assignment(),
                "return",
                desks.holderOf(issue.assignment()),
                Map.of("reason", "Không thuộc thẩm quyền", "proposedAgencyId", other));
        onceWatched(issue.next(2), "OPEN");
        desks.assignmentStep(
                issue.next(2),
                "return",
                desks.holderOf(issue.next(2)),
                Map.of("reason", "Cũng không", "proposedAgencyId", third));
        once(issue, "IN_TRIAGE");
        onceWatched(issue.issueId(), "IN_TRIAGE");

        Answer cleared = desks.step(
                "routing",
                "/api/triage/" + issue.issueId(),
                "assignment",
                system.coordinator(),
                Map.of("agencyId", other, "reason", "Đã họp"));
        assertThat(cleared.status()).as("%s", cleared.body()).isEqualTo(200);
        once(issue, "ASSIGNED");

        String officer = desks.holderOf(issue.next(3));
        desks.assignmentStep(issue.next(3), "acceptance", officer, Map.of());
        desks.assignmentStep(issue.next(3), "outcome", officer, Map.of("type", "EXPLAINED", "text", "Theo quy định"));
        once(issue, "ANSWERED");
        desks.issueStep(issue.code(), "dispute", issue.enterprise(), Map.of("reason", "Chưa giải quyết"));
        once(issue, "ASSIGNED");

        JsonNode reopened = desks.assignment(issue.next(4));
        assertThat(reopened.at("/person/agency/id").asText()).isEqualTo(other);
        assertThat(reopened.at("/person/position").asText()).isEqualTo("lead");
        assertThat(reopened.at("/details/disputes").asInt()).isEqualTo(1);
        onceWatched(issue.next(4), "OPEN");
        assertThat(timeline(issue))
                .containsSubsequence(
                        "ASSIGNED",
                        "RETURNED",
                        "ASSIGNED",
                        "RETURNED",
                        "IN_TRIAGE",
                        "ASSIGNED",
                        "DISPUTED",
                        "ASSIGNED");
    }

    @Test
    void an_issue_that_is_taken_back_ends_at_every_desk() {
        Filed issue = filed(2);
        String officer = desks.holderOf(issue.assignment());
        desks.assignmentStep(issue.assignment(), "acceptance", officer, Map.of());
        once(issue, "IN_PROGRESS");

        desks.issueStep(issue.code(), "withdrawal", issue.enterprise(), Map.of());

        onceWatched(issue.assignment(), "CLOSED");
        JsonNode closed = desks.once(
                "the end at the officer's desk",
                "routing",
                "/api/assignments/" + issue.assignment(),
                officer,
                body -> "CLOSED".equals(body.path("status").asText()));
        assertThat(closed.path("endedBecause").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.path("allowed")).isEmpty();
    }
}
