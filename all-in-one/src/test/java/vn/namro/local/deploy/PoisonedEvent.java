package vn.namro.local.deploy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.namro.events.Topics;

/** An event of the right form whose type no version of a service knows. */
final class PoisonedEvent {

    private PoisonedEvent() {}

    static void send(String kafka) throws ExecutionException, InterruptedException {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(Topics.ISSUES, "poison", "{}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "poison-1",
                        "ce_type", "vn.namro.issue.poisoned.v1",
                        "ce_source", "urn:namro:test",
                        "ce_subject", "poison",
                        "ce_time", "2026-11-23T08:00:00Z",
                        "ce_sequence", "1",
                        "ce_correlationid", "poison",
                        "ce_causationid", "poison",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(kafka, event);
    }

    static void send(String kafka, ProducerRecord<String, byte[]> record)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
