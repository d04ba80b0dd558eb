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
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.domain.EnteredReorganisation;

/** Reorganisations in MongoDB. What they change of the catalogue is told by its own records. */
@Component
final class MongoReorganisations implements EnteredReorganisations {

    private final AggregateStore<EnteredReorganisation> store;

    MongoReorganisations(AggregateStore<EnteredReorganisation> store) {
        this.store = store;
    }

    @Override
    public Mono<Boolean> enter(EnteredReorganisation entered) {
        return store.save(Stored.fresh(entered.id(), entered.id(), entered), List.of(), cause());
    }

    @Override
    public Mono<Versioned> find(String id) {
        return store.find(id).map(MongoReorganisations::versioned);
    }

    @Override
    public Flux<Versioned> all() {
        return store.list(new Document(), Sorts.ascending("q.on", "q.enteredAt", "_id"), 0)
                .map(MongoReorganisations::versioned);
    }

    @Override
    public Mono<Boolean> change(EnteredReorganisation changed, long version) {
        return store.find(changed.id())
                .filter(stored -> stored.version() == version)
                .flatMap(stored -> store.save(stored.with(changed), List.of(), cause()))
                .defaultIfEmpty(false);
    }

    private static Cause cause() {
        return Cause.request(UUID.randomUUID().toString(), null);
    }

    private static Versioned versioned(Stored<EnteredReorganisation> stored) {
        return new Versioned(stored.state(), stored.version());
    }
}
