package vn.namro.routing.catalog.adapter.mongo;

import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventJson;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.catalog.adapter.mongo.WireRecords.Keyed;
import vn.namro.routing.catalog.application.CatalogueRecords;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Remembers what the others were told, and appends an event for each record that differs from it. */
@Component
final class MongoCatalogueRecords implements CatalogueRecords {

    private static final int CONCURRENCY = 16;

    private final AggregateStore<PublishedRecord> store;

    MongoCatalogueRecords(AggregateStore<PublishedRecord> store) {
        this.store = store;
    }

    @Override
    public Mono<Long> publishChanges(Catalogue catalogue, WorkingTime workingTime) {
        Cause cause = Cause.request("catalogue-" + UUID.randomUUID(), null);
        return store.list(new Document(), Sorts.ascending("_id"), 0)
                .collectMap(Stored::id)
                .flatMapMany(told -> Flux.fromStream(WireRecords.of(catalogue, workingTime))
                        .flatMap(record -> publish(record, told, cause), CONCURRENCY))
                .filter(published -> published)
                .count();
    }

    /** A lost race means that another instance has told the others just now: the same files say the same. */
    private Mono<Boolean> publish(Keyed record, Map<String, Stored<PublishedRecord>> told, Cause cause) {
        String payload = new String(EventJson.encode(record.event().payload()), StandardCharsets.UTF_8);
        PublishedRecord present = new PublishedRecord(payload);
        Stored<PublishedRecord> before =
                told.getOrDefault(record.key(), Stored.fresh(record.key(), record.key(), new PublishedRecord("")));
        return before.state().equals(present)
                ? Mono.just(false)
                : store.save(before.with(present), List.of(record.event()), cause);
    }
}
