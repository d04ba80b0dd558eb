package vn.namro.platform.outbox;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.lease.Lease;
import vn.namro.platform.store.Outgoing;

/**
 * The waiting events of one collection, as the relay sees them. Every write carries the lease's epoch: an owner that was
 * paused and wakes up late matches nothing.
 */
public final class Outbox {

    private final MongoCollection<Document> collection;

    public Outbox(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** What one aggregate has waiting, claimed under an epoch. */
    record Claim(String id, long version, long epoch, int attempts, List<Outgoing> events) {}

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    static int shardOf(Document due) {
        return due.get("relay", Document.class).getInteger("shard");
    }

    /** Aggregates with something due, the longest waiting first. */
    Flux<Document> due(List<Integer> shards, Instant now, int limit) {
        return Flux.from(collection
                .find(new Document("relay.shard", new Document("$in", shards))
                        .append("relay.at", new Document("$lte", Date.from(now))))
                .projection(new Document("relay", 1))
                .sort(new Document("relay.at", 1))
                .limit(limit));
    }

    /** Takes one aggregate for sending and counts the attempt; empty if a newer owner has it. */
    Mono<Claim> claim(Document due, Lease lease, Instant now, Duration hold) {
        Document expected = new Document("_id", due.getString("_id"))
                .append("relay.at", new Document("$lte", Date.from(now)))
                .append("$or", olderOrSame(lease.epoch()));
        Document change = new Document(
                        "$set",
                        new Document("relay.epoch", lease.epoch()).append("relay.at", Date.from(now.plus(hold))))
                .append("$inc", new Document("relay.attempts", 1));
        return Mono.from(collection.findOneAndUpdate(
                        expected, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(document -> claimed(document, lease));
    }

    private static List<Document> olderOrSame(long epoch) {
        return List.of(
                new Document("relay.epoch", new Document("$lte", epoch)),
                new Document("relay.epoch", new Document("$exists", false)));
    }

    private static Claim claimed(Document document, Lease lease) {
        return new Claim(
                document.getString("_id"),
                document.getLong("version"),
                lease.epoch(),
                document.get("relay", Document.class).getInteger("attempts", 0),
                document.getList("out", Document.class).stream()
                        .map(Outgoing::fromDocument)
                        .toList());
    }

    /**
     * Acknowledges everything up to a sequence. What was appended meanwhile is due at once.
     *
     * @return false if the claim was no longer this owner's: the events go out once more, under the same ids
     */
    Mono<Boolean> acknowledge(Claim claim, long upTo, Instant now) {
        Document pull = new Document("out", new Document("seq", new Document("$lte", upTo)));
        Document whole = mine(claim).append("version", claim.version());
        return updated(whole, new Document("$pull", pull).append("$unset", new Document("relay", "")))
                .flatMap(done -> done ? Mono.just(true) : acknowledgePrefix(claim, pull, now));
    }

    private Mono<Boolean> acknowledgePrefix(Claim claim, Document pull, Instant now) {
        Document dueNow = new Document("relay.at", Date.from(now)).append("relay.attempts", 0);
        return updated(mine(claim), new Document("$pull", pull).append("$set", dueNow));
    }

    /** Acknowledges a prefix after which a send failed, and sets when to try the rest. */
    Mono<Boolean> retryAt(Claim claim, long sentUpTo, Instant at, String reason) {
        Document change = new Document(
                        "$pull", new Document("out", new Document("seq", new Document("$lte", sentUpTo))))
                .append("$set", new Document("relay.at", Date.from(at)).append("relay.error", reason));
        return updated(mine(claim), change);
    }

    /** Stops sending an aggregate's events until an operator releases it; nothing is skipped. */
    Mono<Boolean> park(Claim claim, long sentUpTo, Instant now, String reason) {
        Document parked = new Document("at", Date.from(now)).append("reason", reason);
        Document change = new Document(
                        "$pull", new Document("out", new Document("seq", new Document("$lte", sentUpTo))))
                .append("$set", new Document("parked", parked))
                .append("$unset", new Document("relay", ""));
        return updated(mine(claim), change);
    }

    private static Document mine(Claim claim) {
        return new Document("_id", claim.id()).append("relay.epoch", claim.epoch());
    }

    private Mono<Boolean> updated(Document expected, Document change) {
        return Mono.from(collection.updateOne(expected, change)).map(result -> result.getMatchedCount() == 1);
    }

    /** How many aggregates wait, and since when the first does. */
    Mono<Backlog> backlog() {
        Document waiting = new Document("relay.shard", new Document("$gte", 0));
        Mono<Long> count = Mono.from(collection.countDocuments(waiting));
        Mono<Instant> oldest = Mono.from(collection
                        .find(new Document("relay.shard", new Document("$gte", 0)))
                        .projection(new Document("out.since", 1))
                        .sort(new Document("relay.at", 1))
                        .limit(1)
                        .first())
                .map(Outbox::firstTime);
        return Mono.zip(count, oldest.defaultIfEmpty(Instant.MAX)).map(both -> new Backlog(both.getT1(), both.getT2()));
    }

    private static Instant firstTime(Document document) {
        List<Document> out = document.getList("out", Document.class);
        Date since = out.isEmpty() ? null : out.get(0).getDate("since");
        return since == null ? Instant.MAX : since.toInstant();
    }

    /** Aggregates whose sending is stopped, with the reason. */
    Flux<Document> parked(int limit) {
        return Flux.from(collection
                .find(new Document("parked.at", new Document("$exists", true)))
                .projection(new Document("parked", 1)
                        .append("key", 1)
                        .append("out.seq", 1)
                        .append("out.type", 1))
                .limit(limit));
    }

    Mono<String> keyOf(String id) {
        return Mono.from(collection
                        .find(new Document("_id", id))
                        .projection(new Document("key", 1))
                        .first())
                .map(document -> document.getString("key"));
    }

    /** Makes a parked aggregate due again; false if it is not parked. */
    Mono<Boolean> release(String id, int shard, Instant now) {
        Document expected = new Document("_id", id).append("parked.at", new Document("$exists", true));
        Document relay = new Document("at", Date.from(now)).append("shard", shard);
        return updated(
                expected,
                new Document("$set", new Document("relay", relay)).append("$unset", new Document("parked", "")));
    }

    /**
     * What waits.
     *
     * @param oldest since when the longest waiting event waits; {@link Instant#MAX} if none does
     */
    record Backlog(long pending, Instant oldest) {}
}
