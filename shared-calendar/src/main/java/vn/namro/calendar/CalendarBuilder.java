package vn.namro.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Collects the hours and special days of one version of a calendar. */
public final class CalendarBuilder {

    private static final Duration HALF_DAY = Duration.ofHours(4);

    private final String version;
    private final ZoneId zone;
    private final TreeMap<LocalDate, WeeklyHours> weeks = new TreeMap<>();
    private final Map<LocalDate, SpecialDay> days = new HashMap<>();
    private Duration halfDay = HALF_DAY;

    CalendarBuilder(String version, ZoneId zone) {
        if (version.isBlank()) {
            throw new IllegalArgumentException("version of a calendar must not be blank");
        }
        this.version = version;
        this.zone = zone;
    }

    /** The hours of the ordinary week, from the beginning. */
    public CalendarBuilder week(WeeklyHours hours) {
        return weekFrom(DayIndexes.FIRST_DATE, hours);
    }

    /** Other hours of the ordinary week from a date on. */
    public CalendarBuilder weekFrom(LocalDate date, WeeklyHours hours) {
        if (!DayIndexes.covers(date)) {
            throw new IllegalArgumentException("date of weekly hours must lie in " + DayIndexes.LIMITS + ": " + date);
        }
        weeks.put(date, hours);
        return this;
    }

    /**
     * A special day. An official day takes the place of a provisional one of the same date, in either order.
     *
     * @throws IllegalArgumentException when two different days of the same status claim the date
     */
    public CalendarBuilder day(SpecialDay day) {
        SpecialDay other = days.get(day.date());
        if (other == null || (other.isProvisional() && !day.isProvisional())) {
            days.put(day.date(), day);
        } else if (other.isProvisional() == day.isProvisional() && !other.equals(day)) {
            throw new IllegalArgumentException(
                    "date " + day.date() + " must have one meaning, not two: " + other.name() + " and " + day.name());
        }
        return this;
    }

    /** Several special days, see {@link #day}. */
    public CalendarBuilder days(Collection<SpecialDay> several) {
        several.forEach(this::day);
        return this;
    }

    /** The working time that counts as half a working day; 4 hours unless said otherwise. */
    public CalendarBuilder halfDay(Duration workingTime) {
        if (workingTime.isNegative() || workingTime.isZero()) {
            throw new IllegalArgumentException("halfDay must be longer than zero: " + workingTime);
        }
        this.halfDay = workingTime;
        return this;
    }

    /**
     * The calendar collected so far.
     *
     * @throws IllegalArgumentException when nothing is ever worked, or no weekly hours reach back to the beginning
     */
    public WorkingCalendar build() {
        if (!weeks.containsKey(DayIndexes.FIRST_DATE)) {
            throw new IllegalArgumentException("week of calendar " + version + " must be given");
        }
        return new WorkingCalendar(version, new Schedule(zone, weeks, days), halfDay);
    }
}
