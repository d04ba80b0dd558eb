package vn.namro.events.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The working calendar as it is now.
 *
 * @param zone IANA time zone
 * @param week working hours by day: {@code MONDAY} … {@code SUNDAY}, each a list of intervals; absent day: closed
 * @param days holidays, days off in lieu, swapped days
 */
public record CalendarChangedV1(String version, String zone, Map<String, List<Interval>> week, List<Day> days) {

    public CalendarChangedV1 {
        week = Map.copyOf(week);
        days = List.copyOf(days);
    }

    /** Working hours, local time {@code HH:mm}, the end excluded. */
    public record Interval(String from, String to) {}

    /**
     * A day that is not as its weekday says.
     *
     * @param kind {@code HOLIDAY}, {@code IN_LIEU}, {@code SWAP_OFF} or {@code SWAP_WORK}
     * @param status {@code OFFICIAL} or {@code PROVISIONAL}
     */
    public record Day(LocalDate date, String kind, String status, String nameVi, List<String> sources) {

        public Day {
            sources = List.copyOf(sources);
        }
    }
}
