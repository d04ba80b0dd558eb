package vn.namro.platform.store;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

    /** The same event as a step of a trace passes it on. */
    public Outgoing tracedBy(@Nullable String step) {
        return new Outgoing(topic, event.tracedBy(step));
    }

    Document toDocument() {
        return EventDocuments.write(event).append("topic", topic);
    }

    /** Reads what the store wrote into an aggregate. */
    public static Outgoing fromDocument(Document stored) {
        return new Outgoing(stored.getString("topic"), EventDocuments.read(stored));
    }
}
