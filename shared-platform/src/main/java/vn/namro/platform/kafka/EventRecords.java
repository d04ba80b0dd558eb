package vn.namro.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.namro.events.EventEnvelope;

/** Events as Kafka records: CloudEvents 1.0, binary mode. */
public final class EventRecords {

    private static final Logger LOG = LoggerFactory.getLogger(EventRecords.class);

    private static final String SEQUENCE = "sequence";
    private static final String CORRELATION = "correlationid";
    private static final String CAUSATION = "causationid";
    private static final String TRACE = "traceparent";

    private EventRecords() {}

    /** Writes an event as a record of a topic. */
    public static ProducerRecord<String, byte[]> write(String topic, EventEnvelope event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type())
                .withSource(URI.create(event.source()))
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension(SEQUENCE, Long.toString(event.sequence()))
                .withExtension(CORRELATION, event.correlationId())
                .withExtension(CAUSATION, event.causationId())
                .withData("application/json", event.data());
        if (event.traceparent() != null) {
            builder = builder.withExtension(TRACE, event.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(topic, event.key()).writeBinary(builder.build());
    }

    /** Reads a record; empty if it is no event of the contract's form. */
    public static Optional<EventEnvelope> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(
                    read(record.key(), KafkaMessageFactory.createReader(record).toEvent()));
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("{}-{} at {} is no event: {}", record.topic(), record.partition(), record.offset(), e.toString());
            return Optional.empty();
        }
    }

    private static EventEnvelope read(@Nullable String key, CloudEvent event) {
        return new EventEnvelope(
                event.getId(),
                event.getType(),
                event.getSource().toString(),
                present("key", key),
                present("subject", event.getSubject()),
                Long.parseLong(extension(event, SEQUENCE)),
                present("time", event.getTime()).toInstant(),
                extension(event, CORRELATION),
                extension(event, CAUSATION),
                optional(event, TRACE),
                present("data", event.getData()).toBytes());
    }

    private static String extension(CloudEvent event, String name) {
        return present(name, optional(event, name));
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the attribute " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }
}
