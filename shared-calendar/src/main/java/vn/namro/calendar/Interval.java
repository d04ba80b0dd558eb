package vn.namro.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of local time worked on one day: {@code from} belongs to it, {@code to} does not.
 *
 * <p>Whole minutes only. {@code to} at 00:00 means the end of the day; work through the night is two intervals on two days.
 */
public record Interval(LocalTime from, LocalTime to) {

    private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();

    public Interval {
        requireWholeMinutes("from", from);
        requireWholeMinutes("to", to);
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "to must be after from " + from + ", or 00:00 for the end of the day: " + to);
        }
    }

    /** An interval from texts such as {@code 08:00} and {@code 12:00}. */
    public static Interval of(String from, String to) {
        return new Interval(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** The length by the wall clock; on a day when the clocks change the time worked may differ. */
    public Duration length() {
        return Duration.ofMinutes(lastMinute() - minuteOfDay(from));
    }

    private long lastMinute() {
        return to.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : minuteOfDay(to);
    }

    /** The intervals in the order of the day; refuses those that overlap. */
    static List<Interval> ofOneDay(List<Interval> intervals) {
        List<Interval> sorted =
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (minuteOfDay(sorted.get(i).from()) < sorted.get(i - 1).lastMinute()) {
                throw new IllegalArgumentException(
                        "intervals of one day must not overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return sorted;
    }

    private static void requireWholeMinutes(String field, LocalTime time) {
        if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
            throw new IllegalArgumentException(field + " must be a whole minute: " + time);
        }
    }

    private static long minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
