package vn.namro.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Shards;

/** The aggregates whose events the broker refused for good, for operators to see and release. */
public final class ParkedOutboxes {

    private final List<Outbox> outboxes;
    private final Clock clock;

    public ParkedOutboxes(List<Outbox> outboxes, Clock clock) {
        this.outboxes = List.copyOf(outboxes);
        this.clock = clock;
    }

    /** An aggregate whose sending is stopped. */
    public record Parked(String collection, String id, String reason, Instant since) {}

    /** What is parked in all outboxes of this service. */
    public Flux<Parked> list(int limit) {
        return Flux.fromIterable(outboxes)
                .concatMap(outbox -> Flux.from(outbox.collection()
                                .find(isParked())
                                .projection(new Document("parked", 1))
                                .limit(limit))
                        .map(document -> read(outbox, document)));
    }

    private static Document isParked() {
        return new Document("parked.at", new Document("$exists", true));
    }

    private static Parked read(Outbox outbox, Document document) {
        Document parked = document.get("parked", Document.class);
        return new Parked(
                outbox.name(),
                document.getString("_id"),
                parked.getString("reason"),
                parked.getDate("at").toInstant());
    }

    /** Makes an aggregate's events due again; false if it is not parked. */
    public Mono<Boolean> release(String collection, String id) {
        return Flux.fromIterable(outboxes)
                .filter(outbox -> outbox.name().equals(collection))
                .next()
                .flatMap(outbox -> keyOf(outbox, id).flatMap(key -> release(outbox, id, Shards.of(key))))
                .defaultIfEmpty(false);
    }

    private static Mono<String> keyOf(Outbox outbox, String id) {
        return Mono.from(outbox.collection()
                        .find(new Document("_id", id))
                        .projection(new Document("key", 1))
                        .first())
                .map(document -> document.getString("key"));
    }

    private Mono<Boolean> release(Outbox outbox, String id, int shard) {
        Document relay = new Document("at", Date.from(clock.instant())).append("shard", shard);
        Document change =
                new Document("$set", new Document("relay", relay)).append("$unset", new Document("parked", ""));
        return Mono.from(outbox.collection().updateOne(isParked().append("_id", id), change))
                .map(result -> result.getMatchedCount() == 1);
    }
}
