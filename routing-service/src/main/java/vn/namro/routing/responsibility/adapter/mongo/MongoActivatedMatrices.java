package vn.namro.routing.responsibility.adapter.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.EventType;
import vn.namro.events.catalog.MatrixChangedV1;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.NewEvent;
import vn.namro.platform.store.Stored;
import vn.namro.routing.responsibility.application.ActivatedMatrices;
import vn.namro.routing.responsibility.domain.Matrix;

/** One document, whose changes are the history of versions in force. */
@Component
final class MongoActivatedMatrices implements ActivatedMatrices {

    private static final String CURRENT = "matrix/city";

    private final AggregateStore<ActivatedMatrix> store;
    private final Clock clock;

    MongoActivatedMatrices(AggregateStore<ActivatedMatrix> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> activate(Matrix matrix) {
        Instant now = clock.instant();
        ActivatedMatrix active = new ActivatedMatrix(matrix.version(), now, matrix.size());
        NewEvent event =
                new NewEvent(EventType.MATRIX_CHANGED_V1, new MatrixChangedV1(matrix.version(), now, matrix.size()));
        return store.find(CURRENT)
                .defaultIfEmpty(Stored.fresh(CURRENT, CURRENT, new ActivatedMatrix("", now, 0)))
                .flatMap(before -> before.state().version().equals(matrix.version())
                        ? Mono.just(false)
                        : store.save(
                                before.with(active),
                                List.of(event),
                                Cause.request("matrix-" + matrix.version(), null)));
    }
}
