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

/**
 * The waiting events of one collection, as the relay sees them. Every write carries the lease's epoch: an owner that was
 * paused and wakes up late matches nothing.
 */
public final class Outbox {

    private final MongoCollection<Document> collection;

    public Outbox(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    static int shardOf(Document due) {
        return due.get("relay", Document.class).getInteger("shard");
    }

    static boolean isParked(Document due) {
        return due.containsKey("parked");
    }

    /** Aggregates with something due, the longest waiting first. */
    Flux<Document> due(List<Integer> shards, Instant now, int limit) {
        return Flux.from(collection
                .find(new Document("relay.shard", new Document("$in", shards))
                        .append("relay.at", new Document("$lte", Date.from(now))))
                .projection(new Document("relay", 1).append("parked", 1))
                .sort(new Document("relay.at", 1))
                .limit(limit));
    }

    /** Takes one aggregate for sending and counts the attempt; empty if it is not due any more or a newer owner has it. */
    Mono<Claim> claim(Document due, Lease lease, Instant now, Duration hold) {
        Document expected = new Document("_id", due.getString("_id"))
                .append("relay.at", new Document("$lte", Date.from(now)))
                .append("parked.at", new Document("$exists", false))
                .append("$or", olderOrSame(lease.epoch()));
        Document change = new Document(
                        "$set",
                        new Document("relay.epoch", lease.epoch()).append("relay.at", Date.from(now.plus(hold))))
                .append("$inc", new Document("relay.attempts", 1));
        return Mono.from(collection.findOneAndUpdate(
                        expected, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(document -> Claim.of(document, lease));
    }

    private static List<Document> olderOrSame(long epoch) {
        return List.of(
                new Document("relay.epoch", new Document("$lte", epoch)),
                new Document("relay.epoch", new Document("$exists", false)));
    }

    /** Lets a parked aggregate rest that became due because something was appended to it. */
    Mono<Boolean> rest(Document due) {
        Document parked = new Document("_id", due.getString("_id")).append("parked.at", new Document("$exists", true));
        return updated(parked, new Document("$unset", new Document("relay", "")));
    }

    /**
     * Acknowledges everything up to a sequence. What was appended meanwhile is due at once.
     *
     * @return false if the claim was no longer this owner's: the events go out once more, under the same ids
     */
    Mono<Boolean> acknowledge(Claim claim, long upTo, Instant now) {
        Document whole = mine(claim).append("version", claim.version());
        return updated(whole, sent(upTo).append("$unset", new Document("relay", "")))
                .flatMap(done -> done ? Mono.just(true) : acknowledgePrefix(claim, upTo, now));
    }

    private Mono<Boolean> acknowledgePrefix(Claim claim, long upTo, Instant now) {
        Document dueNow = new Document("relay.at", Date.from(now))
                .append("relay.attempts", 0)
                .append("relay.refusals", 0);
        return updated(mine(claim), sent(upTo).append("$set", dueNow));
    }

    /** Acknowledges a prefix after which a send failed, and sets when to try the rest. */
    Mono<Boolean> retryAt(Claim claim, long sentUpTo, Instant at, int refusals, String reason) {
        Document later = new Document("relay.at", Date.from(at))
                .append("relay.refusals", refusals)
                .append("relay.error", reason);
        return updated(mine(claim), sent(sentUpTo).append("$set", later));
    }

    /** Stops sending an aggregate's events until an operator releases it; nothing is skipped. */
    Mono<Boolean> park(Claim claim, long sentUpTo, Instant now, String reason) {
        Document parked = new Document("at", Date.from(now)).append("reason", reason);
        Document change = sent(sentUpTo)
                .append("$set", new Document("parked", parked))
                .append("$unset", new Document("relay", ""));
        return updated(mine(claim), change);
    }

    private static Document mine(Claim claim) {
        return new Document("_id", claim.id()).append("relay.epoch", claim.epoch());
    }

    private static Document sent(long upTo) {
        return new Document("$pull", new Document("out", new Document("seq", new Document("$lte", upTo))));
    }

    private Mono<Boolean> updated(Document expected, Document change) {
        return Mono.from(collection.updateOne(expected, change)).map(result -> result.getMatchedCount() == 1);
    }
}
