package vn.namro.platform.lease;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Leases {@code {owner, epoch, expiresAt}} and the instances that announced themselves: one conditional write each. */
final class LeaseDocuments {

    private static final Date NEVER = new Date(0);

    private final MongoCollection<Document> collection;
    private final String group;
    private final String owner;

    LeaseDocuments(MongoCollection<Document> collection, String group, String owner) {
        this.collection = collection;
        this.group = group;
        this.owner = owner;
    }

    Mono<Void> announce(Instant until) {
        Document member = new Document("group", members()).append("expiresAt", Date.from(until));
        return Mono.from(collection.updateOne(
                        new Document("_id", memberId()),
                        new Document("$set", member),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    Mono<Void> leave() {
        return Mono.from(collection.deleteOne(new Document("_id", memberId()))).then();
    }

    /** How many instances share the work, this one included if it announced itself. */
    Mono<Long> membersAt(Instant now) {
        Document alive = new Document("group", members()).append("expiresAt", new Document("$gt", Date.from(now)));
        return Flux.from(collection.find(alive)).count();
    }

    /** Prolongs a lease; empty if it has another owner or epoch now. */
    Mono<Lease> renew(Lease lease, Instant until) {
        return set(lease, Date.from(until))
                .filter(done -> done)
                .map(done -> new Lease(lease.shard(), lease.epoch(), until, lease.ranOut()));
    }

    Mono<Boolean> giveUp(Lease lease) {
        return set(lease, NEVER);
    }

    private Mono<Boolean> set(Lease lease, Date expiresAt) {
        Document mine =
                new Document("_id", id(lease.shard())).append("owner", owner).append("epoch", lease.epoch());
        return Mono.from(collection.updateOne(mine, new Document("$set", new Document("expiresAt", expiresAt))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Takes a lease that ran out, under the next epoch; empty if it did not. */
    Mono<Lease> win(int shard, Instant now, Instant until) {
        Document ranOut = new Document("_id", id(shard)).append("expiresAt", new Document("$lte", Date.from(now)));
        Document change = new Document("$set", new Document("owner", owner).append("expiresAt", Date.from(until)))
                .append("$inc", new Document("epoch", 1L));
        FindOneAndUpdateOptions before = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE);
        return create(shard)
                .then(Mono.defer(() -> Mono.from(collection.findOneAndUpdate(ranOut, change, before))))
                .map(was -> new Lease(shard, was.getLong("epoch") + 1, until, !NEVER.equals(was.getDate("expiresAt"))));
    }

    private Mono<Void> create(int shard) {
        Document free = new Document("group", group).append("epoch", 0L).append("expiresAt", NEVER);
        return Mono.from(collection.updateOne(
                        new Document("_id", id(shard)),
                        new Document("$setOnInsert", free),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    private String id(int shard) {
        return group + "/" + shard;
    }

    private String memberId() {
        return group + "/member/" + owner;
    }

    private String members() {
        return group + "-member";
    }
}
