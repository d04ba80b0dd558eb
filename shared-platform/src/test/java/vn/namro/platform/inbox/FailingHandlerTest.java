package vn.namro.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.kafka.DeadLetters;
import vn.namro.platform.simulation.database.Driver;
import vn.namro.platform.simulation.database.SimulatedDatabase;

/** What becomes of an event, and of its partition, if its handler does not simply answer. */
class FailingHandlerTest {

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SimulatedDatabase database = new SimulatedDatabase();
    private boolean databaseAnswers = true;
    private final MongoCollection<Document> collection = new Driver(
                    asked -> databaseAnswers ? Mono.fromSupplier(() -> database.execute(asked)) : Mono.never())
            .collection("parked_events");

    @Test
    void an_event_whose_handler_never_ends_is_parked_if_the_database_answers() {
        StepVerifier.create(consumer(Mono::never).handle(event()))
                .then(() -> time.advanceTimeBy(Duration.ofMinutes(2)))
                .verifyComplete();

        assertThat(reasons()).singleElement().asString().contains("TimeoutException");
    }

    @Test
    void an_event_whose_handler_never_ends_is_tried_again_if_the_database_does_not_answer_either() {
        databaseAnswers = false;

        StepVerifier.create(consumer(Mono::never).handle(event()))
                .then(() -> time.advanceTimeBy(Duration.ofMinutes(2)))
                .verifyError(MongoTimeoutException.class);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void an_error_of_the_jvm_in_a_handler_parks_its_event() {
        consumer(() -> {
                    throw new StackOverflowError("nested too deeply");
                })
                .handle(event())
                .block();

        assertThat(reasons()).singleElement().asString().contains("nested too deeply");
    }

    @Test
    void a_lack_of_memory_is_nothing_of_the_events_and_never_reaches_the_listener_as_an_error() {
        StepVerifier.create(consumer(() -> {
                            throw new OutOfMemoryError("a test");
                        })
                        .handle(event()))
                .verifyError(IllegalStateException.class);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void an_aggregate_that_others_change_all_the_time_makes_its_events_wait_and_parks_none() {
        StepVerifier.create(consumer(() -> Mono.just(Applied.CONFLICT)).handle(event()))
                .verifyError(Contended.class);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void a_gap_that_was_closed_while_it_was_being_parked_is_applied_after_all() {
        AtomicInteger asked = new AtomicInteger();
        consumer(() -> Mono.just(asked.getAndIncrement() == 0 ? Applied.GAP : Applied.DONE))
                .handle(event())
                .block();

        assertThat(reasons()).isEmpty();
    }

    private EventConsumer consumer(Supplier<Mono<Applied>> answer) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        KafkaTemplate<String, byte[]> nowhere = new KafkaTemplate<>(
                new DefaultKafkaProducerFactory<>(Map.of(), new StringSerializer(), new ByteArraySerializer()));
        return new EventConsumer(
                "test",
                (EventType type, EventEnvelope event) -> answer.get(),
                new ParkedEvents(collection),
                new DeadLetters(nowhere, metrics),
                new MovingClock(),
                metrics,
                time);
    }

    private List<String> reasons() {
        return database.all("parked_events").stream()
                .map(parked -> parked.getString("reason"))
                .toList();
    }

    private static EventEnvelope event() {
        return new EventEnvelope(
                "key:1",
                Samples.event("x").type().wireName(),
                Samples.SOURCE,
                "key",
                "key",
                1,
                new MovingClock().instant(),
                "correlation",
                "cause",
                null,
                EventJson.encode(Samples.event("x").payload()));
    }
}
