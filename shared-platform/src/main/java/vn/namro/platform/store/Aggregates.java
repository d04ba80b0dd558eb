package vn.namro.platform.store;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where aggregates of one kind live. */
public interface Aggregates<S> {

    /** Finds one; empty if there is none. */
    Mono<Stored<S>> find(String id);

    /**
     * Writes the state and appends the events in one conditional write.
     *
     * @return false if somebody else changed (or created) the aggregate since it was read: nothing was written then
     */
    Mono<Boolean> save(Stored<S> changed, List<NewEvent> events, Cause cause);
}
