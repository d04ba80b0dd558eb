package vn.namro.notification.deadline.adapter.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.domain.watch.Owing;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stored;

/** Watches as aggregates, one document an issue. */
@Component
class MongoWatches implements Watches {

    private final AggregateStore<Watch> store;

    MongoWatches(AggregateStore<Watch> store) {
        this.store = store;
        Positions.index(store.collection(), "position", "q.position");
        Positions.index(store.collection(), "agencies", "q.agencies", "q.position");
        Positions.index(store.collection(), "statuses", "q.status", "q.position");
        Positions.index(store.collection(), "statusesOfAgencies", "q.agencies", "q.status", "q.position");
        Positions.index(store.collection(), "owners", "q.owners", "q.position");
    }

    static Map<String, Object> queryFields(Watch watch) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("status", watch.status().name());
        fields.put("agencies", watch.agencies());
        fields.put("position", position(watch));
        List<String> owners =
                watch.owing().stream().map(Owing::owner).distinct().toList();
        if (!owners.isEmpty()) {
            fields.put("owners", owners);
        }
        return fields;
    }

    private static String position(Watch watch) {
        return Positions.of(watch.dueAt(), watch.issueId());
    }

    @Override
    public Mono<Watch> find(String issueId) {
        return store.find(issueId).map(Stored::state);
    }

    @Override
    public Flux<Watch> all(Collection<String> issueIds) {
        return store.list(
                        new Document("_id", new Document("$in", List.copyOf(issueIds))),
                        new Document("_id", 1),
                        issueIds.size())
                .map(Stored::state);
    }

    @Override
    public Flux<Watch> owedBy(Collection<String> owners, int limit) {
        Document filter = new Document("q.owners", new Document("$in", List.copyOf(owners)));
        return store.list(filter, new Document("q.position", 1), limit).map(Stored::state);
    }

    @Override
    public Flux<Listed> list(Query query) {
        Document filter = new Document();
        if (query.agencyId() != null) {
            filter.append("q.agencies", query.agencyId());
        }
        if (query.status() != null) {
            filter.append("q.status", query.status().name());
        }
        if (query.after() != null) {
            filter.append("q.position", new Document("$gt", query.after()));
        }
        return store.list(filter, new Document("q.position", 1), query.limit())
                .map(Stored::state)
                .map(watch -> new Listed(watch, position(watch)));
    }
}
