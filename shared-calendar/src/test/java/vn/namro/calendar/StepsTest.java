package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.namro.calendar.Calendars.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.calendar.Step.Kind;

class StepsTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void each_day_between_is_counted_or_passed_over_with_its_reason() {
        Due due = calendar.dueAfterWorkingDays(at("2026-04-23T10:00"), 3);

        assertThat(due.steps())
                .extracting(step -> step.kind() + " " + step.date() + " " + step.name())
                .containsExactly(
                        "STARTED 2026-04-23 ",
                        "EVENT_DAY_EXCLUDED 2026-04-23 ",
                        "DAY_COUNTED 2026-04-24 ",
                        "WEEKLY_REST 2026-04-25 ",
                        "DAY_OFF 2026-04-26 Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                        "DAY_OFF 2026-04-27 Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                        "DAY_COUNTED 2026-04-28 ",
                        "DAY_COUNTED 2026-04-29 ",
                        "ENDED 2026-04-29 ");
    }

    @Test
    void a_make_up_day_counted_tells_its_name() {
        Due due = calendar.dueAfterWorkingDays(at("2026-08-21T10:00"), 1);

        assertThat(due.steps())
                .anyMatch(step -> step.kind() == Kind.DAY_COUNTED && step.name().equals("Làm bù cho thứ Hai 31/8"));
    }

    @Test
    void working_time_is_told_day_by_day() {
        Due due = calendar.dueAfterWorkingTime(at("2026-03-06T15:30"), Duration.ofHours(8));

        assertThat(due.steps())
                .extracting(step -> step.kind() + " " + step.date() + " " + step.counted())
                .containsExactly(
                        "STARTED 2026-03-06 PT0S",
                        "TIME_COUNTED 2026-03-06 PT1H30M",
                        "WEEKLY_REST 2026-03-07 PT0S",
                        "WEEKLY_REST 2026-03-08 PT0S",
                        "TIME_COUNTED 2026-03-09 PT6H30M",
                        "ENDED 2026-03-09 PT0S");
    }

    @Test
    void calendar_days_that_end_on_a_day_off_tell_where_they_move() {
        Due due = calendar.dueAfterCalendarDays(at("2025-08-02T10:00"), 30);

        assertThat(due.steps())
                .extracting(step -> step.kind() + " " + step.date())
                .containsExactly(
                        "STARTED 2025-08-02",
                        "EVENT_DAY_EXCLUDED 2025-08-02",
                        "CALENDAR_DAYS_COUNTED 2025-09-01",
                        "DAY_OFF 2025-09-01",
                        "DAY_OFF 2025-09-02",
                        "MOVED_TO_WORKING_DAY 2025-09-03",
                        "ENDED 2025-09-03");
    }

    @Test
    void a_day_and_a_half_tell_the_day_and_then_the_half() {
        Due due = calendar.dueAfterHalfWorkingDays(at("2026-03-03T10:00"), 3);

        assertThat(due.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.STARTED, Kind.EVENT_DAY_EXCLUDED, Kind.DAY_COUNTED, Kind.TIME_COUNTED, Kind.ENDED);
    }

    @Test
    void steps_cannot_be_changed() {
        List<Step> steps =
                calendar.dueAfterWorkingDays(at("2026-03-03T10:00"), 1).steps();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(steps::clear);
    }

    @Test
    void equal_questions_have_equal_answers() {
        assertThat(calendar.dueAfterWorkingDays(at("2026-03-03T10:00"), 5))
                .isEqualTo(Calendars.hanoi().dueAfterWorkingDays(at("2026-03-03T10:00"), 5));
    }
}
