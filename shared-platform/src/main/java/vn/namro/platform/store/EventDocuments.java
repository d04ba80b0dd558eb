package vn.namro.platform.store;

import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import vn.namro.events.EventEnvelope;

/** Events as they lie in documents: waiting in an outbox, or parked by a consumer. */
public final class EventDocuments {

    private EventDocuments() {}

    /** Returns the fields of an event. */
    public static Document write(EventEnvelope event) {
        return new Document("seq", event.sequence())
                .append("id", event.id())
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

    /** Reads back what {@link #write} wrote; other fields beside it are left alone. */
    public static EventEnvelope read(Document stored) {
        return new EventEnvelope(
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
                stored.get("data", Binary.class).getData());
    }
}
