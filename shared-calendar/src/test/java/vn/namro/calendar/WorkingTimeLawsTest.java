package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar and every moment, tried on generated ones; a failure names its seed. */
class WorkingTimeLawsTest {

    private static final int TRIES = 2_000;
    private static final long BEGIN = Instant.parse("2019-12-15T00:00:00Z").getEpochSecond();
    private static final int EIGHT_YEARS = 8 * 365 * 86_400;

    static Stream<WorkingCalendar> calendars() {
        return Stream.of(
                Calendars.hanoi(),
                Calendars.hanoi().officialOnly(),
                Calendars.berlinByNight(),
                Calendars.alwaysOpen(),
                GeneratedCalendars.of(1),
                GeneratedCalendars.of(2),
                GeneratedCalendars.of(3));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_working_time_until_due_is_the_working_time_given(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Duration time = duration(random);
            assertThat(calendar.workingTimeBetween(from, due(calendar, from, time)))
                    .isEqualTo(time);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void two_limits_in_a_row_are_one_of_their_sum(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Duration first = duration(random);
            Duration second = duration(random);
            assertThat(due(calendar, due(calendar, from, first), second))
                    .isEqualTo(due(calendar, from, first.plus(second)));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void working_time_adds_up_over_any_moment_between(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Instant middle = instant(random);
            Instant to = instant(random);
            assertThat(calendar.workingTimeBetween(from, middle).plus(calendar.workingTimeBetween(middle, to)))
                    .isEqualTo(calendar.workingTimeBetween(from, to));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void what_starts_later_or_takes_longer_is_never_due_earlier(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Instant later = from.plusSeconds(random.nextInt(10 * 86_400));
            Duration time = duration(random);
            int days = 1 + random.nextInt(40);
            assertThat(due(calendar, later, time)).isAfterOrEqualTo(due(calendar, from, time));
            assertThat(due(calendar, from, time.plusSeconds(1))).isAfter(due(calendar, from, time));
            assertThat(calendar.dueAfterWorkingDays(later, days).at())
                    .isAfterOrEqualTo(calendar.dueAfterWorkingDays(from, days).at());
            assertThat(calendar.dueAfterWorkingDays(from, days + 1).at())
                    .isAfter(calendar.dueAfterWorkingDays(from, days).at());
            assertThat(calendar.dueAfterCalendarDays(from, days + 1).at())
                    .isAfterOrEqualTo(calendar.dueAfterCalendarDays(from, days).at());
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void nothing_ends_outside_working_time(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            int days = 1 + random.nextInt(40);
            assertWithinHours(calendar, due(calendar, from, duration(random)));
            assertWithinHours(calendar, calendar.dueAfterWorkingDays(from, days).at());
            assertWithinHours(
                    calendar, calendar.dueAfterCalendarDays(from, days).at());
            assertWithinHours(
                    calendar, calendar.dueAfterHalfWorkingDays(from, days).at());
            assertWithinHours(calendar, calendar.workingDaysBefore(from, days));
            assertWithinHours(calendar, calendar.workingDaysAfter(from, days));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_next_opening_is_open_and_nothing_is_worked_before_it(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Instant opening = calendar.nextOpening(from);
            assertThat(calendar.isOpen(opening)).isTrue();
            assertThat(calendar.workingTimeBetween(from, opening)).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_midpoint_has_half_of_the_working_time_on_either_side(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Instant due =
                    calendar.dueAfterWorkingDays(from, 1 + random.nextInt(20)).at();
            Instant middle = calendar.midpoint(from, due);
            Duration before = calendar.workingTimeBetween(from, middle);
            Duration after = calendar.workingTimeBetween(middle, due);
            assertThat(after.minus(before)).isBetween(Duration.ZERO, Duration.ofNanos(1));
            assertThat(middle).isBetween(from, due);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void an_answer_is_provisional_exactly_when_one_of_its_steps_is(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            int days = 1 + random.nextInt(15);
            assertAgrees(calendar.dueAfterWorkingTime(from, duration(random)));
            assertAgrees(calendar.dueAfterWorkingDays(from, days));
            assertAgrees(calendar.dueAfterCalendarDays(from, days));
            assertAgrees(calendar.dueAfterHalfWorkingDays(from, days));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void the_steps_count_what_was_asked(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            int days = 1 + random.nextInt(15);
            Duration time = duration(random);
            assertThat(calendar.dueAfterWorkingTime(from, time).steps().stream()
                            .map(Step::counted)
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(time);
            assertThat(calendar.dueAfterWorkingDays(from, days).steps().stream()
                            .filter(step -> step.kind() == Step.Kind.DAY_COUNTED)
                            .count())
                    .isEqualTo(days);
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_pause_leaves_what_was_left_to_work(WorkingCalendar calendar) {
        forGenerated((random, from) -> {
            Instant due =
                    calendar.dueAfterWorkingDays(from, 2 + random.nextInt(15)).at();
            Instant paused = from.plusMillis(
                    (long) (random.nextDouble() * Duration.between(from, due).toMillis()));
            Instant resumed = paused.plusSeconds(random.nextInt(20 * 86_400));
            Due moved = calendar.dueAfterPauses(due, List.of(new Pause(paused, resumed)));
            assertThat(calendar.workingTimeBetween(resumed, moved.at()))
                    .isEqualTo(calendar.workingTimeBetween(paused, due));
            assertAgrees(moved);
        });
    }

    private static void assertAgrees(Due due) {
        assertThat(due.steps().stream().anyMatch(Step::provisional)).isEqualTo(due.provisional());
    }

    private static void assertWithinHours(WorkingCalendar calendar, Instant at) {
        assertThat(calendar.isOpen(at) || calendar.isOpen(at.minusNanos(1)))
                .as("%s is within working time", at)
                .isTrue();
    }

    private static void forGenerated(BiConsumer<Random, Instant> law) {
        for (int seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            int failing = seed;
            Instant from = instant(random);
            try {
                law.accept(random, from);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + failing + ", from " + from + ": " + e.getMessage(), e);
            }
        }
    }

    private static Instant due(WorkingCalendar calendar, Instant from, Duration time) {
        return calendar.dueAfterWorkingTime(from, time).at();
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(BEGIN + random.nextInt(EIGHT_YEARS), random.nextInt(1_000) * 1_000_000L);
    }

    private static Duration duration(Random random) {
        return Duration.ofMinutes(random.nextInt(200 * 60));
    }
}
