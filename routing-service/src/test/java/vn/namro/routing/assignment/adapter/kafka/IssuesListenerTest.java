package vn.namro.routing.assignment.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;
import static vn.namro.routing.assignment.Filed.LIMITS;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.events.assignment.AssignmentClosedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.issue.IssueClosedV1;
import vn.namro.events.issue.IssueRefusedV1;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.events.issue.IssueWithdrawnV1;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Stores;
import vn.namro.platform.trace.Spans;
import vn.namro.routing.DatabaseForTests;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.application.DecideStep;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.application.RoutedIssuesInMemory;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.testing.SettableClock;

class IssuesListenerTest {

    private static final DatabaseForTests DATABASE = new DatabaseForTests();

    private final Clock clock = SettableClock.at(Filed.MONDAY.plusSeconds(2));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Stores stores = DATABASE.stores();
    private final AggregateStore<RoutedIssue> store =
            stores.open("routed_issues", RoutedIssue.class, routed -> Map.of());
    private final ParkedEvents parked = new ParkedEvents(stores.collection("parked_events"));
    private final Consumers consumers =
            new Consumers(parked, new DeadLetters(nowhere(), metrics), clock, metrics, Spans.NONE);
    private final Desk desk = Filed.desk(SmallCity.catalogue(), entry("e", "@board"));
    private final IssuesListener listener = new IssuesListener(
            new RouteIssue(() -> desk, new RoutedIssuesInMemory(), clock),
            new DecideStep(at -> desk, LIMITS, new RoutedIssuesInMemory()),
            store,
            consumers,
            metrics);

