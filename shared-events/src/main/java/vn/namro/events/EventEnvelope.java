package vn.namro.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What travels around every payload: the attributes of CloudEvents 1.0 and the project's extensions.
 *
 * @param id derived from aggregate and sequence, so that a replay carries the same one
 * @param type the wire name of an {@link EventType}
 * @param source the service that says it, such as {@code /namro/intake}
 * @param key the Kafka key, which keeps what belongs together in order: an issue id, or the id of a catalogue record
 * @param subject the aggregate it is about; often the same as the key
 * @param sequence position among the events of this source and subject, from 1 without gaps
 * @param time when it happened
 * @param correlationId the same for everything that one request of a user set off
 * @param causationId the id of the event or request that led to this one
 * @param traceparent W3C trace context of the step that led to it, if there was one
 * @param data UTF-8 JSON of the payload
 */
public record EventEnvelope(
        String id,
        String type,
        String source,
        String key,
        String subject,
        long sequence,
        Instant time,
        String correlationId,
        String causationId,
        @Nullable String traceparent,
        byte[] data) {

    public EventEnvelope {
        requireText("id", id);
        requireText("type", type);
        requireText("source", source);
        requireText("key", key);
        requireText("subject", subject);
        requireText("correlationId", correlationId);
        requireText("causationId", causationId);
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence must be at least 1, not " + sequence);
        }
        Objects.requireNonNull(time, "time");
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** The same event as a step of a trace passes it on. */
    public EventEnvelope tracedBy(@Nullable String step) {
        return Objects.equals(traceparent, step)
                ? this
                : new EventEnvelope(
                        id, type, source, key, subject, sequence, time, correlationId, causationId, step, data);
    }

    /** Reads the payload as the record of {@code payload}; unknown fields are ignored. */
    public <T> T payloadAs(Class<T> payload) {
        return EventJson.decode(data, payload);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventEnvelope that
                && id.equals(that.id)
                && type.equals(that.type)
                && source.equals(that.source)
                && key.equals(that.key)
                && subject.equals(that.subject)
                && sequence == that.sequence
                && time.equals(that.time)
                && correlationId.equals(that.correlationId)
                && causationId.equals(that.causationId)
                && Objects.equals(traceparent, that.traceparent)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, id);
    }

    /** Names the event without its payload, which may hold personal data. */
    @Override
    public String toString() {
        return "%s %s#%d".formatted(type, subject, sequence);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }
}
