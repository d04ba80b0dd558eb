package vn.namro.platform.trace;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the trail of the work that a thread does at the moment on its log lines, under the names of the Elastic Common Schema. */
public final class TrailInLogs implements ThreadLocalAccessor<Trail> {

    static final String CORRELATION = "labels.correlation_id";
    static final String TRACE = "trace.id";
    static final String SPAN = "span.id";

    private static final ThreadLocal<@Nullable Trail> CURRENT = new ThreadLocal<>();

    @Override
    public Object key() {
        return Trail.KEY;
    }

    @Override
    public @Nullable Trail getValue() {
        return CURRENT.get();
    }

    @Override
    public void setValue(Trail trail) {
        if (CURRENT.get() == trail) {
            return;
        }
        CURRENT.set(trail);
        MDC.put(CORRELATION, trail.correlationId());
        trail.step()
                .ifPresentOrElse(
                        step -> {
                            MDC.put(TRACE, step.traceId());
                            MDC.put(SPAN, step.spanId());
                        },
                        TrailInLogs::withoutTrace);
    }

    /** No trail from here on. */
    @Override
    public void setValue() {
        if (CURRENT.get() == null) {
            return;
        }
        CURRENT.remove();
        MDC.remove(CORRELATION);
        withoutTrace();
    }

    private static void withoutTrace() {
        MDC.remove(TRACE);
        MDC.remove(SPAN);
    }
}
