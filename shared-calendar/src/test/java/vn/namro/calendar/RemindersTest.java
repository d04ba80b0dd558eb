package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.calendar.Calendars.at;

import org.junit.jupiter.api.Test;

/** The moments reminders and escalations ask for. */
class RemindersTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void three_working_days_before_skip_a_weekend() {
        assertThat(calendar.workingDaysBefore(at("2026-03-10T17:00"), 3)).isEqualTo(at("2026-03-05T17:00"));
    }

    @Test
    void one_working_day_before_goes_back_over_holidays() {
        assertThat(calendar.workingDaysBefore(at("2026-02-23T10:00"), 1)).isEqualTo(at("2026-02-13T10:00"));
    }

    @Test
    void one_working_day_before_a_day_off_is_the_last_one_worked() {
        assertThat(calendar.workingDaysBefore(at("2026-03-08T10:00"), 1)).isEqualTo(at("2026-03-06T10:00"));
    }

    @Test
    void two_working_days_after_skip_a_weekend() {
        assertThat(calendar.workingDaysAfter(at("2026-03-06T17:00"), 2)).isEqualTo(at("2026-03-10T17:00"));
    }

    @Test
    void working_days_after_count_a_make_up_day() {
        assertThat(calendar.workingDaysAfter(at("2026-08-20T17:00"), 2)).isEqualTo(at("2026-08-22T17:00"));
    }

    @Test
    void a_time_outside_the_hours_moves_into_them() {
        assertThat(calendar.workingDaysBefore(at("2026-03-05T22:00"), 1)).isEqualTo(at("2026-03-04T17:00"));
        assertThat(calendar.workingDaysBefore(at("2026-03-05T05:00"), 1)).isEqualTo(at("2026-03-04T08:00"));
        assertThat(calendar.workingDaysAfter(at("2026-03-05T22:00"), 1)).isEqualTo(at("2026-03-06T17:00"));
        assertThat(calendar.workingDaysAfter(at("2026-03-05T05:00"), 1)).isEqualTo(at("2026-03-06T08:00"));
    }

    @Test
    void a_time_in_the_break_moves_back_for_a_reminder_and_on_for_an_escalation() {
        assertThat(calendar.workingDaysBefore(at("2026-03-05T12:30"), 1)).isEqualTo(at("2026-03-04T12:00"));
        assertThat(calendar.workingDaysAfter(at("2026-03-05T12:30"), 1)).isEqualTo(at("2026-03-06T13:00"));
    }

    @Test
    void the_ends_of_the_break_stay_where_they_are() {
        assertThat(calendar.workingDaysAfter(at("2026-03-05T12:00"), 1)).isEqualTo(at("2026-03-06T12:00"));
        assertThat(calendar.workingDaysBefore(at("2026-03-05T13:00"), 1)).isEqualTo(at("2026-03-04T13:00"));
    }

    @Test
    void a_time_after_the_end_of_a_short_day_moves_to_its_end() {
        var shortened = WorkingCalendar.builder("short", Calendars.HANOI)
                .week(Calendars.OFFICE_HOURS)
                .day(Calendars.shortDay("2026-03-04", Interval.of("08:00", "12:00")))
                .build();

        assertThat(shortened.workingDaysBefore(at("2026-03-05T17:00"), 1)).isEqualTo(at("2026-03-04T12:00"));
    }

    @Test
    void the_midpoint_of_two_working_days_lies_between_them() {
        assertThat(calendar.midpoint(at("2026-03-06T08:00"), at("2026-03-09T17:00")))
                .isEqualTo(at("2026-03-06T17:00"));
    }

    @Test
    void the_midpoint_leaves_out_nights_weekends_and_breaks() {
        assertThat(calendar.midpoint(at("2026-03-06T10:00"), at("2026-03-09T12:00")))
                .isEqualTo(at("2026-03-06T16:00"));
    }

    @Test
    void without_working_time_between_the_midpoint_is_the_end() {
        assertThat(calendar.midpoint(at("2026-03-07T08:00"), at("2026-03-07T09:00")))
                .isEqualTo(at("2026-03-07T09:00"));
    }
}
