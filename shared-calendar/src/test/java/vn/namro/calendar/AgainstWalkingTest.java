package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index gives what walking minute by minute and day by day gives. */
class AgainstWalkingTest {

    static Stream<WorkingCalendar> calendars() {
        return Stream.of(
                Calendars.hanoi(), GeneratedCalendars.of(3), GeneratedCalendars.of(4), GeneratedCalendars.of(7));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void working_time_is_the_number_of_minutes_worked(WorkingCalendar calendar) {
        for (int seed = 0; seed < 40; seed++) {
            Instant from = minute(new Random(seed), calendar);
            Instant to = from.plus(Duration.ofMinutes(new Random(seed).nextInt(9 * 1_440)));
            long walked = Stream.iterate(from, at -> at.isBefore(to), at -> at.plusSeconds(60))
                    .filter(at -> isWorked(calendar, at))
                    .count();
            assertThat(calendar.workingTimeBetween(from, to))
                    .as("seed %s", seed)
                    .isEqualTo(Duration.ofMinutes(walked));
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_working_day_found_is_the_one_walked_to(WorkingCalendar calendar) {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            Instant from = minute(random, calendar);
            int days = 1 + random.nextInt(30);
            LocalDate date = from.atZone(calendar.zone()).toLocalDate();
            for (int left = days; left > 0; left -= calendar.hoursOn(date).isEmpty() ? 0 : 1) {
                date = date.plusDays(1);
            }
            assertThat(calendar.dueAfterWorkingDays(from, days).at())
                    .as("seed %s", seed)
                    .isEqualTo(endOf(calendar, date));
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_calendar_day_found_is_the_one_walked_to(WorkingCalendar calendar) {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            Instant from = minute(random, calendar);
            int days = 1 + random.nextInt(30);
            LocalDate date = from.atZone(calendar.zone()).toLocalDate().plusDays(days);
            while (calendar.hoursOn(date).isEmpty()) {
                date = date.plusDays(1);
            }
            assertThat(calendar.dueAfterCalendarDays(from, days).at())
                    .as("seed %s", seed)
                    .isEqualTo(endOf(calendar, date));
        }
    }

    // These days do not see the clocks change within hours; DaylightSavingTest looks at those that do.
    private static Instant minute(Random random, WorkingCalendar calendar) {
        return ZonedDateTime.of(LocalDate.of(2024, 5, 1), LocalTime.NOON, calendar.zone())
                .plusMinutes(random.nextInt(110 * 1_440))
                .toInstant();
    }

    private static boolean isWorked(WorkingCalendar calendar, Instant at) {
        ZonedDateTime local = at.atZone(calendar.zone());
        LocalTime time = local.toLocalTime();
        return calendar.hoursOn(local.toLocalDate()).stream()
                .anyMatch(i -> !time.isBefore(i.from()) && time.isBefore(i.to()));
    }

    private static Instant endOf(WorkingCalendar calendar, LocalDate date) {
        var hours = calendar.hoursOn(date);
        return date.atTime(hours.get(hours.size() - 1).to())
                .atZone(calendar.zone())
                .toInstant();
    }
}
