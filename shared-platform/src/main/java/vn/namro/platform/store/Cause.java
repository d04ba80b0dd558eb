package vn.namro.platform.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventEnvelope;

/**
 * What set a change off: carried into every event that the change appends.
 *
 * @param correlationId the same for everything that one request of a user set off
 * @param causationId the id of the event or request that led here
 * @param traceparent W3C trace context, if there was one
 */
public record Cause(
        String correlationId, String causationId, @Nullable String traceparent) {

    public Cause {
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(causationId, "causationId");
    }

    /** The cause that a request of a user is. */
    public static Cause request(String correlationId, @Nullable String traceparent) {
        return new Cause(correlationId, correlationId, traceparent);
    }

    /** The cause that an event is for what follows from it. */
    public static Cause event(EventEnvelope event) {
        return new Cause(event.correlationId(), event.id(), event.traceparent());
    }
}
