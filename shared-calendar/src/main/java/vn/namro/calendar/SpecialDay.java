package vn.namro.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A date on which other hours hold than in an ordinary week, with the reason and where it was read.
 *
 * @param date from 1990 to 2100
 * @param name what it is called, in Vietnamese for days of Vietnam; shown in explanations
 * @param sources identifiers or addresses of what decided it; may be empty
 * @param hours the intervals worked: needed for {@link Kind#SHORT_DAY}, optional for {@link Kind#SWAP_WORK}, else none
 */
public record SpecialDay(
        LocalDate date, Kind kind, Status status, String name, List<String> sources, List<Interval> hours) {

    /** Why the hours differ. */
    public enum Kind {
        /** A public holiday (Labour Code 2019, Art. 112). */
        HOLIDAY,
        /** Off in place of a holiday that fell on a weekly rest day (Labour Code 2019, Art. 111). */
        IN_LIEU,
        /** Off in exchange for a make-up day; decided year by year. */
        SWAP_OFF,
        /** A make-up day: a day of rest that is worked. */
        SWAP_WORK,
        /** A day worked with hours of its own, such as half a day. */
        SHORT_DAY;

        /** Whether nobody works on such a day. */
        public boolean isOff() {
            return this == HOLIDAY || this == IN_LIEU || this == SWAP_OFF;
        }
    }

    /** Whether the day has been decided, or only foreseen. */
    public enum Status {
        OFFICIAL,
        PROVISIONAL
    }

    public SpecialDay {
        if (!DayIndexes.covers(date)) {
            throw new IllegalArgumentException("date must lie in " + DayIndexes.LIMITS + ": " + date);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of the special day " + date + " must not be blank");
        }
        sources = List.copyOf(sources);
        hours = List.copyOf(Interval.ofOneDay(hours));
        if (kind.isOff() && !hours.isEmpty()) {
            throw new IllegalArgumentException("hours must be empty on " + kind + " " + date + ": " + hours);
        }
        if (kind == Kind.SHORT_DAY && hours.isEmpty()) {
            throw new IllegalArgumentException("hours must not be empty on SHORT_DAY " + date);
        }
    }

    /** A special day without hours of its own. */
    public SpecialDay(LocalDate date, Kind kind, Status status, String name, List<String> sources) {
        this(date, kind, status, name, sources, List.of());
    }

    boolean isProvisional() {
        return status == Status.PROVISIONAL;
    }
}
