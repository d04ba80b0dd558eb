package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits across the holidays and swaps that were really decided from 2021 to 2026. */
class DecidedCasesTest {

    static Stream<Arguments> cases() {
        return Calendars.rows("/counting-cases.csv").stream()
                .flatMap(row -> Stream.of(Calendars.hanoi().officialOnly(), Calendars.hanoi())
                        .map(calendar -> Arguments.of(row.get(4) + " @ " + calendar.version(), calendar, row)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_limit_ends_with_the_working_day_found_by_hand(String why, WorkingCalendar calendar, List<String> row) {
        Instant from = LocalDate.parse(row.get(1))
                .atTime(9, 30)
                .atZone(Calendars.HANOI)
                .toInstant();
        int days = Integer.parseInt(row.get(2));
        Due due = row.get(0).equals("WORKING_DAYS")
                ? calendar.dueAfterWorkingDays(from, days)
                : calendar.dueAfterCalendarDays(from, days);

        assertThat(due.at()).isEqualTo(Calendars.at(row.get(3) + "T17:00"));
        assertThat(due.provisional()).isFalse();
    }
}
