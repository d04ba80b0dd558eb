package vn.namro.platform.outbox;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.lease.Lease;

/**
 * The waiting events of one collection, as the relay sees them. Every write carries the lease's epoch: an owner that was
 * paused and wakes up late matches nothing.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MongoCollection<Document> collection;
    private final Changes changes;

    public Outbox(MongoCollection<Document> collection) {
        this.collection = collection;
        this.changes = new Changes(collection);
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

    /** Aggregates with something due and what they have waiting, the longest waiting first. */
    Flux<Document> due(List<Integer> shards, Instant now, int limit) {
        return Flux.from(collection
                .find(new Document("relay.shard", new Document("$in", shards))
                        .append("relay.at", new Document("$lte", Date.from(now))))
                .projection(new Document("relay", 1)
                        .append("parked", 1)
                        .append("version", 1)
                        .append("out", 1))
                .sort(new Document("relay.at", 1))
                .limit(limit));
    }

    /**
     * Takes aggregates for sending, in one request for all, and counts the attempt. Left out are those that changed since they
     * were found to be due, or that a newer owner has.
     *
     * @param leases of all shards that they lie in
     */
    Mono<List<Claim>> claim(List<Document> due, Map<Integer, Lease> leases, Instant until) {
        if (due.isEmpty()) {
            return Mono.just(List.of());
        }
        List<UpdateOneModel<Document>> claims =
                due.stream().map(one -> claim(one, leaseOf(one, leases), until)).toList();
        return changes.allMatched(claims)
                .flatMap(all -> all ? Mono.just(due) : taken(due, leases, until))
                .map(taken -> taken.stream()
                        .flatMap(one -> read(one, leaseOf(one, leases)).stream())
                        .toList());
    }

    /** What cannot be read stops no other; it is found again when its claim has run out. */
    private Optional<Claim> read(Document due, Lease lease) {
        try {
            return Optional.of(Claim.of(due, lease));
        } catch (RuntimeException unreadable) {
            LOG.error("{}/{} waits and cannot be read: {}", name(), due.getString("_id"), unreadable.toString());
            return Optional.empty();
        }
    }

    private static Lease leaseOf(Document due, Map<Integer, Lease> leases) {
        return Objects.requireNonNull(leases.get(shardOf(due)));
    }

    /** Whoever appends, claims or acknowledges sets another time, so that what is claimed is what was read. */
    private static UpdateOneModel<Document> claim(Document due, Lease lease, Instant until) {
        Document expected = new Document("_id", due.getString("_id"))
                .append("version", due.getLong("version"))
                .append("relay.at", due.get("relay", Document.class).getDate("at"))
                .append("parked.at", new Document("$exists", false))
                .append("$or", olderOrSame(lease.epoch()));
        Document change = new Document(
                        "$set", new Document("relay.epoch", lease.epoch()).append("relay.at", Date.from(until)))
                .append("$inc", new Document("relay.attempts", 1));
        return new UpdateOneModel<>(expected, change);
    }

    /** Those of the due that were claimed until then, also where the answer to the claim was lost. */
    private Mono<List<Document>> taken(List<Document> due, Map<Integer, Lease> leases, Instant until) {
        List<String> ids = due.stream().map(one -> one.getString("_id")).toList();
        return changes.epochs(ids, new Document("relay.at", Date.from(until)))
                .map(epochs -> due.stream()
                        .filter(one -> Objects.equals(
                                epochs.get(one.getString("_id")),
                                leaseOf(one, leases).epoch()))
                        .toList());
    }

    private static List<Document> olderOrSame(long epoch) {
        return List.of(
                new Document("relay.epoch", new Document("$lte", epoch)),
                new Document("relay.epoch", new Document("$exists", false)));
    }

    /** Lets a parked aggregate rest that became due because something was appended to it. */
    Mono<Boolean> rest(Document due) {
        Document parked = new Document("_id", due.getString("_id")).append("parked.at", new Document("$exists", true));
        return changes.matched(parked, new Document("$unset", new Document("relay", "")));
    }

    /**
     * Acknowledges all events of claims, in one request for all. What was appended meanwhile is due at once.
     *
     * @return the claims that were no longer this owner's: their events go out once more, under the same ids
     */
    Flux<Claim> acknowledge(List<Claim> sent, Instant now) {
        if (sent.isEmpty()) {
            return Flux.empty();
        }
        List<UpdateOneModel<Document>> whole = sent.stream()
                .map(claim -> new UpdateOneModel<Document>(
                        mine(claim).append("version", claim.version()),
                        sent(claim.last()).append("$unset", new Document("relay", ""))))
                .toList();
        return changes.allMatched(whole).flatMapMany(all -> all ? Flux.empty() : acknowledgePrefixes(sent, now));
    }

    /** What still waits in the name of an owner was not acknowledged as a whole. */
    private Flux<Claim> acknowledgePrefixes(List<Claim> sent, Instant now) {
        List<String> ids = sent.stream().map(Claim::id).toList();
        return changes.epochs(ids, new Document("relay.epoch", new Document("$exists", true)))
                .flatMapMany(epochs -> Flux.fromIterable(sent).filter(claim -> epochs.containsKey(claim.id())))
                .filterWhen(claim -> acknowledgePrefix(claim, now).map(mine -> !mine));
    }

    private Mono<Boolean> acknowledgePrefix(Claim claim, Instant now) {
        Document dueNow = new Document("relay.at", Date.from(now))
                .append("relay.attempts", 0)
                .append("relay.refusals", 0);
        return changes.matched(mine(claim), sent(claim.last()).append("$set", dueNow));
    }

    /** Acknowledges a prefix after which a send failed, and sets when to try the rest. */
    Mono<Boolean> retryAt(Claim claim, long sentUpTo, Instant at, int refusals, String reason) {
        Document later = new Document("relay.at", Date.from(at))
                .append("relay.refusals", refusals)
                .append("relay.error", reason);
        return changes.matched(mine(claim), sent(sentUpTo).append("$set", later));
    }

    /** Stops sending an aggregate's events until an operator releases it; nothing is skipped. */
    Mono<Boolean> park(Claim claim, long sentUpTo, Instant now, String reason) {
        Document parked = new Document("at", Date.from(now)).append("reason", reason);
        Document change = sent(sentUpTo)
                .append("$set", new Document("parked", parked))
                .append("$unset", new Document("relay", ""));
        return changes.matched(mine(claim), change);
    }

    private static Document mine(Claim claim) {
        return new Document("_id", claim.id()).append("relay.epoch", claim.epoch());
    }

    private static Document sent(long upTo) {
        return new Document("$pull", new Document("out", new Document("seq", new Document("$lte", upTo))));
    }
}
