package vn.namro.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.namro.web.status.Vitals.Value;
import vn.namro.web.status.Vitals.Vital;

class VitalsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private Optional<Vital> sign(String key) {
        return new Vitals(metrics)
                .read().stream().filter(vital -> vital.key().equals(key)).findAny();
    }

    @Test
    void a_sign_whose_metric_the_service_does_not_have_is_not_shown() {
        assertThat(sign("outboxOldest")).isEmpty();
    }

    @Test
    void below_the_limits_it_is_calm_above_the_first_a_worry_above_the_second_an_alarm() {
        double[] age = {15};
        metrics.gauge("namro.outbox.oldest.seconds", age, now -> now[0]);

        assertThat(sign("outboxOldest"))
                .hasValueSatisfying(vital -> assertThat(vital.state()).isEqualTo(State.CALM));
        age[0] = 15.1;
        assertThat(sign("outboxOldest"))
                .hasValueSatisfying(vital -> assertThat(vital.state()).isEqualTo(State.WORRY));
        age[0] = 60.1;
        assertThat(sign("outboxOldest"))
                .hasValueSatisfying(vital -> assertThat(vital.state()).isEqualTo(State.ALARM));
    }

    @Test
    void values_are_told_apart_by_their_label_and_the_sign_is_as_bad_as_the_worst() {
        metrics.gauge("namro.parked.keys", Tags.of("consumer", "issues"), 2);
        metrics.gauge("namro.parked.keys", Tags.of("consumer", "deadlines"), 0);

        assertThat(sign("parkedKeys")).hasValueSatisfying(vital -> {
            assertThat(vital.state()).isEqualTo(State.ALARM);
            assertThat(vital.values())
                    .containsExactly(new Value("issues", 2, State.ALARM), new Value("deadlines", 0, State.CALM));
        });
    }

    @Test
    void of_many_agencies_the_twelve_highest_are_shown() {
        for (int n = 0; n < 30; n++) {
            metrics.gauge("namro.overdue.assignments", Tags.of("agency", "a" + n), n);
        }

        assertThat(sign("overdue")).hasValueSatisfying(vital -> {
            assertThat(vital.values()).hasSize(12);
            assertThat(vital.values().get(0).label()).isEqualTo("a29");
        });
    }

    @Test
    void a_timer_gives_its_mean_and_its_worst_in_seconds() {
        metrics.timer("http.server.requests", "outcome", "SUCCESS").record(Duration.ofMillis(100));
        metrics.timer("http.server.requests", "outcome", "SERVER_ERROR").record(Duration.ofMillis(300));

        assertThat(sign("requestMean"))
                .hasValueSatisfying(
                        vital -> assertThat(vital.values().get(0).value()).isEqualTo(0.2));
        assertThat(sign("requestWorst"))
                .hasValueSatisfying(
                        vital -> assertThat(vital.values().get(0).value()).isEqualTo(0.3));
        assertThat(sign("errors"))
                .hasValueSatisfying(
                        vital -> assertThat(vital.values().get(0).value()).isEqualTo(1));
    }

    @Test
    void of_what_is_free_it_tells_what_is_used() {
        metrics.gauge("disk.free", 4);
        metrics.gauge("disk.total", 100);

        assertThat(sign("disk")).hasValueSatisfying(vital -> {
            assertThat(vital.values().get(0).value()).isEqualTo(0.96);
            assertThat(vital.state()).isEqualTo(State.ALARM);
        });
    }

    @Test
    void a_gauge_that_is_no_number_counts_as_nothing() {
        metrics.gauge("namro.outbox.oldest.seconds", Double.NaN);

        assertThat(sign("outboxOldest"))
                .hasValueSatisfying(
                        vital -> assertThat(vital.values().get(0).value()).isZero());
    }
}
