package vn.namro.platform.kafka;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import vn.namro.platform.outbox.EventSender;
import vn.namro.platform.store.Outgoing;

/** Sends events with acks=all. While the broker is away the circuit is open, so that senders fail at once, not late. */
public final class KafkaEventSender implements EventSender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CircuitBreaker circuit;

    public KafkaEventSender(KafkaTemplate<String, byte[]> kafka, CircuitBreaker circuit) {
        this.kafka = kafka;
        this.circuit = circuit;
    }

    @Override
    public CompletableFuture<?> send(Outgoing event) {
        return circuit.executeCompletionStage(() -> sent(event)).toCompletableFuture();
    }

    /** The circuit has to see what Kafka said, or a record that is too large would open it for all others. */
    private CompletableFuture<SendResult<String, byte[]>> sent(Outgoing event) {
        try {
            return kafka.send(EventRecords.write(event.topic(), event.event()))
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(causeOf(failure)));
        } catch (KafkaException failedAtOnce) {
            return CompletableFuture.failedFuture(causeOf(failedAtOnce));
        }
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof KafkaException wrapping && wrapping.getCause() != null
                ? wrapping.getCause()
                : failure;
    }
}