    private static KafkaTemplate<String, byte[]> nowhere() {
        return new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer()));
    }

    @AfterEach
    void close() {
        consumers.close();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    private static EventEnvelope submitted(String id, @Nullable String category, String urgency, long sequence) {
        IssueSubmittedV1 issue = new IssueSubmittedV1(
                id,
                "HN-202611-ABCDEF",
                Filed.MONDAY,
                "web",
                new IssueSubmittedV1.Enterprise(
                        "0100112437",
                        "Công ty Mẫu",
                        new IssueSubmittedV1.Contact("Nguyễn Thị Mẫu", "a@namro.invalid", "024")),
                "kcn",
                null,
                category,
                urgency,
                "Đường hỏng",
                "Từ đầu tháng.");
        return new EventEnvelope(
                id + ":" + sequence,
                EventType.ISSUE_SUBMITTED_V1.wireName(),
                "/namro/intake",
                id,
                id,
                sequence,
                Filed.MONDAY,
                "call-17",
                "call-17",
                null,
                EventJson.encode(issue));
    }

    private void arrive(EventEnvelope event) {
        ProducerRecord<String, byte[]> sent = EventRecords.write(Topics.ISSUES, event);
        listener.onRecord(new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty()));
    }

    private @Nullable Document stored(String id) {
        return Mono.from(store.collection().find(new Document("_id", id)).first())
                .block();
    }

    private Outgoing onlyEvent(String id) {
        List<Document> waiting = Objects.requireNonNull(stored(id)).getList("out", Document.class);
        assertThat(waiting).hasSize(1);
        return Outgoing.fromDocument(waiting.get(0));
    }

    private static List<?> faults(Outgoing event) {
        return RequestSchema.of("/schemas/" + event.event().type() + ".schema.json")
                .check(event.event().data())
                .faults();
    }

    @Test
    void a_submitted_issue_is_routed_and_the_assignment_waits_to_be_told() {
        arrive(submitted("s1", "B1", "NORMAL", 1));

        Outgoing event = onlyEvent("s1");
        assertThat(event.topic()).isEqualTo("namro.assignments");
        assertThat(event.event().type()).isEqualTo("vn.namro.assignment.issued.v1");
        assertThat(event.event().correlationId()).isEqualTo("call-17");
        assertThat(event.event().causationId()).isEqualTo("s1:1");
        assertThat(faults(event)).isEmpty();
        RoutedIssue routed = Objects.requireNonNull(store.find("s1").block()).state();
        assertThat(Objects.requireNonNull(routed.assignment()).person().officerId())
                .isEqualTo("o-hn-hhtip-1");
        assertThat(metrics.get("namro.routing.decisions")
                        .tag("result", "assigned")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(metrics.get("namro.time.to.assign").timer().count()).isEqualTo(1);
    }

    @Test
    void an_unclear_issue_is_told_with_its_missing_clauses() {
        arrive(submitted("s1", null, "NORMAL", 1));

        Outgoing event = onlyEvent("s1");
        assertThat(event.event().type()).isEqualTo("vn.namro.assignment.unclear.v1");
        assertThat(faults(event)).isEmpty();
    }

    @Test
    void the_same_event_again_changes_nothing() {
        arrive(submitted("s1", "B1", "NORMAL", 1));
        Document once = stored("s1");

        arrive(submitted("s1", "B1", "NORMAL", 1));

        assertThat(stored("s1")).isEqualTo(once);
        assertThat(metrics.get("namro.routing.decisions").counter().count()).isEqualTo(1);
    }

    @Test
    void an_urgency_that_does_not_exist_is_parked_with_its_reason_and_the_next_issue_goes_on() {
        arrive(submitted("bad", "B1", "WHENEVER", 1));
        arrive(submitted("good", "B1", "NORMAL", 1));

        assertThat(stored("bad")).isNull();
        assertThat(stored("good")).isNotNull();
        assertThat(parked.of("issues", 10).collectList().block())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.event().key()).isEqualTo("bad");
                    assertThat(event.reason()).contains("WHENEVER");
                });
    }

    @Test
    void releasing_what_still_cannot_be_applied_leaves_it_parked() {
        arrive(submitted("bad", "B1", "WHENEVER", 1));

        assertThat(consumers.named("issues").orElseThrow().release("bad").block())
                .isZero();
        assertThat(parked.of("issues", 10).collectList().block()).hasSize(1);
    }

    @Test
    void an_event_without_the_one_before_it_is_parked() {
        arrive(submitted("s1", "B1", "NORMAL", 2));

        assertThat(stored("s1")).isNull();
        assertThat(parked.of("issues", 10).collectList().block()).hasSize(1);
    }

    private static EventEnvelope later(EventType type, String id, long sequence, Object payload) {
        return new EventEnvelope(
                id + ":" + sequence,
                type.wireName(),
                "/namro/intake",
                id,
                id,
                sequence,
                Filed.MONDAY.plusSeconds(60),
                "call-18",
                "call-18",
                null,
                EventJson.encode(payload));
    }

    private static EventEnvelope withdrawn(String id, long sequence) {
        IssueWithdrawnV1 payload = new IssueWithdrawnV1(id, Filed.MONDAY.plusSeconds(60), "ENTERPRISE", null);
        return later(EventType.ISSUE_WITHDRAWN_V1, id, sequence, payload);
    }

    private List<Outgoing> events(String id) {
        return Objects.requireNonNull(stored(id)).getList("out", Document.class).stream()
                .map(Outgoing::fromDocument)
                .toList();
    }

    @Test
    void a_withdrawn_issue_ends_its_assignment_and_that_is_told() {
        arrive(submitted("s1", "B1", "NORMAL", 1));

        arrive(withdrawn("s1", 2));

        Outgoing closed = events("s1").get(1);
        assertThat(closed.event().type()).isEqualTo("vn.namro.assignment.closed.v1");
        assertThat(closed.event().payloadAs(AssignmentClosedV1.class))
                .isEqualTo(new AssignmentClosedV1("s1.1", "s1", Filed.MONDAY.plusSeconds(60), "WITHDRAWN"));
        assertThat(faults(closed)).isEmpty();
        assertThat(Objects.requireNonNull(store.find("s1").block()).state().isOpen())
                .isFalse();
    }

    @Test
    void a_refused_issue_need_not_be_cleared_any_more() {
        arrive(submitted("s1", null, "NORMAL", 1));
        IssueRefusedV1 refused = new IssueRefusedV1(
                "s1", Filed.MONDAY.plusSeconds(60), "COORDINATOR", "COMPLAINT", new Text("Gửi nơi khác", "Elsewhere"));

        arrive(later(EventType.ISSUE_REFUSED_V1, "s1", 2, refused));

        AssignmentClosedV1 closed = events("s1").get(1).event().payloadAs(AssignmentClosedV1.class);
        assertThat(closed.assignmentId()).isNull();
        assertThat(closed.because()).isEqualTo("REFUSED");
    }

    @Test
    void what_has_ended_does_not_end_again() {
        arrive(submitted("s1", "B1", "NORMAL", 1));
        arrive(withdrawn("s1", 2));

        arrive(withdrawn("s1", 3));

        assertThat(events("s1")).hasSize(2);
    }

    @Test
    void an_event_of_no_interest_here_counts_so_that_the_next_one_finds_no_gap() {
        arrive(submitted("s1", "B1", "NORMAL", 1));
        IssueClosedV1 closed = new IssueClosedV1("s1", Filed.MONDAY.plusSeconds(60), "SILENCE");

        arrive(later(EventType.ISSUE_CLOSED_V1, "s1", 2, closed));
        arrive(withdrawn("s1", 3));

        assertThat(events("s1")).hasSize(2);
        assertThat(parked.of("issues", 10).collectList().block()).isEmpty();
    }
}
