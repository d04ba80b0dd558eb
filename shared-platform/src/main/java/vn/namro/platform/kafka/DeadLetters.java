package vn.namro.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import vn.namro.events.Topics;

/** Takes bytes that are no event, unchanged, to the topic {@code <topic>.dlt}. */
public final class DeadLetters {

    private static final int ANSWER_WITHIN_SECONDS = 30;

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry metrics;

    public DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    /**
     * Puts a record away; returns when the broker has it.
     *
     * @throws IllegalStateException if the broker did not take it: the listener tries again
     */
    public void put(ConsumerRecord<String, byte[]> record) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(
                Topics.deadLettersOf(record.topic()), null, record.key(), record.value(), record.headers());
        try {
            kafka.send(copy).get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            metrics.counter("namro.dead.letters", "topic", record.topic()).increment();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the dead letters of " + record.topic() + " were not taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while putting a dead letter", e);
        }
    }
}
