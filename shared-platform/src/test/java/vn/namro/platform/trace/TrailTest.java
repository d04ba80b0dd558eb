package vn.namro.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
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
    void lines_carry_the_trail_that_the_thread_is_on_and_none_of_one_before() {
        TrailInLogs logs = new TrailInLogs();
        logs.setValue(new Trail("call-1", "00-" + TRACE + "-" + SPAN + "-01"));
        assertThat(MDC.get("labels.correlation_id")).isEqualTo("call-1");
        assertThat(MDC.get("trace.id")).isEqualTo(TRACE);
        assertThat(MDC.get("span.id")).isEqualTo(SPAN);

        logs.setValue(new Trail("call-2", null));
        assertThat(MDC.get("labels.correlation_id")).isEqualTo("call-2");
        assertThat(MDC.get("trace.id")).isNull();

        logs.setValue();
        assertThat(MDC.get("labels.correlation_id")).isNull();
        assertThat(logs.getValue()).isNull();
    }
}
