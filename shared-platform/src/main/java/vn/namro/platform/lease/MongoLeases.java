package vn.namro.platform.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Shards;

/**
 * Leases on shards as documents {@code {owner, epoch, expiresAt}}. Instances announce themselves beside them, and each
 * takes at most its fair share. One thread uses an instance of this class, so a shard is only given up between two
 * rounds of work. A clock that is off makes owners change too often, never two writers: the epoch decides.
 */
public final class MongoLeases {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final MongoCollection<Document> collection;
    private final String group;
    private final String owner;
    private final Duration term;
    private final Clock clock;
    private final Runnable onChange;
    private final Map<Integer, Lease> held = new TreeMap<>();
    private Instant renewAt = Instant.MIN;

    /**
     * Creates the leases of one kind of work.
     *
     * @param group the kind of work, such as {@code relay}
     * @param owner this instance, unique among all that run
     * @param term how long a lease lasts without renewal; renewed after a third of it
     * @param onChange told at every lease won or lost
     */
    public MongoLeases(
            MongoCollection<Document> collection,
            String group,
            String owner,
            Duration term,
            Clock clock,
            Runnable onChange) {
        this.collection = collection;
        this.group = group;
        this.owner = owner;
        this.term = term;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** The leases held now; renewed, won and given up as is due. Blocks for the database. */
    public List<Lease> current() {
        Instant now = clock.instant();
        if (!now.isBefore(renewAt)) {
            announce(now);
            renew(now);
            int share = fairShare(now);
            giveUpBeyond(share);
            win(share, now);
            renewAt = now.plus(term.dividedBy(3));
        }
        return held.values().stream().filter(lease -> lease.holdsAt(now)).toList();
    }

    /** Gives everything up, so that others need not wait for the end of the term. */
    public void close() {
        giveUpBeyond(0);
        await(collection.deleteOne(eq("_id", memberId())));
    }

    private void announce(Instant now) {
        await(collection.updateOne(
                eq("_id", memberId()),
                combine(set("group", group + "-member"), set("expiresAt", Date.from(now.plus(term)))),
                new UpdateOptions().upsert(true)));
    }

    private void renew(Instant now) {
        for (Lease lease : new ArrayList<>(held.values())) {
            Instant expiresAt = now.plus(term);
            Bson mine = and(eq("_id", id(lease.shard())), eq("owner", owner), eq("epoch", lease.epoch()));
            if (await(collection.updateOne(mine, set("expiresAt", Date.from(expiresAt))))
                            .getMatchedCount()
                    == 1) {
                held.put(lease.shard(), new Lease(lease.shard(), lease.epoch(), expiresAt));
            } else {
                held.remove(lease.shard());
                onChange.run();
            }
        }
    }

    private int fairShare(Instant now) {
        List<Document> alive =
                await(Flux.from(collection.find(and(eq("group", group + "-member"), gt("expiresAt", Date.from(now)))))
                        .collectList());
        int members = Math.max(1, alive.size());
        return (Shards.COUNT + members - 1) / members;
    }

    private void giveUpBeyond(int share) {
        Iterator<Lease> leases = new ArrayList<>(held.values()).iterator();
        for (int extra = held.size() - share; extra > 0 && leases.hasNext(); extra--) {
            Lease lease = leases.next();
            Bson mine = and(eq("_id", id(lease.shard())), eq("owner", owner), eq("epoch", lease.epoch()));
            await(collection.updateOne(mine, set("expiresAt", new Date(0))));
            held.remove(lease.shard());
            onChange.run();
        }
    }

    private void win(int share, Instant now) {
        for (int shard = 0; shard < Shards.COUNT && held.size() < share; shard++) {
            if (!held.containsKey(shard)) {
                tryToWin(shard, now);
            }
        }
    }

    private void tryToWin(int shard, Instant now) {
        await(collection.updateOne(
                eq("_id", id(shard)),
                setOnInsert(new Document("group", group).append("epoch", 0L).append("expiresAt", new Date(0))),
                new UpdateOptions().upsert(true)));
        Instant expiresAt = now.plus(term);
        Mono.from(collection.findOneAndUpdate(
                        and(eq("_id", id(shard)), lte("expiresAt", Date.from(now))),
                        combine(set("owner", owner), set("expiresAt", Date.from(expiresAt)), inc("epoch", 1L)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .blockOptional(ANSWER_WITHIN)
                .ifPresent(won -> {
                    held.put(shard, new Lease(shard, won.getLong("epoch"), expiresAt));
                    onChange.run();
                });
    }

    private String id(int shard) {
        return group + "/" + shard;
    }

    private String memberId() {
        return group + "/member/" + owner;
    }

    private static <T> T await(Publisher<T> publisher) {
        return Objects.requireNonNull(Mono.from(publisher).block(ANSWER_WITHIN));
    }
}
