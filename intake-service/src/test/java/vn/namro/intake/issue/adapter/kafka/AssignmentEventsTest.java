package vn.namro.intake.issue.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.intake.MongoForTests;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Triage.Clause;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

/** Applies the golden samples of routing's events. */
class AssignmentEventsTest {

    private static final String ID = "0b7e7a52-6a55-4c4e-9a75-3f4f0c6a1d2e";
    private static MongoForTests mongo;

    private AggregateStore<Issue> store;
    private AssignmentEvents events;

    @BeforeAll
    static void start() {
        mongo = new MongoForTests();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void open() {
        store = mongo.stores(Clock.systemUTC())
                .open(
                        "issues",
                        Issue.class,
                        issue -> Map.of("status", issue.status().name()));
        events = new AssignmentEvents(store);
    }

    @Test
    void an_issued_assignment_brings_the_five_clauses() throws IOException {
        submit();

        assertThat(apply(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DONE);
        Issue issue = issue();
        assertThat(issue.status()).isEqualTo(Status.ASSIGNED);
        var assignment = Objects.requireNonNull(issue.assignment());
        assertThat(assignment.person().name()).isEqualTo("Cán bộ mẫu 0017 (demo)");
        assertThat(assignment.task().vi()).startsWith("Kiểm tra nguồn điện");
        assertThat(assignment.agencies()).containsExactlyInAnyOrder("evn-hn", "hn-ct", "hn-hhtip");
        assertThat(assignment.deadline().dueAt()).isEqualTo(Instant.parse("2026-12-22T10:00:00Z"));
        assertThat(assignment.expectedResult().en()).isEqualTo("A written answer with a plan and dates");
        assertThat(assignment.explanation()).hasSize(1);
    }

    @Test
    void an_unclear_assignment_brings_the_missing_clauses() throws IOException {
        submit();

        assertThat(apply(EventType.ASSIGNMENT_UNCLEAR_V1, 1)).isEqualTo(Applied.DONE);
        assertThat(issue().status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(Objects.requireNonNull(issue().triage()).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.clause()).isEqualTo(Clause.RESPONSIBILITY));
    }

    @Test
    void the_same_event_takes_effect_once() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);

        assertThat(apply(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.DUPLICATE);
        assertThat(issue().history()).hasSize(2);
    }

    @Test
    void an_event_whose_predecessor_is_missing_waits() throws IOException {
        submit();

        assertThat(apply(EventType.ASSIGNMENT_ISSUED_V1, 2)).isEqualTo(Applied.GAP);
        assertThat(issue().status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void an_event_about_an_issue_that_is_not_here_waits_and_makes_none() throws IOException {
        assertThat(apply(EventType.ASSIGNMENT_ISSUED_V1, 1)).isEqualTo(Applied.GAP);
        assertThat(store.find(ID).blockOptional()).isEmpty();
    }

    @Test
    void an_event_about_another_issue_than_its_key_says_is_refused() throws IOException {
        String other = "another-issue";
        store.save(
                        Stored.fresh(other, other, Samples.issue(other, Samples.MONDAY)),
                        List.of(),
                        Cause.request("t", null))
                .block();
        EventEnvelope event = event(EventType.ASSIGNMENT_ISSUED_V1, other, 1);

        assertThatThrownBy(() ->
                        events.apply(EventType.ASSIGNMENT_ISSUED_V1, event).block())
                .hasMessageContaining("issueId must be the event's key another-issue");
    }

    @Test
    void an_event_without_interest_here_leaves_no_gap() throws IOException {
        submit();

        assertThat(apply(EventType.REMINDER_SENT_V1, 1)).isEqualTo(Applied.DONE);
        assertThat(apply(EventType.ASSIGNMENT_ISSUED_V1, 2)).isEqualTo(Applied.DONE);
    }

    private void submit() {
        store.save(Stored.fresh(ID, ID, Samples.issue(ID, Samples.MONDAY)), List.of(), Cause.request("t", null))
                .block();
    }

    private Applied apply(EventType type, long sequence) throws IOException {
        return Objects.requireNonNull(
                events.apply(type, event(type, ID, sequence)).block());
    }

    private Issue issue() {
        return Objects.requireNonNull(store.find(ID).block()).state();
    }

    private static EventEnvelope event(EventType type, String key, long sequence) throws IOException {
        try (InputStream sample = Objects.requireNonNull(
                AssignmentEventsTest.class.getResourceAsStream("/samples/" + type.wireName() + ".json"))) {
            return new EventEnvelope(
                    key + ":" + sequence,
                    type.wireName(),
                    "/namro/routing",
                    key,
                    key,
                    sequence,
                    Samples.MONDAY,
                    "c",
                    "c",
                    null,
                    sample.readAllBytes());
        }
    }
}
