package vn.namro.intake.issue.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.intake.MongoForTests;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Triage.Clause;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Party;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.kafka.EventRecords;
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

    @ParameterizedTest
    @CsvSource({
        "ASSIGNMENT_ACCEPTED_V1, IN_PROGRESS, ACCEPTED",
        "ASSIGNMENT_RETURNED_V1, ASSIGNED, RETURNED",
        "ASSIGNMENT_TRANSFERRED_V1, ASSIGNED, TRANSFERRED",
        "ASSIGNMENT_OFFICER_CHANGED_V1, ASSIGNED, OFFICER_CHANGED",
        "ASSIGNMENT_PAUSED_V1, AWAITING_ENTERPRISE, QUESTION_ASKED",
        "ASSIGNMENT_RESUMED_V1, IN_PROGRESS, RESUMED",
        "ASSIGNMENT_EXTENDED_V1, ASSIGNED, EXTENDED",
        "ASSIGNMENT_PROGRESS_NOTED_V1, ASSIGNED, PROGRESS_NOTED",
        "ASSIGNMENT_OUTCOME_REPORTED_V1, ANSWERED, OUTCOME_REPORTED",
        "ASSIGNMENT_OPINION_REQUESTED_V1, ASSIGNED, OPINION_REQUESTED",
        "ASSIGNMENT_OPINION_GIVEN_V1, ASSIGNED, OPINION_GIVEN",
        "ASSIGNMENT_DEADLINE_RECOMPUTED_V1, ASSIGNED, DEADLINE_RECOMPUTED",
        "ASSIGNMENT_UNCLEAR_V1, IN_TRIAGE, IN_TRIAGE"
    })
    void every_step_of_the_handling_is_heard(EventType type, Status status, Step.Kind kind) throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);

        assertThat(apply(type, 2)).isEqualTo(Applied.DONE);

        assertThat(issue().status()).isEqualTo(status);
        assertThat(issue().history())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.SUBMITTED, Step.Kind.ASSIGNED, kind);
    }

    @Test
    void a_closed_assignment_tells_nothing_new_and_leaves_no_gap() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);

        assertThat(apply(EventType.ASSIGNMENT_CLOSED_V1, 2)).isEqualTo(Applied.DONE);
        assertThat(issue().version()).isEqualTo(2);
        assertThat(apply(EventType.ASSIGNMENT_ACCEPTED_V1, 3)).isEqualTo(Applied.DONE);
    }

    @Test
    void a_type_that_is_added_to_the_topic_has_to_be_thought_of_here() {
        Set<EventType> known = Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(Topics.ASSIGNMENTS))
                .collect(Collectors.toSet());
        assertThat(known).hasSize(15);
    }

    @Test
    void a_question_and_an_outcome_come_with_every_word() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);
        apply(EventType.ASSIGNMENT_PAUSED_V1, 2);
        assertThat(issue().question())
                .isEqualTo(new Question(
                        ID + ".1/question/1",
                        Instant.parse("2026-11-25T02:00:00Z"),
                        "Xin cho biết số công tơ và ngày mất điện",
                        Instant.parse("2026-12-02T10:00:00Z")));

        apply(EventType.ASSIGNMENT_RESUMED_V1, 3);
        assertThat(issue().waitedForEnterprise()).isEqualTo(540);
        assertThat(Objects.requireNonNull(issue().assignment()).deadline().dueAt())
                .isEqualTo(Instant.parse("2026-12-14T10:00:00Z"));

        apply(EventType.ASSIGNMENT_OUTCOME_REPORTED_V1, 4);
        assertThat(issue().outcome())
                .isEqualTo(new Outcome(
                        Outcome.Type.SOLVED,
                        Instant.parse("2026-12-07T03:00:00Z"),
                        "Đã lắp máy biến áp mới, cấp điện ổn định từ 05/12/2026",
                        new Outcome.Document("1234/SCT-QLNL", LocalDate.of(2026, 12, 7)),
                        null,
                        Instant.parse("2026-12-21T10:00:00Z")));
    }

    @Test
    void another_officer_is_the_clear_person_at_once() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);
        apply(EventType.ASSIGNMENT_OFFICER_CHANGED_V1, 2);

        assertThat(Objects.requireNonNull(issue().assignment()).person().name()).isEqualTo("Cán bộ mẫu 0018 (demo)");
    }

    @Test
    void what_arrives_after_the_end_is_harmless_and_leaves_no_gap() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);
        Stored<Issue> before = Objects.requireNonNull(store.find(ID).block());
        Issue withdrawn = new Deed.Withdrawal(null).applied(before.state(), Party.ENTERPRISE, Samples.TUESDAY);
        store.save(before.with(withdrawn), List.of(), Cause.request("t", null)).block();

        EventType[] late = {
            EventType.ASSIGNMENT_ACCEPTED_V1,
            EventType.ASSIGNMENT_OUTCOME_REPORTED_V1,
            EventType.ASSIGNMENT_UNCLEAR_V1,
            EventType.ASSIGNMENT_ISSUED_V1,
            EventType.ASSIGNMENT_CLOSED_V1
        };
        for (int i = 0; i < late.length; i++) {
            assertThat(apply(late[i], i + 2)).isEqualTo(Applied.DONE);
        }
        assertThat(issue()).isEqualTo(withdrawn);
    }

    @Test
    void every_event_names_the_issue_of_its_key() throws IOException {
        submit();
        apply(EventType.ASSIGNMENT_ISSUED_V1, 1);
        EventEnvelope sample = event(EventType.ASSIGNMENT_ACCEPTED_V1, ID, 2);
        byte[] foreign = new String(sample.data(), StandardCharsets.UTF_8)
                .replace("\"issueId\": \"" + ID, "\"issueId\": \"another")
                .getBytes(StandardCharsets.UTF_8);
        EventEnvelope event = new EventEnvelope(
                sample.id(), sample.type(), sample.source(), ID, ID, 2, sample.time(), "c", "c", null, foreign);

        assertThatThrownBy(() ->
                        events.apply(EventType.ASSIGNMENT_ACCEPTED_V1, event).block())
                .hasMessageContaining("issueId must be the event's key");
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
            EventEnvelope event = new EventEnvelope(
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
            return overTheWire(type, event);
        }
    }

    /** As it lies in Kafka, and back. */
    private static EventEnvelope overTheWire(EventType type, EventEnvelope event) {
        ProducerRecord<String, byte[]> sent = EventRecords.write(type.topic(), event);
        ConsumerRecord<String, byte[]> got = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(got.headers()::add);
        return EventRecords.read(got).orElseThrow();
    }
}
