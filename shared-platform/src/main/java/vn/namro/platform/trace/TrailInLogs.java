package vn.namro.platform.trace;

import org.slf4j.MDC;
import reactor.core.publisher.Mono;

/**
 * Puts the trail of the work that is done on the lines that are logged of it, under the names of the Elastic Common Schema.
 * Only where something is logged: having Reactor carry the trail onto every thread that takes part costs a third of a request.
 */
public final class TrailInLogs {

    static final String CORRELATION = "labels.correlation_id";
    static final String TRACE = "trace.id";
    static final String SPAN = "span.id";

    private TrailInLogs() {}

    /** Does what logs, with a trail on its lines. */
    public static void on(Trail trail, Runnable logging) {
        MDC.put(CORRELATION, trail.correlationId());
        trail.step().ifPresent(step -> {
            MDC.put(TRACE, step.traceId());
            MDC.put(SPAN, step.spanId());
        });
        try {
            logging.run();
        } finally {
            MDC.remove(CORRELATION);
            MDC.remove(TRACE);
            MDC.remove(SPAN);
        }
    }

    /** Logs with the trail of the chain that this becomes a part of: {@code work.then(TrailInLogs.line(() -> …))}. */
    public static Mono<Void> line(Runnable logging) {
        return Mono.deferContextual(context -> {
            Trail.in(context).ifPresentOrElse(trail -> on(trail, logging), logging);
            return Mono.empty();
        });
    }
}
