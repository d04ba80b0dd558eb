package vn.namro.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.namro.platform.MovingClock;

class DrivenTimeTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final MovingClock real = new MovingClock();
    private final DrivenTime time = new DrivenTime(real);

    @Test
    void both_clocks_tell_the_real_time_until_somebody_drives_them() {
        real.advance(Duration.ofMinutes(1));

        assertThat(time.city().instant()).isEqualTo(START.plusSeconds(60));
        assertThat(time.machine().instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void the_city_may_run_fast_while_the_machine_does_not() {
        time.runAt(3600);
        real.advance(Duration.ofSeconds(24));

        assertThat(time.city().instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(time.machine().instant()).isEqualTo(START.plusSeconds(24));
    }

    @Test
    void a_change_of_speed_does_not_make_time_jump() {
        time.runAt(60);
        real.advance(Duration.ofSeconds(10));
        time.runAt(0);
        real.advance(Duration.ofHours(1));

        assertThat(time.city().instant()).isEqualTo(START.plusSeconds(600));
    }

    @Test
    void the_city_may_be_moved_forward() {
        time.advance(Duration.ofDays(3));

        assertThat(time.city().instant()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(time.machine().instant()).isEqualTo(START);
    }

    @Test
    void a_skew_makes_both_clocks_wrong_and_can_be_taken_away() {
        time.skew(Duration.ofMinutes(-5));

        assertThat(time.city().instant()).isEqualTo(START.minusSeconds(300));
        assertThat(time.machine().instant()).isEqualTo(START.minusSeconds(300));

        time.skew(Duration.ZERO);
        assertThat(time.machine().instant()).isEqualTo(START);
    }

    @Test
    void time_goes_neither_back_nor_faster_than_is_useful() {
        assertThatIllegalArgumentException().isThrownBy(() -> time.advance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> time.runAt(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> time.runAt(DrivenTime.FASTEST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> time.runAt(Double.NaN));
    }

    @Test
    void a_clock_of_another_zone_follows() {
        time.advance(Duration.ofHours(2));

        assertThat(time.city().withZone(ZoneId.of("Asia/Ho_Chi_Minh")).instant())
                .isEqualTo(START.plus(Duration.ofHours(2)));
    }
}
