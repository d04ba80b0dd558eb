package vn.namro.platform.inbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.platform.store.EventDocuments;

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
        String id = idOf(parked);
        Document document = EventDocuments.write(parked.event())
                .append("_id", id)
                .append("consumer", parked.consumer())
                .append("reason", parked.reason())
                .append("at", Date.from(parked.at()));
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
        return Mono.from(collection.deleteOne(eq("_id", idOf(parked)))).then();
    }

    /** How many keys of a consumer have something parked. */
    public Mono<Integer> keys(String consumer) {
        return Flux.from(collection.find(new Document("consumer", consumer)).projection(new Document("key", 1)))
                .map(document -> document.getString("key"))
                .collect(HashSet::new, HashSet::add)
                .map(HashSet::size);
    }

    /** Ends when the database has answered. */
    Mono<Void> ping() {
        return Mono.from(collection.find(eq("_id", "")).first()).then();
    }

    private static String idOf(Parked parked) {
        return String.join(
                " ", parked.consumer(), parked.event().source(), parked.event().id());
    }

    private static Parked read(Document stored) {
        return new Parked(
                stored.getString("consumer"),
                EventDocuments.read(stored),
                stored.getString("reason"),
                stored.getDate("at").toInstant());
    }
}
