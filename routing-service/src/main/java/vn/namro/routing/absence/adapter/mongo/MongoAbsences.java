package vn.namro.routing.absence.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.absence.application.EnteredAbsences;
import vn.namro.routing.absence.domain.EnteredAbsence;

/** Absences in MongoDB. No other service has to know of them. */
@Component
final class MongoAbsences implements EnteredAbsences {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final AggregateStore<EnteredAbsence> store;

    MongoAbsences(AggregateStore<EnteredAbsence> store) {
        this.store = store;
        Flux.concat(index("by_standing", "q.stands", "q.place"), index("by_agency", "q.agencyId", "q.place"))
                .blockLast(ANSWER_WITHIN);
    }

    private Mono<String> index(String name, String... fields) {
        return Mono.from(store.collection().createIndex(Indexes.ascending(fields), new IndexOptions().name(name)));
    }

    @Override
    public Mono<Boolean> enter(EnteredAbsence entered) {
        return store.save(Stored.fresh(entered.id(), entered.id(), entered), List.of(), cause());
    }

    @Override
    public Mono<Versioned> find(String id) {
        return store.find(id).map(MongoAbsences::versioned);
    }

    @Override
    public Flux<EnteredAbsence> standing(LocalDate from) {
        Document filter = new Document("q.stands", true).append("q.place", new Document("$gte", from.toString()));
        return store.list(filter, Sorts.ascending("q.place"), 0).map(Stored::state);
    }

    @Override
    public Flux<Versioned> list(Query query) {
        Document filter = new Document();
        if (query.agencyId() != null) {
            filter.append("q.agencyId", query.agencyId());
        }
        if (query.officerId() != null) {
            filter.append("q.officerId", query.officerId());
        }
        if (query.until() != null) {
            filter.append("q.first", new Document("$lte", query.until().toString()));
        }
        Document places = new Document();
        if (query.from() != null) {
            places.append("$gte", query.from().toString());
        }
        if (query.after() != null) {
            places.append("$gt", query.after());
        }
        if (!places.isEmpty()) {
            filter.append("q.place", places);
        }
        return store.list(filter, Sorts.ascending("q.place"), query.limit()).map(MongoAbsences::versioned);
    }

    @Override
    public Mono<Boolean> change(EnteredAbsence changed, long version) {
        return store.find(changed.id())
                .filter(stored -> stored.version() == version)
                .flatMap(stored -> store.save(stored.with(changed), List.of(), cause()))
                .defaultIfEmpty(false);
    }

    private static Cause cause() {
        return Cause.request(UUID.randomUUID().toString(), null);
    }

    private static Versioned versioned(Stored<EnteredAbsence> stored) {
        return new Versioned(stored.state(), stored.version());
    }
}
