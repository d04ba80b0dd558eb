package vn.namro.calendar.vietnam;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.SpecialDay.Kind;
import vn.namro.calendar.SpecialDay.Status;

/**
 * The public holidays of a year as Labour Code 2019, Art. 112 lets them be foreseen. All are provisional: the government
 * decides each year how Tết is spread, which day goes with National Day and which days are swapped. Swaps are not foreseen.
 */
public final class VietnamHolidays {

    private static final int SECOND_NATIONAL_DAY_SINCE = 2021;
    private static final int DAYS_BEFORE_TET = 1;
    private static final int DAYS_OF_TET = 5;
    private static final List<String> LAW = List.of("Bộ luật Lao động 2019, Điều 112");
    private static final List<String> IN_LIEU_LAW = List.of("Bộ luật Lao động 2019, Điều 111");

    private VietnamHolidays() {}

    /** The holidays of the years from {@code first} to {@code last}, both included. */
    public static List<SpecialDay> foreseen(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(year -> foreseen(year).stream())
                .toList();
    }

    /**
     * The holidays of one year in order of date, with a day in lieu for each that falls on a Saturday or Sunday.
     *
     * @param year from 1990 to 2100
     */
    public static List<SpecialDay> foreseen(int year) {
        var names = new TreeMap<LocalDate, String>();
        add(names, LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch");
        LocalDate tet = LunarDates.tet(year).minusDays(DAYS_BEFORE_TET);
        tet.datesUntil(tet.plusDays(DAYS_OF_TET)).forEach(day -> add(names, day, "Tết Nguyên đán"));
        add(names, LunarDates.hungKings(year), "Giỗ Tổ Hùng Vương (10/3 âm lịch)");
        add(names, LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng 30/4");
        add(names, LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế Lao động 1/5");
        LocalDate nationalDay = LocalDate.of(year, Month.SEPTEMBER, 2);
        add(names, nationalDay, "Quốc khánh");
        if (year >= SECOND_NATIONAL_DAY_SINCE) {
            add(names, besideNationalDay(nationalDay), "Quốc khánh (ngày liền kề)");
        }
        return withDaysInLieu(names);
    }

    /** Vietnam Culture Day, 24 November: resolved as a policy in 2026, its law to be confirmed, hence not among the others. */
    public static SpecialDay cultureDay(int year) {
        return provisional(
                LocalDate.of(year, Month.NOVEMBER, 24),
                Kind.HOLIDAY,
                "Ngày Văn hóa Việt Nam 24/11",
                List.of("Nghị quyết 80-NQ/TW"));
    }

    private static void add(Map<LocalDate, String> names, LocalDate date, String name) {
        names.merge(date, name, (one, other) -> one + "; " + other);
    }

    // The day before or the day after, as the government may choose: it chose the longer break each year since 2021.
    private static LocalDate besideNationalDay(LocalDate nationalDay) {
        return switch (nationalDay.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> nationalDay.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
        };
    }

    private static List<SpecialDay> withDaysInLieu(NavigableMap<LocalDate, String> names) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        names.forEach((date, name) -> days.put(date, provisional(date, Kind.HOLIDAY, name, LAW)));
        names.forEach((date, name) -> {
            if (isWeekend(date)) {
                LocalDate free = nextWorked(date, days);
                days.put(free, provisional(free, Kind.IN_LIEU, "Nghỉ bù " + name, IN_LIEU_LAW));
            }
        });
        return new ArrayList<>(days.values());
    }

    private static LocalDate nextWorked(LocalDate date, Map<LocalDate, SpecialDay> days) {
        LocalDate next = date.plusDays(1);
        while (isWeekend(next) || days.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static SpecialDay provisional(LocalDate date, Kind kind, String name, List<String> sources) {
        return new SpecialDay(date, kind, Status.PROVISIONAL, name, sources);
    }
}
