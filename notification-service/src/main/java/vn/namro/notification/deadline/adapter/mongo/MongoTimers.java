package vn.namro.notification.deadline.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

/**
 * Timers as aggregates, one document each. {@link TimerFields} says which of them the indexes hold: those that are polled
 * are as large as what is open.
 */
@Component
class MongoTimers implements Timers {

    private static final int CONCURRENCY = 8;

    /** Longer than any pause between attempts, so that what is tried again is among what counts as overdue. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final int SEEN = 500;
    private static final List<Integer> SHARDS =
            IntStream.range(0, Shards.COUNT).boxed().toList();
    private static final Duration REST = Duration.ofMillis(50);

    private final AggregateStore<Timer> store;
    private final Tally tally;

    MongoTimers(AggregateStore<Timer> store, Tally tally) {
        this.store = store;
        this.tally = tally;
        Positions.index(store.collection(), "planned", "q.shard", "q.at");
        Positions.index(store.collection(), "again", "q.again.shard", "q.again.at");
        Positions.index(store.collection(), "hand", "q.hand.shard", "q.hand.epoch");
        Positions.index(store.collection(), "assignment", "q.assignment");
        Positions.index(store.collection(), "fired", "q.fired");
        Positions.index(store.collection(), "recipients", "q.recipients", "q.fired");
    }

    @Override
    public Mono<Integer> plan(List<Timer> timers) {
        return Flux.fromIterable(timers)
                .flatMap(
                        timer -> store.save(Stored.fresh(timer.id(), timer.issueId(), timer), List.of(), cause(timer)),
                        CONCURRENCY)
                .filter(added -> added)
                .doOnNext(added -> tally.planned())
                .count()
                .map(Long::intValue);
    }

    @Override
    public Flux<Seen> due(Collection<Integer> shards, Now now, int limit) {
        if (shards.isEmpty()) {
            return Flux.empty();
        }
        Document anyOf = new Document("$in", List.copyOf(shards));
        Flux<Seen> again = list(
                new Document("q.again.shard", anyOf).append("q.again.at", until(now.machine())), "q.again.at", limit);
        Flux<Seen> planned = list(new Document("q.shard", anyOf).append("q.at", until(now.city())), "q.at", limit);
        return again.concatWith(planned).take(limit);
    }

    private Flux<Seen> list(Document filter, String order, int limit) {
        return store.list(filter, new Document(order, 1), limit).map(MongoTimers::seen);
    }

    @Override
    public Flux<Seen> left(int shard, long before, int limit) {
        return list(
                new Document("q.hand.shard", shard).append("q.hand.epoch", new Document("$lt", before)),
                "q.hand.epoch",
                limit);
    }

    private static Document until(Instant moment) {
        return new Document("$lte", Date.from(moment));
    }

    @Override
    public Mono<Instant> next(Collection<Integer> shards, Instant until) {
        Document filter =
                new Document("q.shard", new Document("$in", List.copyOf(shards))).append("q.at", until(until));
        return shards.isEmpty() ? Mono.empty() : dueOf(filter, "q.at", 1).next();
    }

    @Override
    public Mono<Seen> save(Seen before, Timer after) {
        List<NewEvent> events = TimerEvents.between(before.timer(), after);
        Stored<Timer> stored =
                new Stored<>(after.id(), after.issueId(), before.version(), after, Map.of(), before.sequence());
        return store.save(stored, events, cause(after))
                .filter(saved -> saved)
                .map(saved -> new Seen(after, before.shard(), before.version() + 1, before.sequence() + events.size()))
                .doOnNext(saved -> tally.changed(before.timer(), after));
    }

    @Override
    public Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide) {
        return store.find(id)
                .map(MongoTimers::seen)
                .flatMap(
                        before -> Mono.justOrEmpty(decide.apply(before.timer())).flatMap(after -> save(before, after)))
                .map(Seen::timer);
    }

    private static Seen seen(Stored<Timer> stored) {
        return new Seen(stored.state(), Shards.of(stored.key()), stored.version(), stored.lastSequence());
    }

    private static Cause cause(Timer timer) {
        Origin origin = timer.origin();
        return new Cause(origin.correlationId(), origin.causationId(), origin.traceparent());
    }

    @Override
    public Flux<Seen> of(String assignmentId) {
        return store.list(new Document("q.assignment", assignmentId), new Document("_id", 1), SEEN)
                .map(MongoTimers::seen)
                .sort(Comparator.comparing((Seen seen) -> seen.timer().dueAt())
                        .thenComparing(seen -> seen.timer().step())
                        .thenComparing(seen -> seen.timer().id()));
    }

    @Override
    public Flux<Listed> fired(Query query) {
        Document filter = new Document("q.fired", TimerFields.range(query));
        if (query.recipientId() != null) {
            filter.append("q.recipients", query.recipientId());
        }
        return store.list(filter, new Document("q.fired", -1), query.limit())
                .map(Stored::state)
                .map(timer -> new Listed(timer, TimerFields.position(timer)));
    }

    @Override
    public Mono<Backlog> backlog(Now now) {
        Document anyShard = new Document("$in", SHARDS);
        Mono<Optional<Instant>> oldest = Flux.merge(
                        dueOf(new Document("q.shard", anyShard).append("q.at", until(now.city())), "q.at", SEEN),
                        dueOf(
                                new Document("q.again.shard", anyShard)
                                        .append(
                                                "q.again.at",
                                                until(now.machine().plus(AHEAD))),
                                "q.again.at",
                                SEEN))
                .filter(due -> !due.isAfter(now.city()))
                .collectList()
                .map(due -> due.stream().min(Comparator.naturalOrder()));
        return Mono.zip(count("q.shard"), count("q.again.shard"), oldest)
                .map(found -> new Backlog(found.getT1() + found.getT2(), found.getT3()));
    }

    /** Shard by shard with a rest between: a database may count by reading, and let nobody write meanwhile. */
    private Mono<Long> count(String shardField) {
        return Flux.fromIterable(SHARDS)
                .concatMap(
                        shard -> Mono.from(store.collection().countDocuments(new Document(shardField, shard)))
                                .delayElement(REST),
                        1)
                .reduce(0L, Long::sum);
    }

    private Flux<Instant> dueOf(Document filter, String order, int limit) {
        return Flux.from(store.collection()
                        .find(filter)
                        .projection(new Document("q.due", 1))
                        .sort(new Document(order, 1))
                        .limit(limit))
                .map(found -> found.get("q", Document.class).getDate("due").toInstant());
    }
}
