package vn.namro.calendar.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.calendar.Calendars;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.SpecialDay.Kind;
import vn.namro.calendar.SpecialDay.Status;

class VietnamHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-25, 2020-04-02", "2021-02-12, 2021-04-21", "2022-02-01, 2022-04-10", "2023-01-22, 2023-04-29",
        "2024-02-10, 2024-04-18", "2025-01-29, 2025-04-07", "2026-02-17, 2026-04-26", "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04", "2029-02-13, 2029-04-23", "2030-02-02, 2030-04-12"
    })
    void the_lunar_dates_of_the_decade_are_right(LocalDate tet, LocalDate hungKings) {
        assertThat(LunarDates.tet(tet.getYear())).isEqualTo(tet);
        assertThat(LunarDates.hungKings(tet.getYear())).isEqualTo(hungKings);
    }

    @Test
    void tet_2030_is_the_vietnamese_one_a_day_before_the_chinese() {
        assertThat(LunarDates.tet(2030)).isEqualTo(LocalDate.parse("2030-02-02"));
    }

    @Test
    void tet_2007_was_the_vietnamese_one_a_day_before_the_chinese() {
        assertThat(LunarDates.tet(2007)).isEqualTo(LocalDate.parse("2007-02-17"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void apart_from_tet_and_swaps_a_year_is_foreseen_as_it_was_listed(int year) {
        assertThat(dates(VietnamHolidays.foreseen(year).stream().filter(day -> !isTet(day))))
                .isEqualTo(dates(listed(year).filter(day -> !isTet(day) && !isSwap(day) && !isCultureDay(day))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2026, 2027})
    void tet_is_foreseen_as_listed_in_years_with_one_day_before_and_four_after(int year) {
        assertThat(dates(VietnamHolidays.foreseen(year).stream().filter(VietnamHolidaysTest::isTet)))
                .isEqualTo(dates(listed(year).filter(VietnamHolidaysTest::isTet)));
    }

    @Test
    void national_day_had_no_second_day_before_2021() {
        assertThat(VietnamHolidays.foreseen(2020)).noneMatch(day -> day.name().contains("liền kề"));
    }

    @Test
    void everything_foreseen_is_provisional_and_names_the_law() {
        assertThat(VietnamHolidays.foreseen(2028)).isNotEmpty().allSatisfy(day -> {
            assertThat(day.status()).isEqualTo(Status.PROVISIONAL);
            assertThat(day.sources()).anyMatch(source -> source.contains("Bộ luật Lao động 2019"));
        });
    }

    @Test
    void every_year_gives_eleven_days_off_on_days_otherwise_worked_unless_holidays_coincide() {
        assertThat(IntStream.rangeClosed(2021, 2100).boxed()).allSatisfy(year -> {
            List<SpecialDay> days = VietnamHolidays.foreseen(year);
            long coinciding = days.stream()
                    .filter(day -> day.kind() == Kind.HOLIDAY && day.name().contains("; "))
                    .count();
            long onWeekdays = days.stream()
                    .filter(day -> day.date().getDayOfWeek().getValue() <= 5)
                    .count();
            assertThat(onWeekdays).isEqualTo(11 - coinciding);
            assertThat(days)
                    .extracting(SpecialDay::date)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void several_years_follow_one_another() {
        assertThat(VietnamHolidays.foreseen(2028, 2029))
                .isEqualTo(Stream.of(2028, 2029)
                        .flatMap(year -> VietnamHolidays.foreseen(year).stream())
                        .toList());
    }

    @Test
    void culture_day_is_offered_apart() {
        SpecialDay day = VietnamHolidays.cultureDay(2027);

        assertThat(day.date()).isEqualTo(LocalDate.parse("2027-11-24"));
        assertThat(day.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(VietnamHolidays.foreseen(2027)).doesNotContain(day);
    }

    private static Stream<SpecialDay> listed(int year) {
        return Calendars.daysOff().stream().filter(day -> day.date().getYear() == year);
    }

    private static List<String> dates(Stream<SpecialDay> days) {
        return days.map(day -> day.date() + " " + day.kind() + " " + day.name())
                .sorted()
                .toList();
    }

    private static boolean isTet(SpecialDay day) {
        return day.name().contains("Tết Nguyên đán");
    }

    private static boolean isSwap(SpecialDay day) {
        return day.kind() == Kind.SWAP_OFF || day.kind() == Kind.SWAP_WORK;
    }

    private static boolean isCultureDay(SpecialDay day) {
        return day.name().startsWith("Ngày Văn hóa");
    }
}
