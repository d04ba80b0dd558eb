package vn.namro.platform.inbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;

/**
 * Events that a consumer could not apply, kept with the reason until an operator releases them. Later events of the
 * same aggregate join them by themselves, because to the inbox they are a gap.
 */
public final class ParkedEvents {

    private final MongoCollection<Document> collection;

    public ParkedEvents(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** A parked event and why it is here. */
    public record Parked(String consumer, EventEnvelope event, String reason, Instant at) {}

    /** Keeps an event; the same one again replaces itself. */
    public Mono<Void> park(Parked parked) {
        EventEnvelope event = parked.event();
        String id = String.join(" ", parked.consumer(), event.source(), event.id());
        Document document = new Document("_id", id)
                .append("consumer", parked.consumer())
                .append("reason", parked.reason())
                .append("at", Date.from(parked.at()))
                .append("id", event.id())
                .append("type", event.type())
                .append("source", event.source())
                .append("key", event.key())
                .append("subject", event.subject())
                .append("seq", event.sequence())
                .append("time", Date.from(event.time()))
                .append("correlationId", event.correlationId())
                .append("causationId", event.causationId())
                .append("traceparent", event.traceparent())
                .append("data", new Binary(event.data()));
        return Mono.from(collection.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    /** The parked events of a consumer, by key and then in their order. */
    public Flux<Parked> of(String consumer, int limit) {
        return read(new Document("consumer", consumer), limit);
    }

    /** The parked events of one key of a consumer, in their order. */
    public Flux<Parked> of(String consumer, String key, int limit) {
        return read(new Document("consumer", consumer).append("key", key), limit);
    }

    private Flux<Parked> read(Document filter, int limit) {
        Document order = new Document("key", 1).append("seq", 1);
        return Flux.from(collection.find(filter).sort(order).limit(limit)).map(ParkedEvents::read);
    }

    /** Forgets an event that has been applied after all. */
    public Mono<Void> remove(Parked parked) {
        String id = String.join(
                " ", parked.consumer(), parked.event().source(), parked.event().id());
        return Mono.from(collection.deleteOne(eq("_id", id))).then();
    }

    /** How many keys of a consumer have something parked. */
    public Mono<Integer> keys(String consumer) {
        return Flux.from(collection.find(new Document("consumer", consumer)).projection(new Document("key", 1)))
                .map(document -> document.getString("key"))
                .collect(HashSet::new, HashSet::add)
                .map(HashSet::size);
    }

    private static Parked read(Document stored) {
        EventEnvelope event = new EventEnvelope(
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
        return new Parked(
                stored.getString("consumer"),
                event,
                stored.getString("reason"),
                stored.getDate("at").toInstant());
    }
}
