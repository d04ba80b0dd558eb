package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.calendar.Calendars.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountingTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void hours_skip_the_lunch_break() {
        assertThat(hours("2026-03-03T10:30", 2)).isEqualTo(at("2026-03-03T13:30"));
    }

    @Test
    void hours_that_end_with_the_morning_end_at_noon_and_not_after_lunch() {
        assertThat(hours("2026-03-03T08:00", 4)).isEqualTo(at("2026-03-03T12:00"));
    }

    @Test
    void hours_filed_within_the_break_begin_after_it() {
        assertThat(hours("2026-03-03T12:20", 1)).isEqualTo(at("2026-03-03T14:00"));
    }

    @Test
    void hours_filed_at_night_begin_in_the_morning() {
        assertThat(hours("2026-03-03T23:40", 1)).isEqualTo(at("2026-03-04T09:00"));
    }

    @Test
    void hours_filed_on_a_weekend_begin_on_monday() {
        assertThat(hours("2026-03-07T10:00", 8)).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void hours_filed_on_a_holiday_begin_after_it() {
        assertThat(hours("2026-02-17T10:00", 1)).isEqualTo(at("2026-02-23T09:00"));
    }

    @Test
    void hours_run_on_over_a_weekend_to_the_minute() {
        assertThat(calendar.dueAfterWorkingTime(at("2026-03-06T16:47"), Duration.ofMinutes(30))
                        .at())
                .isEqualTo(at("2026-03-09T08:17"));
    }

    @Test
    void hours_filed_on_a_swapped_saturday_count_at_once() {
        assertThat(hours("2026-08-22T08:00", 2)).isEqualTo(at("2026-08-22T10:00"));
    }

    @Test
    void no_time_at_all_is_due_at_once_or_at_the_next_opening() {
        assertThat(hours("2026-03-03T10:00", 0)).isEqualTo(at("2026-03-03T10:00"));
        assertThat(hours("2026-03-03T12:30", 0)).isEqualTo(at("2026-03-03T13:00"));
    }

    @Test
    void no_time_at_all_from_the_closing_is_due_at_the_closing() {
        assertThat(hours("2026-03-03T12:00", 0)).isEqualTo(at("2026-03-03T12:00"));
    }

    @Test
    void the_day_of_the_event_does_not_count_however_early_it_was() {
        assertThat(calendar.dueAfterWorkingDays(at("2026-03-03T00:00"), 1).at()).isEqualTo(at("2026-03-04T17:00"));
        assertThat(calendar.dueAfterWorkingDays(at("2026-03-03T23:59"), 1).at()).isEqualTo(at("2026-03-04T17:00"));
    }

    @Test
    void the_day_of_the_event_is_the_local_one() {
        assertThat(calendar.dueAfterWorkingDays(Instant.parse("2026-03-03T18:00:00Z"), 1)
                        .at())
                .isEqualTo(at("2026-03-05T17:00"));
    }

    @Test
    void a_saturday_worked_for_a_monday_counts() {
        assertThat(calendar.dueAfterWorkingDays(at("2026-08-21T10:00"), 1).at()).isEqualTo(at("2026-08-22T17:00"));
    }

    @Test
    void calendar_days_that_end_on_a_working_day_end_there() {
        assertThat(calendar.dueAfterCalendarDays(at("2026-03-03T10:00"), 7).at())
                .isEqualTo(at("2026-03-10T17:00"));
    }

    @Test
    void a_short_day_is_a_working_day_that_ends_early() {
        var withShortDay = WorkingCalendar.builder("short", Calendars.HANOI)
                .week(Calendars.OFFICE_HOURS)
                .day(Calendars.shortDay("2026-03-04", Interval.of("08:00", "12:00")))
                .build();

        assertThat(withShortDay.dueAfterWorkingDays(at("2026-03-03T10:00"), 1).at())
                .isEqualTo(at("2026-03-04T12:00"));
        assertThat(withShortDay
                        .dueAfterWorkingTime(at("2026-03-04T11:00"), Duration.ofHours(2))
                        .at())
                .isEqualTo(at("2026-03-05T09:00"));
    }

    @Test
    void half_a_day_is_four_hours_from_the_moment() {
        assertThat(calendar.dueAfterHalfWorkingDays(at("2026-03-03T10:00"), 1).at())
                .isEqualTo(at("2026-03-03T15:00"));
    }

    @Test
    void a_day_and_a_half_end_at_noon_of_the_day_after_next() {
        assertThat(calendar.dueAfterHalfWorkingDays(at("2026-03-03T10:00"), 3).at())
                .isEqualTo(at("2026-03-05T12:00"));
    }

    @Test
    void two_halves_are_one_working_day() {
        assertThat(calendar.dueAfterHalfWorkingDays(at("2026-03-03T10:00"), 2).at())
                .isEqualTo(at("2026-03-04T17:00"));
    }

    @Test
    void a_make_up_day_without_hours_of_its_own_has_those_of_an_ordinary_day() {
        assertThat(calendar.hoursOn(LocalDate.parse("2026-08-22")))
                .isEqualTo(Calendars.OFFICE_HOURS.on(DayOfWeek.MONDAY));
    }

    @Test
    void an_agency_has_its_own_hours_and_says_so_in_the_version() {
        var own = calendar.withHours(Calendars.OFFICE_HOURS.with(DayOfWeek.SATURDAY, Interval.of("08:00", "11:30")));
        Due due = own.dueAfterWorkingDays(at("2026-03-06T10:00"), 1);

        assertThat(due.at()).isEqualTo(at("2026-03-07T11:30"));
        assertThat(due.calendarVersion()).isEqualTo(own.version()).startsWith("2026.3+hours-");
        assertThat(own.isWorkingDay(LocalDate.parse("2026-02-17"))).isFalse();
    }

    @Test
    void equal_hours_give_equal_versions_and_other_hours_other_ones() {
        var hours = Calendars.OFFICE_HOURS.with(DayOfWeek.FRIDAY, Interval.of("08:00", "12:00"));

        assertThat(calendar.withHours(hours).version())
                .isEqualTo(Calendars.hanoi().withHours(hours).version())
                .isNotEqualTo(calendar.withHours(Calendars.OFFICE_HOURS).version());
    }

    @Test
    void weekly_hours_may_change_from_a_date_on() {
        var changing = WorkingCalendar.builder("summer", Calendars.HANOI)
                .week(Calendars.OFFICE_HOURS)
                .weekFrom(LocalDate.parse("2026-06-01"), WeeklyHours.mondayToFriday(Interval.of("07:00", "15:00")))
                .build();

        assertThat(changing.dueAfterWorkingDays(at("2026-05-28T10:00"), 1).at()).isEqualTo(at("2026-05-29T17:00"));
        assertThat(changing.dueAfterWorkingDays(at("2026-05-28T10:00"), 2).at()).isEqualTo(at("2026-06-01T15:00"));
    }

    @Test
    void open_includes_the_opening_and_not_the_closing() {
        assertThat(calendar.isOpen(at("2026-03-03T08:00"))).isTrue();
        assertThat(calendar.isOpen(at("2026-03-03T11:59:59"))).isTrue();
        assertThat(calendar.isOpen(at("2026-03-03T12:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-02-17T10:00"))).isFalse();
    }

    @Test
    void the_next_opening_is_now_when_open() {
        assertThat(calendar.nextOpening(at("2026-03-03T09:15"))).isEqualTo(at("2026-03-03T09:15"));
        assertThat(calendar.nextOpening(at("2026-03-03T17:00"))).isEqualTo(at("2026-03-04T08:00"));
    }

    @Test
    void working_days_between_dates_leave_out_the_first() {
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-02-13"), LocalDate.parse("2026-02-24")))
                .isEqualTo(2);
    }

    private Instant hours(String from, int hours) {
        return calendar.dueAfterWorkingTime(at(from), Duration.ofHours(hours)).at();
    }
}
