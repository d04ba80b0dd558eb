package vn.namro.routing.assignment.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Routed.MONDAY_TEN;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.platform.inbox.Consumers;
import vn.namro.platform.inbox.ParkedEvents;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.routing.Hanoi;
import vn.namro.routing.assignment.application.RouteIssue;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.testing.SettableClock;
import vn.namro.testing.TestPlatform;

class SubmittedIssuesListenerTest {

    private final Clock clock = SettableClock.at(MONDAY_TEN);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MongoClient client = MongoClients.create(TestPlatform.shared().mongoUri());
    private final Stores stores =
            new Stores(client.getDatabase(TestPlatform.shared().newDatabase()), "/namro/routing", clock);
    private final AggregateStore<RoutedIssue> store = stores.open("routed", RoutedIssue.class, routed -> Map.of());
    private final ParkedEvents parked = new ParkedEvents(stores.collection("parked_events"));
    private final Consumers consumers = new Consumers(parked, noDeadLetters(), clock, metrics);
    private final SubmittedIssuesListener listener = new SubmittedIssuesListener(
            new RouteIssue(Hanoi::desk, officers -> Mono.just(Map.of()), clock), store, consumers, metrics);

    private DeadLetters noDeadLetters() {
        return new DeadLetters(
                new KafkaTemplate<>(
                        new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer())),
                metrics);
    }

    @AfterEach
    void close() {
        consumers.close();
        client.close();
    }

    @Test
    void a_submitted_issue_is_routed_and_what_became_of_it_waits_to_be_published() {
        listener.onRecord(submitted("NORMAL"));

        assertThat(store.find("issue-1").blockOptional()).isPresent();
        assertThat(waiting()).containsExactly("vn.namro.assignment.issued.v1");
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void the_same_event_again_changes_and_publishes_nothing() {
        listener.onRecord(submitted("NORMAL"));
        listener.onRecord(submitted("NORMAL"));

        assertThat(waiting()).hasSize(1);
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void an_event_that_makes_no_sense_is_parked_with_its_reason() {
        listener.onRecord(submitted("WHENEVER"));

        assertThat(store.find("issue-1").blockOptional()).isEmpty();
        assertThat(parked.of("issues", 10).collectList().block())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("WHENEVER"));
    }

    private double decisions() {
        return metrics.get("namro.routing.decisions")
                .tag("result", "assigned")
                .counter()
                .count();
    }

    private List<String> waiting() {
        return Flux.from(store.collection().find())
                .flatMapIterable(document -> document.getList("out", Document.class))
                .map(event -> event.getString("type"))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> submitted(String urgency) {
        IssueSubmittedV1.Contact contact = new IssueSubmittedV1.Contact("A", "a@b.invalid", "024");
        IssueSubmittedV1 payload = new IssueSubmittedV1(
                "issue-1",
                "HN-260309-000001",
                MONDAY_TEN,
                "web",
                new IssueSubmittedV1.Enterprise("0100112437", "Công ty Mẫu", contact),
                "kcn-thang-long",
                null,
                "C1",
                urgency,
                "Tiêu đề",
                "Nội dung");
        EventEnvelope event = new EventEnvelope(
                "issue-1:1",
                EventType.ISSUE_SUBMITTED_V1.wireName(),
                "/namro/intake",
                "issue-1",
                "issue-1",
                1,
                MONDAY_TEN,
                "correlation",
                "request",
                null,
                EventJson.encode(payload));
        ProducerRecord<String, byte[]> written = EventRecords.write("namro.issues", event);
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>("namro.issues", 0, 0, written.key(), written.value());
        written.headers().forEach(read.headers()::add);
        return read;
    }
}
