package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.namro.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.namro.calendar.SpecialDay.Kind;
import vn.namro.calendar.SpecialDay.Status;

class LimitsTest {

    private static final WeeklyHours NONE = new WeeklyHours(Map.of());

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void a_calendar_without_any_hours_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder("empty", Calendars.HANOI)
                        .week(NONE)
                        .build())
                .withMessage("calendar empty must have working hours on at least one day");
    }

    @Test
    void a_calendar_without_a_week_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WorkingCalendar.builder("weekless", Calendars.HANOI).build())
                .withMessage("week of calendar weekless must be given");
    }

    @Test
    void a_calendar_whose_working_time_is_over_says_so_and_does_not_search_for_ever() {
        var once = WorkingCalendar.builder("once", Calendars.HANOI)
                .week(NONE)
                .day(Calendars.shortDay("2026-03-04", Interval.of("08:00", "12:00")))
                .build();

        assertThat(once.dueAfterWorkingDays(at("2026-03-01T10:00"), 1).at()).isEqualTo(at("2026-03-04T12:00"));
        assertRefused(() -> once.dueAfterWorkingDays(at("2026-03-05T10:00"), 1), "once", "2100-12-31");
        assertRefused(() -> once.dueAfterCalendarDays(at("2026-03-05T10:00"), 1), "once", "2100-12-31");
        assertRefused(() -> once.dueAfterWorkingTime(at("2026-03-01T10:00"), Duration.ofHours(5)), "once");
        assertRefused(() -> once.nextOpening(at("2026-03-05T10:00")), "once", "2100-12-31");
        assertRefused(() -> once.workingDaysAfter(at("2026-03-05T10:00"), 1), "once", "2100-12-31");
        assertRefused(() -> once.workingDaysBefore(at("2026-03-04T10:00"), 1), "once", "1990-01-01");
    }

    @Test
    void questions_reach_from_1990_to_2100() {
        assertThat(calendar.workingTimeBetween(at("1990-01-01T00:00"), at("1990-01-03T00:00")))
                .isEqualTo(Duration.ofHours(16));
        assertThat(calendar.dueAfterWorkingDays(at("2100-12-30T10:00"), 1).at()).isEqualTo(at("2100-12-31T17:00"));
    }

    @Test
    void the_very_first_moment_can_be_asked_about() {
        Instant first = Calendars.at("1990-01-01T00:00", Calendars.BERLIN);

        assertThat(Calendars.alwaysOpen()
                        .dueAfterWorkingTime(first, Duration.ZERO)
                        .at())
                .isEqualTo(first);
    }

    @Test
    void an_answer_may_lie_decades_ahead_or_back() {
        assertThat(calendar.dueAfterWorkingDays(at("1990-01-01T10:00"), 28_000).at())
                .isAfter(at("2095-01-01T00:00"));
        assertThat(calendar.workingDaysBefore(at("2100-12-31T10:00"), 28_000)).isBefore(at("1995-01-01T00:00"));
    }

    @Test
    void questions_outside_the_years_are_refused() {
        assertRefused(() -> calendar.isOpen(at("1989-12-31T23:59")), "1989-12-31");
        assertRefused(() -> calendar.nextOpening(at("2101-01-01T00:00")), "2101-01-01");
        assertRefused(() -> calendar.dueAfterWorkingDays(Instant.MAX, 1), "instant");
        assertRefused(() -> calendar.workingTimeBetween(Instant.MIN, Instant.MAX), "instant");
        assertRefused(() -> calendar.dueAfterCalendarDays(at("2026-03-04T10:00"), Integer.MAX_VALUE), "date");
        assertRefused(() -> calendar.isWorkingDay(LocalDate.MAX), "date");
    }

    @Test
    void answers_outside_the_years_are_refused() {
        assertRefused(() -> calendar.dueAfterWorkingDays(at("2100-12-31T10:00"), 1), "2100-12-31");
        assertRefused(() -> calendar.dueAfterWorkingDays(at("2026-03-04T10:00"), Integer.MAX_VALUE), "2100-12-31");
        assertRefused(() -> calendar.dueAfterWorkingTime(at("2026-03-04T10:00"), Duration.ofDays(30_000)), "2100");
        assertRefused(
                () -> calendar.dueAfterWorkingTime(at("2026-03-04T10:00"), Duration.ofSeconds(Long.MAX_VALUE)),
                "workingTime");
    }

    @Test
    void counts_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.dueAfterWorkingDays(at("2026-03-04T10:00"), 0))
                .withMessage("days must be 1 or more: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.dueAfterWorkingTime(at("2026-03-04T10:00"), Duration.ofMinutes(-1)))
                .withMessage("workingTime must not be negative: PT-1M");
    }

    @Test
    void intervals_that_overlap_or_run_backwards_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("11:59", "17:00")))
                .withMessage("intervals of one day must not overlap: 08:00-12:00 and 11:59-17:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of("17:00", "08:00"))
                .withMessageContaining("17:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of("08:00:30", "09:00"))
                .withMessage("from must be a whole minute: 08:00:30");
    }

    @Test
    void an_interval_to_the_end_of_the_day_overlaps_what_follows_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WeeklyHours.mondayToFriday(Interval.of("08:00", "00:00"), Interval.of("22:00", "23:00")))
                .withMessageContaining("overlap");
    }

    @Test
    void a_day_off_has_no_hours_and_a_short_day_has_some() {
        LocalDate date = LocalDate.parse("2026-03-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(
                        date, Kind.HOLIDAY, Status.OFFICIAL, "Lễ", List.of(), List.of(Interval.of("08:00", "09:00"))))
                .withMessageContaining("HOLIDAY 2026-03-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpecialDay(date, Kind.SHORT_DAY, Status.OFFICIAL, "Nửa ngày", List.of()))
                .withMessageContaining("SHORT_DAY 2026-03-04");
    }

    @Test
    void many_threads_that_widen_one_calendar_get_the_answers_of_one_thread() throws Exception {
        List<Callable<Instant>> questions = new ArrayList<>();
        List<Instant> expected = new ArrayList<>();
        for (int year = 1990; year < 2099; year++) {
            Instant from = at(year + "-06-15T10:00");
            questions.add(() -> calendar.dueAfterWorkingDays(from, 100).at());
            expected.add(Calendars.hanoi().dueAfterWorkingDays(from, 100).at());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Instant> answers = new ArrayList<>();
            for (Future<Instant> answer : threads.invokeAll(questions)) {
                answers.add(answer.get());
            }
            assertThat(answers).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertRefused(ThrowingCallable question, String... parts) {
        assertThatExceptionOfType(CalendarLimitException.class)
                .isThrownBy(question)
                .withMessageContainingAll(parts);
    }
}
