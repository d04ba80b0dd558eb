package vn.namro.platform.store;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;

/** One waiting event inside an aggregate's document. */
public record Outgoing(String topic, EventEnvelope event) {

    /** Larger payloads are refused before they are stored: the broker would refuse them for ever. In bytes. */
    static final int MAX_PAYLOAD = 900_000;

    static Outgoing of(NewEvent event, Stored<?> aggregate, long sequence, String source, Instant now, Cause cause) {
        byte[] data = EventJson.encode(event.payload());
        if (data.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException("payload of " + event.type().wireName() + " must be at most "
                    + MAX_PAYLOAD + " bytes, not " + data.length);
        }
        return new Outgoing(
                event.type().topic(),
                new EventEnvelope(
                        aggregate.id() + ":" + sequence,
                        event.type().wireName(),
                        source,
                        aggregate.key(),
                        aggregate.id(),
                        sequence,
                        now,
                        cause.correlationId(),
                        cause.causationId(),
                        cause.traceparent(),
                        data));
    }

    Document toDocument() {
        return new Document("seq", event.sequence())
                .append("id", event.id())
                .append("topic", topic)
                .append("type", event.type())
                .append("source", event.source())
                .append("key", event.key())
                .append("subject", event.subject())
                .append("time", Date.from(event.time()))
                .append("correlationId", event.correlationId())
                .append("causationId", event.causationId())
                .append("traceparent", event.traceparent())
                .append("data", new Binary(event.data()));
    }

    /** Reads what the store wrote into an aggregate. */
    public static Outgoing fromDocument(Document stored) {
        return new Outgoing(
                stored.getString("topic"),
                new EventEnvelope(
                        stored.getString("id"),
                        stored.getString("type"),
                        stored.getString("source"),
                        stored.getString("key"),
                        stored.getString("subject"),
                        stored.getLong("seq"),
                        stored.getDate("time").toInstant(),
                        stored.getString("correlationId"),
                        stored.getString("causationId"),
                        stored.getString("traceparent"),
                        stored.get("data", Binary.class).getData()));
    }
}
