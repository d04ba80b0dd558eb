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
 * @param oldest since when the longest waiting event waits; {@link Instant#MAX} if none does
 */
record Backlog(long pending, Instant oldest) {

    static final Backlog NONE = new Backlog(0, Instant.MAX);

    static Mono<Backlog> of(MongoCollection<Document> collection) {
        Mono<Long> count = Mono.from(collection.countDocuments(waiting()));
        Mono<Instant> oldest = Mono.from(collection
                        .find(waiting())
                        .projection(new Document("out.since", 1))
                        .sort(new Document("relay.at", 1))
                        .limit(1)
                        .first())
                .map(Backlog::firstTime);
        return Mono.zip(count, oldest.defaultIfEmpty(Instant.MAX)).map(both -> new Backlog(both.getT1(), both.getT2()));
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
        return new Backlog(pending + other.pending, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
}
