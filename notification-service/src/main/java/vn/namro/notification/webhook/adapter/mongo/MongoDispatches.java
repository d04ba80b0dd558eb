package vn.namro.notification.webhook.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Dispatches;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

/** Messages to subscribers, one document each. The index that is polled is as large as what waits. */
@Component
class MongoDispatches implements Dispatches {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final DateTimeFormatter SAME_WIDTH = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AggregateStore<Dispatch> store;

    MongoDispatches(AggregateStore<Dispatch> store) {
        this.store = store;
        index("again", "q.again.shard", "q.again.at");
        index("over", "q.over");
        index("subscription", "q.subscription", "q.position");
    }

    private void index(String name, String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        Mono.from(store.collection()
                        .createIndex(keys, new IndexOptions().name(name).sparse(true)))
                .block(ANSWER_WITHIN);
    }

    static Map<String, Object> queryFields(Dispatch dispatch) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("subscription", dispatch.subscriptionId());
        fields.put("position", SAME_WIDTH.format(dispatch.createdAt()) + " " + dispatch.id());
        if (dispatch.againAt() == null) {
            fields.put("over", Date.from(dispatch.createdAt()));
        } else {
            fields.put(
                    "again",
                    new Document("shard", Shards.of(dispatch.id())).append("at", Date.from(dispatch.againAt())));
        }
        return fields;
    }

    @Override
    public Mono<Boolean> add(Dispatch dispatch) {
        return save(dispatch, 0);
    }

    private Mono<Boolean> save(Dispatch dispatch, long version) {
        String id = dispatch.id();
        return store.save(new Stored<>(id, id, version, dispatch, Map.of(), 0), List.of(), Cause.request(id, null));
    }

    @Override
    public Flux<Seen> due(Collection<Integer> shards, Instant now, int limit) {
        if (shards.isEmpty()) {
            return Flux.empty();
        }
        Document filter = new Document("q.again.shard", new Document("$in", List.copyOf(shards)))
                .append("q.again.at", new Document("$lte", Date.from(now)));
        return store.list(filter, new Document("q.again.at", 1), limit).map(MongoDispatches::seen);
    }

    @Override
    public Mono<Seen> save(Seen before, Dispatch after) {
        return save(after, before.version()).filter(saved -> saved).map(saved -> new Seen(after, before.version() + 1));
    }

    @Override
    public Mono<Seen> find(String id) {
        return store.find(id).map(MongoDispatches::seen);
    }

    private static Seen seen(Stored<Dispatch> stored) {
        return new Seen(stored.state(), stored.version());
    }

    @Override
    public Flux<Dispatch> of(String subscriptionId, int limit) {
        return store.list(new Document("q.subscription", subscriptionId), new Document("q.position", -1), limit)
                .map(Stored::state);
    }

    /** What an operator has just sent again is not over any more, and stays. */
    @Override
    public Mono<Long> forget(Instant madeBefore, int most) {
        Document old = new Document("q.over", new Document("$lt", Date.from(madeBefore)));
        return Flux.from(store.collection()
                        .find(old)
                        .projection(new Document("_id", 1))
                        .limit(most))
                .map(found -> found.getString("_id"))
                .collectList()
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> Mono.from(
                        store.collection().deleteMany(new Document(old).append("_id", new Document("$in", ids)))))
                .map(result -> result.getDeletedCount())
                .defaultIfEmpty(0L);
    }

    @Override
    public Mono<Long> waiting() {
        return Mono.from(store.collection().countDocuments(new Document("q.again.shard", new Document("$gte", 0))));
    }
}
