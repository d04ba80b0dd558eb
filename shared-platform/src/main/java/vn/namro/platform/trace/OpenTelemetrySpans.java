package vn.namro.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.PlatformSettings;

/** Spans of OpenTelemetry. They belong to trails, not to threads, so that they go on over queues, waits and crashes. */
final class OpenTelemetrySpans implements Spans, AutoCloseable {

    private static final int SERVER_ERROR = 500;
    private static final int MOST_WAITING = 8_192;
    private static final Duration BATCH_AFTER = Duration.ofSeconds(1);

    private final SdkTracerProvider exporting;
    private final Tracer tracer;

    OpenTelemetrySpans(SdkTracerProvider exporting) {
        this.exporting = exporting;
        this.tracer = exporting.get("vn.namro");
    }

    /** Spans that are sent in batches; what waits when the service stops is sent first. */
    static OpenTelemetrySpans exported(TraceSettings settings, PlatformSettings service) {
        Attributes who = Attributes.builder()
                .put("service.name", "namro-" + service.service())
                .put("service.instance.id", service.instance())
                .build();
        BatchSpanProcessor batches = BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                        .setEndpoint(settings.endpoint())
                        .build())
                .setScheduleDelay(BATCH_AFTER)
                .setMaxQueueSize(MOST_WAITING)
                .build();
        return new OpenTelemetrySpans(SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(who)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sample())))
                .addSpanProcessor(batches)
                .build());
    }

    @Override
    public void close() {
        exporting.close();
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
