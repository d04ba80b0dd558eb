package vn.namro.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Dispatch fresh = Dispatch.waiting("msg_1", "wh_1", "missed", "{}", NOW);

    @Test
    void it_is_tried_over_days_and_then_given_up_with_every_attempt_on_record() {
        Dispatch tried = fresh;
        Instant now = NOW;
        while (tried.againAt() != null) {
            now = tried.againAt();
            tried = tried.failed("HTTP 500", now, Schedule.STANDARD, 0.5);
        }

        assertThat(tried.status()).isEqualTo(Dispatch.Status.GIVEN_UP);
        assertThat(tried.attempts()).isEqualTo(10);
        assertThat(tried.history())
                .hasSize(10)
                .allMatch(attempt -> attempt.answer().equals("HTTP 500"));
        assertThat(Duration.between(NOW, now)).isGreaterThan(Duration.ofDays(3));
    }

    @Test
    void pauses_are_a_fifth_shorter_or_longer_by_chance() {
        assertThat(Schedule.STANDARD.after(2, 0)).contains(Duration.ofMinutes(4));
        assertThat(Schedule.STANDARD.after(2, 0.5)).contains(Duration.ofMinutes(5));
        assertThat(Schedule.STANDARD.after(2, 0.999_999).orElseThrow())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void what_was_given_up_is_sent_again_by_hand_under_its_id_and_keeps_its_record() {
        Dispatch again = fresh.delivered("HTTP 204", NOW).repeated(NOW.plusSeconds(9));

        assertThat(again.id()).isEqualTo("msg_1");
        assertThat(again.status()).isEqualTo(Dispatch.Status.WAITING);
        assertThat(again.againAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(again.attempts()).isZero();
        assertThat(again.history()).hasSize(1);
    }

    @Test
    void what_was_not_tried_counts_as_no_attempt() {
        Dispatch delayed = fresh.delayed(NOW.plusSeconds(30));

        assertThat(delayed.attempts()).isZero();
        assertThat(delayed.history()).isEmpty();
        assertThat(delayed.againAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void it_does_not_tell_its_body_in_logs() {
        assertThat(Dispatch.waiting("msg_1", "wh_1", "missed", "{\"name\":\"x\"}", NOW)
                        .toString())
                .doesNotContain("name");
    }
}
