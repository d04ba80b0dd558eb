package vn.namro.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OpenTelemetrySpansTest {

    private static final String CLIENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Deed SENDING = Deed.of(Deed.Kind.CLIENT, "deliver letter", Map.of());

    private final List<SpanData> told = new ArrayList<>();
    private final OpenTelemetrySpans spans = spans(Sampler.parentBased(Sampler.alwaysOn()));

    private OpenTelemetrySpans spans(Sampler sampler) {
        return new OpenTelemetrySpans(SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
                .build());
    }

    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            told.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void work_is_a_step_of_its_trail_and_what_follows_goes_on_from_the_step() {
        Trail after = spans.follow(SENDING, new Trail("call-1", CLIENT), Mono::just)
                .blockOptional()
                .orElseThrow();

        assertThat(told).singleElement().satisfies(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(after.traceparent()).isEqualTo("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
        });
    }

    @Test
    void of_a_failure_only_its_type_is_told() {
        Mono<Trail> failing = spans.follow(
                SENDING,
                new Trail("call-1", null),
                trail -> Mono.error(new IllegalStateException("Trần Thị Bí Mật <bi.mat@example.com> is unknown")));

        assertThat(failing.materialize().blockOptional()).isPresent();

        assertThat(told).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getAttributes().asMap().values().stream().map(String::valueOf))
                    .contains("java.lang.IllegalStateException")
                    .noneMatch(value -> value.contains("mat@"));
        });
    }

    @Test
    void work_that_is_given_up_ends_its_span() {
        spans.follow(SENDING, new Trail("call-1", null), trail -> Mono.never())
                .subscribe()
                .dispose();

        assertThat(told).hasSize(1);
    }

    @Test
    void a_letter_of_several_timers_links_the_others() {
        Trail other = new Trail("call-2", CLIENT.replace("4bf92f", "aaaaaa"));
        Deed letter = new Deed(Deed.Kind.CLIENT, "deliver letter", Map.of(), List.of(other));

        spans.begin(letter, new Trail("call-1", CLIENT)).end(null);

        assertThat(told)
                .singleElement()
                .satisfies(span -> assertThat(span.getLinks())
                        .singleElement()
                        .satisfies(link ->
                                assertThat(link.getSpanContext().getTraceId()).startsWith("aaaaaa")));
    }

    @Test
    void what_is_not_sampled_is_not_told_and_stays_so_for_whoever_comes_after() {
        Trail after = spans(Sampler.alwaysOff())
                .follow(SENDING, new Trail("call-1", null), Mono::just)
                .blockOptional()
                .orElseThrow();

        assertThat(told).isEmpty();
        assertThat(after.traceparent()).endsWith("-00");
    }

    @Test
    void without_anybody_who_wants_to_know_trails_go_on_as_they_came() {
        Trail trail = new Trail("call-1", CLIENT);

        assertThat(Spans.NONE.follow(SENDING, trail, Mono::just).blockOptional())
                .containsSame(trail);
    }
}
