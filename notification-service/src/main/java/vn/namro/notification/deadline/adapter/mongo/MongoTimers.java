package vn.namro.notification.deadline.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.Timers;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Origin;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

/**
 * Timers as aggregates, one document each. {@code q.shard} and {@code q.at} exist only while there is something left to
 * do, so that the index that is polled is as large as what is open; {@code q.fired} only once somebody got a message.
 */
@Component
class MongoTimers implements Timers {

    private static final int CONCURRENCY = 8;
    /** Longer than any pause between attempts, so that what is tried again is among what counts as overdue. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final int SEEN = 500;

    private final AggregateStore<Timer> store;

    MongoTimers(AggregateStore<Timer> store) {
        this.store = store;
        Positions.index(store.collection(), "open", "q.shard", "q.at");
        Positions.index(store.collection(), "assignment", "q.assignment");
        Positions.index(store.collection(), "fired", "q.fired");
        Positions.index(store.collection(), "recipients", "q.recipients", "q.fired");
    }

    static Map<String, Object> queryFields(Timer timer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("assignment", timer.assignmentId());
        Instant next = timer.nextAt();
        if (next != null) {
            fields.put("shard", Shards.of(timer.issueId()));
            fields.put("at", Date.from(next));
            fields.put("due", Date.from(timer.dueAt()));
        }
        if (!timer.deliveries().isEmpty()) {
            fields.put("fired", position(timer));
            fields.put(
                    "recipients",
                    timer.deliveries().stream().map(Delivery::recipientId).toList());
        }
        return fields;
    }

    private static String position(Timer timer) {
        return Positions.of(timer.dueAt(), timer.id());
    }

    @Override
    public Mono<Void> plan(List<Timer> timers) {
        return Flux.fromIterable(timers)
                .flatMap(
                        timer -> store.save(Stored.fresh(timer.id(), timer.issueId(), timer), List.of(), cause(timer)),
                        CONCURRENCY)
                .then();
    }

    @Override
    public Flux<Due> due(Collection<Integer> shards, Instant now, int limit) {
        if (shards.isEmpty()) {
            return Flux.empty();
        }
        Document filter = new Document("q.shard", new Document("$in", List.copyOf(shards)))
                .append("q.at", new Document("$lte", Date.from(now)));
        return Flux.from(store.collection()
                        .find(filter)
                        .projection(new Document("q", 1).append("key", 1))
                        .sort(new Document("q.at", 1))
                        .limit(limit))
                .map(found -> new Due(
                        found.getString("_id"),
                        found.getString("key"),
                        found.get("q", Document.class).getInteger("shard")));
    }

    @Override
    public Mono<Timer> change(String id, Function<Timer, Optional<Timer>> decide) {
        return store.find(id)
                .flatMap(before -> Mono.justOrEmpty(decide.apply(before.state()))
                        .filterWhen(after -> store.save(
                                before.with(after), SentReminders.between(before.state(), after), cause(after))));
    }

    private static Cause cause(Timer timer) {
        Origin origin = timer.origin();
        return new Cause(origin.correlationId(), origin.causationId(), origin.traceparent());
    }

    @Override
    public Flux<Timer> of(String assignmentId) {
        return store.list(new Document("q.assignment", assignmentId), new Document("_id", 1), SEEN)
                .map(Stored::state)
                .sort(Comparator.comparing(Timer::dueAt).thenComparing(Timer::step));
    }

    @Override
    public Flux<Listed> fired(Query query) {
        Document range =
                query.from() == null ? new Document("$gt", "") : new Document("$gt", "").append("$lte", query.from());
        Document filter = new Document("q.fired", range);
        if (query.recipientId() != null) {
            filter.append("q.recipients", query.recipientId());
        }
        return store.list(filter, new Document("q.fired", -1), query.limit())
                .map(Stored::state)
                .map(timer -> new Listed(timer, position(timer)));
    }

    @Override
    public Mono<Backlog> backlog(Instant now) {
        Document open = new Document("q.shard", new Document("$gte", 0));
        Document soon = new Document("q.shard", new Document("$gte", 0))
                .append("q.at", new Document("$lte", Date.from(now.plus(AHEAD))));
        Mono<Optional<Instant>> oldest = Flux.from(store.collection()
                        .find(soon)
                        .projection(new Document("q", 1))
                        .sort(new Document("q.at", 1))
                        .limit(SEEN))
                .map(found -> found.get("q", Document.class).getDate("due").toInstant())
                .filter(due -> !due.isAfter(now))
                .collectList()
                .map(due -> due.stream().min(Comparator.naturalOrder()));
        return Mono.zip(Mono.from(store.collection().countDocuments(open)), oldest, Backlog::new);
    }
}
