package vn.namro.platform.outbox;

import java.time.Clock;
import java.time.Instant;
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
                .concatMap(outbox -> outbox.parked(limit).map(document -> read(outbox, document)));
    }

    /** Makes an aggregate's events due again; false if it is not parked. */
    public Mono<Boolean> release(String collection, String id) {
        return Flux.fromIterable(outboxes)
                .filter(outbox -> outbox.name().equals(collection))
                .next()
                .flatMap(outbox -> outbox.keyOf(id).flatMap(key -> outbox.release(id, Shards.of(key), clock.instant())))
                .defaultIfEmpty(false);
    }

    private static Parked read(Outbox outbox, Document document) {
        Document parked = document.get("parked", Document.class);
        return new Parked(
                outbox.name(),
                document.getString("_id"),
                parked.getString("reason"),
                parked.getDate("at").toInstant());
    }
}
