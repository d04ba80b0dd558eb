package vn.namro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(30);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void it_looks_until_the_condition_is_true() {
        Await.until(LONG, () -> looks.incrementAndGet() == 3);
        assertThat(looks).hasValue(3);
    }

    @Test
    void it_looks_once_even_without_time() {
        Await.until(Duration.ZERO, () -> looks.incrementAndGet() == 1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void it_says_what_it_waited_for_in_vain() {
        assertThatThrownBy(() -> Await.until("the event of issue 7", SHORT, () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessage("waited PT0.03S in vain for the event of issue 7");
    }

    @Test
    void it_gives_the_value_that_appears() {
        assertThat(Await.value(
                        "a look",
                        LONG,
                        () -> Optional.of(looks.incrementAndGet()).filter(n -> n > 2)))
                .isEqualTo(3);
    }

    @Test
    void it_repeats_assertions_until_they_pass() {
        Await.untilAsserted(
                "two looks", LONG, () -> assertThat(looks.incrementAndGet()).isEqualTo(2));
        assertThat(looks).hasValue(2);
    }

    @Test
    void it_keeps_the_last_failure_of_assertions_as_the_cause() {
        assertThatThrownBy(() -> Await.untilAsserted(
                        "seven", SHORT, () -> assertThat(looks.get()).isEqualTo(7)))
                .hasMessageContaining("in vain for seven")
                .cause()
                .hasMessageContaining("expected: 7");
    }

    @Test
    void it_does_not_go_on_in_an_interrupted_thread() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Await.until("nothing", LONG, () -> false))
                .hasMessage("interrupted while waiting for nothing");
        assertThat(Thread.interrupted()).isTrue();
    }
}
