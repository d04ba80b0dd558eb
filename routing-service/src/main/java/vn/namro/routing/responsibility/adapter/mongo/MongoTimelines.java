package vn.namro.routing.responsibility.adapter.mongo;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.EventType;
import vn.namro.events.catalog.MatrixChangedV1;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Timeline;

/** One document, which is also the record of who activated what: change, audit and event are one write. */
@Component
final class MongoTimelines implements Timelines {

    private static final String CITY = "matrix/city";

    private final AggregateStore<Timeline> store;

    MongoTimelines(AggregateStore<Timeline> store) {
        this.store = store;
    }

    @Override
    public Mono<Read> read() {
        return stored().map(stored -> new Read(stored.state(), stored.version()));
    }

    private Mono<Stored<Timeline>> stored() {
        return store.find(CITY).defaultIfEmpty(Stored.fresh(CITY, CITY, Timeline.EMPTY));
    }

    @Override
    public Mono<Boolean> append(Read before, Activation next, Occasion occasion) {
        NewEvent event = new NewEvent(
                EventType.MATRIX_CHANGED_V1, new MatrixChangedV1(next.version(), next.from(), next.entries()));
        Cause cause = Cause.request(occasion.correlationId(), occasion.traceparent());
        return stored().filter(stored -> stored.version() == before.revision())
                .flatMap(stored -> store.save(stored.with(stored.state().with(next)), List.of(event), cause))
                .defaultIfEmpty(false);
    }
}
