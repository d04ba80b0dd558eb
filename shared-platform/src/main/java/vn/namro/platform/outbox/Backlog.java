package vn.namro.platform.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * What waits.
 *
 * @param pending how many aggregates wait with unsent events
 * @param parked how many aggregates wait for an operator, because the broker refused an event for good
 * @param oldest since when the longest waiting event waits; {@link Instant#MAX} if none does
 */
record Backlog(long pending, long parked, Instant oldest) {

    static final Backlog NONE = new Backlog(0, 0, Instant.MAX);

    static Mono<Backlog> of(MongoCollection<Document> collection) {
        Mono<Long> count = Mono.from(collection.countDocuments(waiting()));
        Mono<Long> parked = Mono.from(collection.countDocuments(stopped()));
        Mono<Instant> oldest = Mono.from(collection
                        .find(waiting())
                        .projection(new Document("out.since", 1))
                        .sort(new Document("relay.at", 1))
                        .limit(1)
                        .first())
                .map(Backlog::firstTime);
        return Mono.zip(count, parked, oldest.defaultIfEmpty(Instant.MAX))
                .map(all -> new Backlog(all.getT1(), all.getT2(), all.getT3()));
    }

    /** A range, so that the index answers it. */
    private static Document stopped() {
        return new Document("parked.at", new Document("$gte", Date.from(Instant.EPOCH)));
    }

    private static Document waiting() {
        return new Document("relay.shard", new Document("$gte", 0));
    }

    private static Instant firstTime(Document document) {
        List<Document> out = document.getList("out", Document.class);
        Date since = out.isEmpty() ? null : out.get(0).getDate("since");
        return since == null ? Instant.MAX : since.toInstant();
    }

    Backlog plus(Backlog other) {
        return new Backlog(
                pending + other.pending, parked + other.parked, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
}
