package vn.namro.platform.lease;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Shards;

/**
 * The leases of one instance. Each takes at most its fair share. One loop uses an instance of this class, so a shard is
 * only given up between two rounds of work. A clock that is off makes owners change too often, never two writers: the
 * epoch decides.
 */
public final class MongoLeases {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final LeaseDocuments documents;
    private final Duration term;
    private final Clock clock;
    private final Runnable onChange;
    private final NavigableMap<Integer, Lease> held = new ConcurrentSkipListMap<>();
    private volatile Instant renewedAt = Instant.MIN;

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
        this.documents = new LeaseDocuments(collection, group, owner);
        this.term = term;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** As {@link #renewed}, blocking for the database. */
    public List<Lease> current() {
        return Objects.requireNonNull(renewed().block(ANSWER_WITHIN));
    }

    /** The leases held now; renewed, won and given up as is due. */
    public Mono<List<Lease>> renewed() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return (isRenewalDue(now) ? renewal(now) : Mono.empty()).then(Mono.fromSupplier(this::holding));
        });
    }

    /**
     * Renews what is held and nothing else, blocking for the database: for work that takes longer than a third of the term,
     * in the midst of which no shard may be given up. On the thread of the loop that uses these leases.
     */
    public void prolong() {
        Instant now = clock.instant();
        documents.announce(now.plus(term)).then(Mono.defer(() -> renewAll(now))).block(ANSWER_WITHIN);
    }

    /** A clock that was set back must not put off the renewal. */
    private boolean isRenewalDue(Instant now) {
        return now.isBefore(renewedAt) || !now.isBefore(plusSafely(renewedAt, term.dividedBy(3)));
    }

    private static Instant plusSafely(Instant time, Duration duration) {
        return time.equals(Instant.MIN) ? time : time.plus(duration);
    }

    /** How many shards are held now, without asking the database; a lease that ran out counts no more. */
    int count() {
        return holding().size();
    }

    private List<Lease> holding() {
        Instant now = clock.instant();
        return held.values().stream().filter(lease -> lease.holdsAt(now)).toList();
    }

    private Mono<Void> renewal(Instant now) {
        return documents
                .announce(now.plus(term))
                .then(Mono.defer(() -> renewAll(now)))
                .then(Mono.defer(() -> documents.membersAt(now)))
                .map(MongoLeases::fairShare)
                .flatMap(share -> giveUpBeyond(share).then(Mono.defer(() -> win(share, now))))
                .then(Mono.fromRunnable(() -> renewedAt = now));
    }

    private Mono<Void> renewAll(Instant now) {
        return Flux.fromIterable(List.copyOf(held.values()))
                .concatMap(lease -> documents
                        .renew(lease, now.plus(term))
                        .doOnNext(renewed -> held.put(renewed.shard(), renewed))
                        .hasElement()
                        .doOnNext(mine -> forgetUnless(mine, lease)))
                .then();
    }

    private void forgetUnless(boolean mine, Lease lease) {
        if (!mine) {
            held.remove(lease.shard());
            onChange.run();
        }
    }

    private static int fairShare(long members) {
        int sharing = (int) Math.max(1, members);
        return (Shards.COUNT + sharing - 1) / sharing;
    }

    private Mono<Void> giveUpBeyond(int share) {
        return Flux.fromIterable(List.copyOf(held.values()))
                .take(Math.max(0, held.size() - share))
                .concatMap(lease -> documents.giveUp(lease).doOnNext(done -> forgetUnless(false, lease)))
                .then();
    }

    private Mono<Void> win(int share, Instant now) {
        return Flux.fromStream(IntStream.range(0, Shards.COUNT).boxed())
                .filter(shard -> !held.containsKey(shard))
                .concatMap(shard -> held.size() < share ? documents.win(shard, now, now.plus(term)) : Mono.empty(), 1)
                .doOnNext(lease -> {
                    held.put(lease.shard(), lease);
                    onChange.run();
                })
                .then();
    }

    /** Gives everything up, so that others need not wait for the end of the term. */
    public void close() {
        giveUpBeyond(0).then(Mono.defer(documents::leave)).block(ANSWER_WITHIN);
    }
}
