package vn.namro.calendar;

import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The index of a calendar, built when first needed and replaced by a wider one on demand. Safe for many threads. */
final class DayIndexes {

    static final LocalDate FIRST_DATE = LocalDate.of(1990, 1, 1);
    static final LocalDate LAST_DATE = LocalDate.of(2100, 12, 31);
    static final String LIMITS = FIRST_DATE + " to " + LAST_DATE;

    private static final long FIRST = FIRST_DATE.toEpochDay();
    private static final long LAST = LAST_DATE.toEpochDay();
    private static final long DAYS_AROUND = 800;

    private final String version;
    private final Schedule schedule;
    private volatile @Nullable DayIndex current;

    DayIndexes(String version, Schedule schedule) {
        this.version = version;
        this.schedule = schedule;
    }

    static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
    }

    /** @throws CalendarLimitException when a day is outside the limits */
    DayIndex covering(long from, long through) {
        DayIndex index = current;
        return index != null && index.covers(from) && index.covers(through) ? index : widened(from, through);
    }

    /** The answer of an index around a day; while it has none, that of one which reaches further ahead. */
    long ahead(long day, ToLongFunction<DayIndex> question) {
        DayIndex index = covering(day, day);
        long answer = question.applyAsLong(index);
        while (answer == DayIndex.NONE) {
            requireLeft(index.last() < LAST, "until " + LAST_DATE);
            index = covering(index.first(), index.last() + 1);
            answer = question.applyAsLong(index);
        }
        return answer;
    }

    /** The answer of an index around a day; while it has none, that of one which reaches further back. */
    long back(long day, ToLongFunction<DayIndex> question) {
        DayIndex index = covering(day, day);
        long answer = question.applyAsLong(index);
        while (answer == DayIndex.NONE) {
            requireLeft(index.first() > FIRST, "back to " + FIRST_DATE);
            index = covering(index.first() - 1, index.last());
            answer = question.applyAsLong(index);
        }
        return answer;
    }

    private void requireLeft(boolean left, String where) {
        if (!left) {
            throw new CalendarLimitException("calendar " + version + " has too little working time " + where);
        }
    }

    // Doubling keeps the number of rebuilds small however far a caller asks, and agencies that ask little small.
    private synchronized DayIndex widened(long from, long through) {
        requireInLimits(from);
        requireInLimits(through);
        DayIndex old = current;
        if (old != null && old.covers(from) && old.covers(through)) {
            return old;
        }
        long first = old == null ? from : Math.min(from, old.first());
        long last = old == null ? through : Math.max(through, old.last());
        long margin = Math.max(DAYS_AROUND, last - first);
        boolean back = old == null || from < old.first();
        boolean ahead = old == null || through > old.last();
        DayIndex wide = new DayIndex(
                schedule, Math.max(FIRST, back ? first - margin : first), Math.min(LAST, ahead ? last + margin : last));
        current = wide;
        return wide;
    }

    private void requireInLimits(long day) {
        if (day < FIRST || day > LAST) {
            throw new CalendarLimitException(
                    "date must lie in " + LIMITS + " for calendar " + version + ": " + LocalDate.ofEpochDay(day));
        }
    }
}
