package vn.namro.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.namro.events.Topics;
import vn.namro.platform.MovingClock;
import vn.namro.platform.Samples;
import vn.namro.platform.Samples.Thing;
import vn.namro.platform.TestBroker;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Stored;

class KafkaEventSenderTest {

    private final CircuitBreaker circuit = CircuitBreaker.of(
            "kafka",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(5)
                    .minimumNumberOfCalls(5)
                    .ignoreExceptions(RecordTooLargeException.class)
                    .build());

    @Test
    void records_that_are_too_large_never_open_the_circuit_for_the_others() throws Exception {
        TestBroker.create(Topics.CATALOG, 3);
        KafkaEventSender sender = new KafkaEventSender(TestBroker.producer(2_000), circuit);
        Outgoing large = outgoing("b".repeat(2_000));

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> sender.send(large).get()).hasCauseInstanceOf(RecordTooLargeException.class);
        }

        assertThat(circuit.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private static Outgoing outgoing(String name) {
        AggregateStore<Thing> store = Samples.things(new MovingClock());
        store.save(Stored.fresh("a", "a", new Thing("a")), List.of(Samples.event(name)), Samples.CAUSE)
                .block();
        return Flux.from(store.collection().find())
                .map(document -> Outgoing.fromDocument(
                        document.getList("out", Document.class).get(0)))
                .blockFirst();
    }
}
