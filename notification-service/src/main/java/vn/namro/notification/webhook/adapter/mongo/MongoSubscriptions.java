package vn.namro.notification.webhook.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Subscriptions;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

/** Subscriptions as aggregates; nothing is published of them. Removed ones stay, so that their ids are not used again. */
@Component
class MongoSubscriptions implements Subscriptions {

    /** In the place of an agency where a subscription is to everything. */
    private static final String EVERYTHING = "*";

    private static final int MOST = 2_000;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final AggregateStore<StoredSubscription> store;
    private final SecretKeys keys;

    /** Fails, and with it the service's start, where a secret cannot be opened. */
    MongoSubscriptions(AggregateStore<StoredSubscription> store, SecretKeys keys) {
        this.store = store;
        this.keys = keys;
        index("status", "q.status");
        index("agency", "q.agency");
        active().then().block(ANSWER_WITHIN);
    }

    private void index(String name, String field) {
        Mono.from(store.collection()
                        .createIndex(
                                new Document(field, 1),
                                new IndexOptions().name(name).sparse(true)))
                .block(ANSWER_WITHIN);
    }

    static Map<String, Object> queryFields(StoredSubscription subscription) {
        Map<String, Object> fields = new HashMap<>();
        if (subscription.status() != Subscription.Status.REMOVED) {
            fields.put("status", subscription.status().name());
            fields.put("agency", agency(subscription.agencyId()));
        }
        return fields;
    }

    private static String agency(@Nullable String id) {
        return id == null ? EVERYTHING : id;
    }

    @Override
    public Mono<Versioned> find(String id) {
        return store.find(id).map(this::versioned);
    }

    private Versioned versioned(Stored<StoredSubscription> stored) {
        return new Versioned(stored.state().opened(keys), stored.version());
    }

    @Override
    public Flux<Versioned> list(@Nullable String agencyId, int limit) {
        Object of = agencyId == null ? new Document("$gt", "") : agencyId;
        return store.list(new Document("q.agency", of), new Document("_id", 1), limit)
                .map(this::versioned);
    }

    @Override
    public Mono<Long> count(@Nullable String agencyId) {
        return counted("q.agency", agency(agencyId));
    }

    @Override
    public Flux<Subscription> active() {
        return store.list(new Document("q.status", Subscription.Status.ACTIVE.name()), new Document("_id", 1), MOST)
                .map(stored -> stored.state().opened(keys));
    }

    @Override
    public Mono<Long> disabled() {
        return counted("q.status", Subscription.Status.DISABLED.name());
    }

    private Mono<Long> counted(String field, String value) {
        return Mono.from(store.collection().countDocuments(new Document(field, value)));
    }

    @Override
    public Mono<Boolean> save(Subscription changed, long version) {
        String id = changed.id();
        StoredSubscription sealed = StoredSubscription.of(changed, keys);
        return store.save(new Stored<>(id, id, version, sealed, Map.of(), 0), List.of(), Cause.request(id, null));
    }
}
