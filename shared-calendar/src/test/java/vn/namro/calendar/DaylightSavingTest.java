package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.calendar.Calendars.BERLIN;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** In Berlin 02:00 to 03:00 does not exist on 29 March 2026, and comes twice on 25 October 2026. */
class DaylightSavingTest {

    @Test
    void hours_across_the_gap_are_shorter_by_it() {
        assertThat(worked(daily("00:00", "06:00"), "2026-03-29")).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void hours_across_the_overlap_are_longer_by_it() {
        assertThat(worked(daily("00:00", "06:00"), "2026-10-25")).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void work_that_begins_within_the_gap_begins_when_the_clocks_change() {
        WorkingCalendar calendar = daily("02:30", "06:00");

        assertThat(worked(calendar, "2026-03-29")).isEqualTo(Duration.ofHours(3));
        assertThat(calendar.nextOpening(Instant.parse("2026-03-29T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void work_that_ends_within_the_gap_ends_when_the_clocks_change() {
        assertThat(daily("00:00", "02:30")
                        .dueAfterWorkingDays(Instant.parse("2026-03-28T12:00:00Z"), 1)
                        .at())
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void work_that_begins_and_ends_within_the_overlap_happens_once_the_first_time() {
        WorkingCalendar calendar = daily("02:10", "02:40");

        assertThat(calendar.isOpen(Instant.parse("2026-10-25T00:20:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-10-25T01:20:00Z"))).isFalse();
        assertThat(worked(calendar, "2026-10-25")).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_day_whose_hours_all_fall_into_the_gap_is_not_a_working_day() {
        WorkingCalendar calendar = daily("02:10", "02:40");

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-03-29"))).isFalse();
        assertThat(calendar.dueAfterWorkingDays(Instant.parse("2026-03-28T12:00:00Z"), 1)
                        .at())
                .isEqualTo(Instant.parse("2026-03-30T00:40:00Z"));
    }

    @Test
    void a_day_left_out_by_a_move_of_the_date_line_is_not_a_working_day() {
        WorkingCalendar samoa = daily(ZoneId.of("Pacific/Apia"), "08:00", "17:00");

        assertThat(samoa.isWorkingDay(LocalDate.parse("2011-12-30"))).isFalse();
        assertThat(samoa.workingDaysBetween(LocalDate.parse("2011-12-29"), LocalDate.parse("2011-12-31")))
                .isEqualTo(1);
    }

    @Test
    void a_limit_in_hours_counts_them_as_they_pass() {
        assertThat(daily("00:00", "06:00")
                        .dueAfterWorkingTime(Calendars.at("2026-03-29T00:30", BERLIN), Duration.ofHours(2))
                        .at())
                .isEqualTo(Calendars.at("2026-03-29T03:30", BERLIN));
    }

    @Test
    void the_same_time_of_day_stays_the_same_when_the_clocks_change_between() {
        assertThat(daily("08:00", "17:00").workingDaysBefore(Calendars.at("2026-03-30T15:00", BERLIN), 3))
                .isEqualTo(Calendars.at("2026-03-27T15:00", BERLIN));
    }

    private static WorkingCalendar daily(String from, String to) {
        return daily(BERLIN, from, to);
    }

    private static WorkingCalendar daily(ZoneId zone, String from, String to) {
        return WorkingCalendar.builder("daily", zone)
                .week(WeeklyHours.everyDayOf(EnumSet.allOf(DayOfWeek.class), Interval.of(from, to)))
                .build();
    }

    private static Duration worked(WorkingCalendar calendar, String date) {
        LocalDate day = LocalDate.parse(date);
        return calendar.workingTimeBetween(
                day.atStartOfDay(BERLIN).toInstant(),
                day.plusDays(1).atStartOfDay(BERLIN).toInstant());
    }
}
