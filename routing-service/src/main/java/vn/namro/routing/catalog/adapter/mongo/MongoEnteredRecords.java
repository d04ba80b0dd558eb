package vn.namro.routing.catalog.adapter.mongo;

import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.catalog.application.EnteredRecords;
import vn.namro.routing.catalog.domain.EnteredRecord;

/** Changed records in MongoDB. What they change of the catalogue is told by its own records. */
@Component
final class MongoEnteredRecords implements EnteredRecords {

    private final AggregateStore<EnteredRecord> store;

    MongoEnteredRecords(AggregateStore<EnteredRecord> store) {
        this.store = store;
    }

    @Override
    public Mono<EnteredRecord> find(String key) {
        return store.find(key).map(Stored::state);
    }

    @Override
    public Flux<EnteredRecord> all() {
        return store.list(new Document(), Sorts.ascending("_id"), 0).map(Stored::state);
    }

    @Override
    public Mono<Boolean> keep(EnteredRecord changed) {
        String key = changed.key();
        return store.find(key)
                .defaultIfEmpty(Stored.fresh(key, key, new EnteredRecord(key, List.of())))
                .filter(stored -> stored.state().version() == changed.version() - 1)
                .flatMap(stored -> store.save(
                        stored.with(changed),
                        List.of(),
                        Cause.request(UUID.randomUUID().toString(), null)))
                .defaultIfEmpty(false);
    }
}
