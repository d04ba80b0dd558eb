package vn.namro.calendar.vietnam;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** Dates of the Vietnamese lunar calendar, computed at UTC+7; the Chinese one, at UTC+8, differs in 2007 and 2030. */
final class LunarDates {

    private static final int THIRD_MONTH = 3;
    private static final int TENTH_DAY = 10;

    private LunarDates() {}

    /** Mùng 1 Tết, the first day of the lunar year that begins in the given year. */
    static LocalDate tet(int year) {
        return gregorian(VietnameseCalendar.ofTet(year));
    }

    /** Giỗ Tổ Hùng Vương, the 10th day of the 3rd lunar month. */
    static LocalDate hungKings(int year) {
        return gregorian(VietnameseCalendar.of(
                EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(THIRD_MONTH), TENTH_DAY));
    }

    private static LocalDate gregorian(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
