package vn.namro.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.platform.Samples.CAUSE;

import com.mongodb.MongoTimeoutException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.TestDatabase;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.kafka.EventRecords;
import vn.namro.platform.trace.Spans;

class EventConsumerTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ParkedEvents parked = new ParkedEvents(TestDatabase.fresh().getCollection("parked_events"));
    private final List<ProducerRecord<String, byte[]>> dead = new ArrayList<>();
    private final Deque<Mono<Applied>> answers = new ArrayDeque<>();
    private final EventConsumer consumer = new EventConsumer(
            "test",
            (type, event) -> answers.isEmpty() ? Mono.just(Applied.DONE) : answers.poll(),
            parked,
            new DeadLetters(new Recording(), metrics),
            new MovingClock(),
            metrics,
            Spans.NONE);

    @Test
    void bytes_that_are_no_event_go_to_the_dead_letters_unchanged() {
        consumer.take(new ConsumerRecord<>("namro.issues", 0, 0, "key", new byte[] {1, 2, 3}));

        assertThat(dead).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("namro.issues.dlt");
            assertThat(record.value()).containsExactly(1, 2, 3);
        });
        assertThat(parkedEvents()).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_applied_is_parked_with_its_reason_and_the_next_goes_on() {
        answers.add(Mono.error(new IllegalArgumentException("poison")));
        answers.add(Mono.error(new IllegalArgumentException("poison")));
        answers.add(Mono.error(new IllegalArgumentException("poison")));

        consumer.take(record(1));
        consumer.take(record(2));

        assertThat(parkedEvents()).singleElement().satisfies(one -> {
            assertThat(one.event().sequence()).isEqualTo(1);
            assertThat(one.reason()).contains("poison");
        });
    }

    @Test
    void an_error_of_the_code_does_not_kill_the_consumer() {
        for (int attempt = 0; attempt < 3; attempt++) {
            answers.add(Mono.defer(() -> {
                throw new AssertionError("a bug");
            }));
        }

        consumer.take(record(1));

        assertThat(parkedEvents()).hasSize(1);
    }

    @Test
    void a_gap_is_counted_and_parked() {
        stayGap();

        consumer.take(record(2));

        assertThat(parkedEvents()).hasSize(1);
        assertThat(metrics.get("namro.sequence.gaps").counter().count()).isEqualTo(1);
    }

    @Test
    void a_database_that_does_not_answer_is_left_to_the_listener_to_try_again() {
        answers.add(Mono.error(new MongoTimeoutException("away")));

        assertThatThrownBy(() -> consumer.take(record(1))).isInstanceOf(MongoTimeoutException.class);
        assertThat(parkedEvents()).isEmpty();
    }

    @Test
    void nothing_is_parked_because_this_instance_comes_to_its_end() {
        try (MongoClient closed = MongoClients.create("mongodb://127.0.0.1:1")) {
            closed.close();
            answers.add(Mono.from(closed.getDatabase("any").getCollection("any").countDocuments())
                    .map(count -> Applied.DONE));
        }

        assertThatThrownBy(() -> consumer.take(record(1))).isInstanceOf(IllegalStateException.class);
        assertThat(parkedEvents()).isEmpty();
    }

    @Test
    void released_events_are_applied_in_order_until_one_still_cannot_be() {
        for (int event = 1; event <= 3; event++) {
            stayGap();
            consumer.take(record(event));
        }
        answers.add(Mono.just(Applied.DONE));
        answers.add(Mono.just(Applied.DUPLICATE));
        answers.add(Mono.error(new IllegalStateException("still poison")));
        answers.add(Mono.error(new IllegalStateException("still poison")));

        assertThat(consumer.release("key").block()).isEqualTo(2);
        assertThat(parkedEvents())
                .singleElement()
                .satisfies(one -> assertThat(one.event().sequence()).isEqualTo(3));
    }

    /** A gap when the event comes, and once more when it is looked at after parking. */
    private void stayGap() {
        answers.add(Mono.just(Applied.GAP));
        answers.add(Mono.just(Applied.GAP));
    }

    private List<ParkedEvents.Parked> parkedEvents() {
        return parked.of("test", 100).collectList().block();
    }

    private static ConsumerRecord<String, byte[]> record(long sequence) {
        EventEnvelope event = new EventEnvelope(
                "key:" + sequence,
                Samples.event("x").type().wireName(),
                Samples.SOURCE,
                "key",
                "key",
                sequence,
                new MovingClock().instant(),
                CAUSE.correlationId(),
                CAUSE.causationId(),
                null,
                vn.namro.events.EventJson.encode(Samples.event("x").payload()));
        ProducerRecord<String, byte[]> written = EventRecords.write("namro.catalog", event);
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>("namro.catalog", 0, sequence, written.key(), written.value());
        written.headers().forEach(read.headers()::add);
        return read;
    }

    /** Keeps what is sent. */
    private final class Recording extends KafkaTemplate<String, byte[]> {

        Recording() {
            super(new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer()));
        }

        @Override
        public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
            dead.add(record);
            return CompletableFuture.completedFuture(new SendResult<>(record, null));
        }
    }
}
