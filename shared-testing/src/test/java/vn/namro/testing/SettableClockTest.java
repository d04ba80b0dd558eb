package vn.namro.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");

    private final SettableClock clock = SettableClock.at(MONDAY);

    @Test
    void it_stands_at_its_start() {
        assertThat(clock.instant()).isEqualTo(MONDAY);
        assertThat(SettableClock.at("2026-01-05T01:00:00Z").instant()).isEqualTo(MONDAY);
    }

    @Test
    void it_can_be_set_back() {
        clock.set(MONDAY.minusSeconds(7));
        assertThat(clock.instant()).isEqualTo("2026-01-05T00:59:53Z");
    }

    @Test
    void it_moves_by_what_it_is_advanced() {
        assertThat(clock.advance(Duration.ofHours(2))).isEqualTo("2026-01-05T03:00:00Z");
        assertThat(clock.instant()).isEqualTo("2026-01-05T03:00:00Z");
    }

    @Test
    void it_does_not_advance_backwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by must not be negative, but is PT-1S");
    }

    @Test
    void it_is_in_utc_and_its_copies_elsewhere_follow_it() {
        Clock hanoi = clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(hanoi.getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(hanoi.instant()).isEqualTo("2026-01-05T01:05:00Z");
        assertThat(hanoi.withZone(ZoneOffset.UTC)).isSameAs(clock);
    }

    @Test
    void no_advance_of_many_threads_is_lost() {
        IntStream.range(0, 10_000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));
        assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(10));
    }
}
