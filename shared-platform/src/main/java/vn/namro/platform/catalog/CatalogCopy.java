package vn.namro.platform.catalog;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stored;
import vn.namro.platform.store.Stores;

/**
 * The catalogue as this service last heard of it. Routing owns it; a record is keyed {@code kind/id}. The copy lives in
 * the database, because each instance of a service hears only a part of the events.
 */
public final class CatalogCopy implements EventHandler {

    private final AggregateStore<CatalogRecord> records;
    private final Inbox<CatalogRecord> inbox;

    private CatalogCopy(AggregateStore<CatalogRecord> records) {
        this.records = records;
        this.inbox = new Inbox<>(records, Sequence.NEWEST);
    }

    /** Opens the copy in a service's database. */
    public static CatalogCopy in(Stores stores) {
        return new CatalogCopy(stores.open("catalog", CatalogRecord.class, record -> Map.of("kind", record.kind())));
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        String kind = event.subject().substring(0, event.subject().indexOf('/'));
        String payload = new String(event.data(), StandardCharsets.UTF_8);
        CatalogRecord told = new CatalogRecord(kind, payload);
        return inbox.apply(event, event.subject(), () -> told, before -> Mono.just(Change.to(told)));
    }

    /** Finds a record; empty if this service has not heard of it. */
    public <T> Mono<T> find(String kind, String id, Class<T> payload) {
        return records.find(kind + "/" + id).map(stored -> read(stored, payload));
    }

    /** All records of a kind, ordered by key. */
    public <T> Flux<T> all(String kind, Class<T> payload) {
        return records.list(Filters.eq("q.kind", kind), Sorts.ascending("_id"), Integer.MAX_VALUE)
                .map(stored -> read(stored, payload));
    }

    private static <T> T read(Stored<CatalogRecord> stored, Class<T> payload) {
        return EventJson.decode(stored.state().payload().getBytes(StandardCharsets.UTF_8), payload);
    }
}
