package vn.namro.routing.responsibility.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Timeline;

/** The timeline of the city's matrix. */
public interface Timelines {

    /**
     * A timeline as it was read.
     *
     * @param revision counts its changes; 0 before the first
     */
    record Read(Timeline timeline, long revision) {}

    /**
     * What set a change off.
     *
     * @param correlationId the same for everything that one request set off
     * @param traceparent W3C trace context, if there was one
     */
    record Occasion(String correlationId, @Nullable String traceparent) {}

    Mono<Read> read();

    /** Appends an activation and tells the others of it; false if somebody else changed the timeline meanwhile. */
    Mono<Boolean> append(Read before, Activation next, Occasion occasion);
}
