package vn.namro.platform.trace;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;
import vn.namro.events.EventEnvelope;

/**
 * Where work belongs: the request that set it off, and the step before it.
 *
 * @param correlationId the same for everything that one request of a user set off
 * @param traceparent W3C trace context of the step before; absent if there was none
 */
public record Trail(String correlationId, @Nullable String traceparent) {

    /** Under this key it travels along a chain of Reactor. */
    private static final String KEY = Trail.class.getName();

    /** <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>, version 00. */
    private static final Pattern FORM =
            Pattern.compile("00-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})");

    /** Bad input is no trace context, and nobody's failure. */
    public Trail {
        traceparent = traceparent != null && FORM.matcher(traceparent).matches() ? traceparent : null;
    }

    /** Where an event leads on. */
    public static Trail of(EventEnvelope event) {
        return new Trail(event.correlationId(), event.traceparent());
    }

    /** Makes it the trail of a chain: {@code work.contextWrite(trail.marked())}. */
    public Function<Context, Context> marked() {
        return context -> context.put(KEY, this);
    }

    /** The trail of a chain; empty where it is about nobody's request. */
    static Optional<Trail> in(ContextView context) {
        return context.getOrEmpty(KEY);
    }

    Optional<Step> step() {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(traceparent);
        return parts.matches()
                ? Optional.of(new Step(parts.group(1), parts.group(2), (Integer.parseInt(parts.group(3), 16) & 1) == 1))
                : Optional.empty();
    }

    /** The parts of a trace context. */
    record Step(String traceId, String spanId, boolean sampled) {

        @Override
        public String toString() {
            return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
        }
    }
}
