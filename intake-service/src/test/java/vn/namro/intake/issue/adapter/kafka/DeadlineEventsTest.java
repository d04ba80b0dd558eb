package vn.namro.intake.issue.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.intake.MongoForTests;
import vn.namro.intake.issue.application.Endings;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

/** What is missed, and what of it closes an issue. */
class DeadlineEventsTest {

    private static final String ID = "i-1";
    private static final String WATCH = "i-1.1/CONFIRMATION/1";
    private static final Instant LIMIT = Samples.outcome().confirmBy();
    private static MongoForTests mongo;

    private final List<Endings.How> endings = new ArrayList<>();
    private AggregateStore<Issue> store;
    private DeadlineEvents events;

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
        events = new DeadlineEvents(store, endings::add);
    }

    @Test
    void silence_until_the_limit_closes_an_answered_issue_and_is_published() {
        put(Status.ANSWERED);

        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1)).isEqualTo(Applied.DONE);

        assertThat(issue().status()).isEqualTo(Status.CLOSED);
        assertThat(issue().history()).last().extracting(Step::kind).isEqualTo(Step.Kind.CLOSED);
        assertThat(published()).containsExactly("vn.namro.issue.closed.v1");
        assertThat(endings).containsExactly(Endings.How.SILENCE);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ANSWERED")
    void an_issue_that_waits_for_no_confirmation_stays_as_it_is(Status status) {
        put(status);
        Issue before = issue();

        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1)).isEqualTo(Applied.DONE);

        assertThat(issue()).isEqualTo(before);
        assertThat(published()).isEmpty();
        assertThat(endings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTANCE", "INTERIM", "HANDLING", "OPINION", "TRIAGE", "PROGRESS", "INFORMATION"})
    void another_limit_closes_nothing(String step) {
        put(Status.ANSWERED);

        assertThat(missed("i-1.1", step, LIMIT, WATCH, 1)).isEqualTo(Applied.DONE);

        assertThat(issue().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void the_limit_of_another_assignment_or_of_an_outcome_before_closes_nothing() {
        put(Status.ANSWERED);

        missed("i-1.0", "CONFIRMATION", LIMIT, WATCH, 1);
        missed("i-1.1", "CONFIRMATION", LIMIT.minusSeconds(1), WATCH, 2);

        assertThat(issue().status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void the_same_event_again_does_nothing() {
        put(Status.ANSWERED);
        missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1);

        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1)).isEqualTo(Applied.DUPLICATE);
        assertThat(published()).hasSize(1);
        assertThat(endings).hasSize(1);
    }

    @Test
    void every_watch_counts_for_itself() {
        put(Status.ANSWERED);

        assertThat(missed("i-1.1", "ACCEPTANCE", LIMIT, "i-1.1/ACCEPTANCE/1", 1))
                .isEqualTo(Applied.DONE);
        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 2)).isEqualTo(Applied.GAP);
        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1)).isEqualTo(Applied.DONE);
    }

    @Test
    void reminders_are_not_told_and_leave_no_gap() {
        put(Status.ANSWERED);
        Issue before = issue();
        ReminderSentV1 reminder = new ReminderSentV1(
                ID, "i-1.1", "d-1", "CONFIRMATION", "o-1", "hn-ct", Samples.MONDAY, Samples.MONDAY, "EMAIL");

        assertThat(apply(EventType.REMINDER_SENT_V1, reminder, WATCH, 1)).isEqualTo(Applied.DONE);

        assertThat(issue()).isEqualTo(before);
        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 2)).isEqualTo(Applied.DONE);
    }

    @Test
    void a_limit_of_an_issue_that_is_not_here_waits_and_makes_none() {
        assertThat(missed("i-1.1", "CONFIRMATION", LIMIT, WATCH, 1)).isEqualTo(Applied.GAP);
        assertThat(store.find(ID).blockOptional()).isEmpty();
    }

    private Applied missed(String assignment, String step, Instant due, String subject, long sequence) {
        DeadlineMissedV1 missed = new DeadlineMissedV1(ID, assignment, step, due, due.plusMillis(250));
        return apply(EventType.DEADLINE_MISSED_V1, missed, subject, sequence);
    }

    private Applied apply(EventType type, Object payload, String subject, long sequence) {
        EventEnvelope event = new EventEnvelope(
                subject + ":" + sequence,
                type.wireName(),
                "/namro/notification",
                ID,
                subject,
                sequence,
                LIMIT,
                "c",
                "c",
                null,
                EventJson.encode(payload));
        return Objects.requireNonNull(events.apply(type, event).block());
    }

    private void put(Status status) {
        Issue issue = Samples.in(status, Samples.issue(ID, Samples.MONDAY));
        store.save(Stored.fresh(ID, ID, issue), List.of(), Cause.request("t", null))
                .block();
    }

    private Issue issue() {
        return Objects.requireNonNull(store.find(ID).block()).state();
    }

    private List<String> published() {
        Document stored = Objects.requireNonNull(
                Mono.from(store.collection().find(new Document("_id", ID)).first())
                        .block());
        return stored.getList("out", Document.class).stream()
                .map(event -> event.getString("type"))
                .toList();
    }
}
