package vn.namro.calendar;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The hours of an ordinary week: for each day the intervals worked, none for a weekly rest day. */
public record WeeklyHours(Map<DayOfWeek, List<Interval>> days) {

    /** @throws IllegalArgumentException when intervals of one day overlap */
    public WeeklyHours {
        var sorted = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        days.forEach((day, intervals) -> {
            if (!intervals.isEmpty()) {
                sorted.put(day, Interval.ofOneDay(intervals));
            }
        });
        days = Collections.unmodifiableMap(sorted);
    }

    /** The same intervals from Monday to Friday, rest on Saturday and Sunday. */
    public static WeeklyHours mondayToFriday(Interval... intervals) {
        return everyDayOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), intervals);
    }

    /** The same intervals on each of the given days. */
    public static WeeklyHours everyDayOf(Iterable<DayOfWeek> days, Interval... intervals) {
        var hours = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        days.forEach(day -> hours.put(day, List.of(intervals)));
        return new WeeklyHours(hours);
    }

    /** A copy with other hours on one day; no intervals make it a day of rest. */
    public WeeklyHours with(DayOfWeek day, Interval... intervals) {
        var hours = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        hours.putAll(days);
        hours.put(day, List.of(intervals));
        return new WeeklyHours(hours);
    }

    /** The intervals of a day in their order; empty on a weekly rest day. */
    public List<Interval> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The hours of a make-up day that names none: its own weekday's if it has any, else those of the first day worked. */
    List<Interval> whenMadeUpOn(DayOfWeek day) {
        List<Interval> own = on(day);
        return own.isEmpty() ? days.values().stream().findFirst().orElse(List.of()) : own;
    }

    boolean hasNone() {
        return days.isEmpty();
    }
}
