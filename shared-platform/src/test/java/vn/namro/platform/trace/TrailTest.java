package vn.namro.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;
import vn.namro.platform.trace.Trail.Step;

class TrailTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-" + TRACE + "-" + SPAN,
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01\r\nX: y"
            })
    void what_is_no_trace_context_is_left_out(String bad) {
        assertThat(new Trail("call-1", bad).traceparent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "03"})
    void a_trace_context_goes_on_as_it_came(String flags) {
        String given = "00-" + TRACE + "-" + SPAN + "-" + flags;

        assertThat(new Trail("call-1", given).traceparent()).isEqualTo(given);
    }

    @Test
    void whether_it_is_sampled_is_kept() {
        assertThat(new Trail("call-1", "00-" + TRACE + "-" + SPAN + "-00").step())
                .contains(new Step(TRACE, SPAN, false));
        assertThat(new Trail("call-1", "00-" + TRACE + "-" + SPAN + "-01").step())
                .contains(new Step(TRACE, SPAN, true));
    }

    @Test
    void a_line_carries_the_trail_of_its_chain_and_the_next_line_none() {
        Map<String, String> marks = new HashMap<>();
        Mono<Void> line = TrailInLogs.line(() -> marks.putAll(MDC.getCopyOfContextMap()));

        line.contextWrite(new Trail("call-1", "00-" + TRACE + "-" + SPAN + "-01").marked())
                .block();

        assertThat(marks)
                .containsOnly(
                        entry("labels.correlation_id", "call-1"), entry("trace.id", TRACE), entry("span.id", SPAN));
        assertThat(MDC.get("labels.correlation_id")).isNull();
        assertThat(MDC.get("trace.id")).isNull();
    }

    @Test
    void a_line_of_work_without_a_trail_is_logged_all_the_same() {
        AtomicInteger lines = new AtomicInteger();

        TrailInLogs.line(lines::incrementAndGet).block();

        assertThat(lines).hasValue(1);
    }
}
