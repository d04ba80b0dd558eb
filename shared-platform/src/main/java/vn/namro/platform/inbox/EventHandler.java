package vn.namro.platform.inbox;

import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;

/** What a service does with the events of one topic. */
@FunctionalInterface
public interface EventHandler {

    /** Applies one event; answers {@link Applied#DONE} for a type it has no interest in. */
    Mono<Applied> apply(EventType type, EventEnvelope event);
}
