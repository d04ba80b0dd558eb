package vn.namro.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Spans of OpenTelemetry. They belong to trails, not to threads, so that they go on over queues, waits and crashes. */
final class OpenTelemetrySpans implements Spans {

    private static final int SERVER_ERROR = 500;

    private final Tracer tracer;

    OpenTelemetrySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Begun begin(Deed deed, Trail from) {
        SpanBuilder builder = tracer.spanBuilder(deed.name())
                .setSpanKind(SpanKind.valueOf(deed.kind().name()))
                .setParent(from.step()
                        .map(step -> Context.root().with(Span.wrap(remote(step))))
                        .orElseGet(Context::root))
                .setAttribute("namro.correlation_id", from.correlationId());
        deed.facts().forEach(builder::setAttribute);
        deed.also().forEach(trail -> trail.step().ifPresent(step -> builder.addLink(remote(step))));
        return begun(builder.startSpan(), from);
    }

    private static Begun begun(Span span, Trail from) {
        SpanContext context = span.getSpanContext();
        String traceparent = new Trail.Step(context.getTraceId(), context.getSpanId(), context.isSampled()).toString();
        return new Recorded(span, new Trail(from.correlationId(), traceparent));
    }

    private static SpanContext remote(Trail.Step step) {
        return SpanContext.createFromRemoteParent(
                step.traceId(),
                step.spanId(),
                step.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }

    private record Recorded(Span span, Trail trail) implements Begun {

        @Override
        public void routed(String method, @Nullable String pattern, int status) {
            span.setAttribute("http.request.method", method).setAttribute("http.response.status_code", status);
            if (pattern != null) {
                span.updateName(method + " " + pattern).setAttribute("http.route", pattern);
            }
            if (status >= SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
        }

        @Override
        public void end(@Nullable Throwable failure) {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR)
                        .setAttribute("error.type", failure.getClass().getName());
            }
            span.end();
        }
    }
}
