package vn.namro.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One step of the way to an answer, as data.
 *
 * @param date local date in the calendar's zone
 * @param at local time at which the step takes effect; 00:00 for a step about a whole day
 * @param counted working time counted by the step; zero when it counts days or nothing
 * @param days the number of the day counted ({@link Kind#DAY_COUNTED}), or how many days were ({@link
 *     Kind#CALENDAR_DAYS_COUNTED}); else 0
 * @param name of the special day met, or empty
 * @param provisional whether the step leans on a day not yet decided
 */
public record Step(
        Kind kind, LocalDate date, LocalTime at, Duration counted, int days, String name, boolean provisional) {

    /** What was done. */
    public enum Kind {
        /** Counting starts here. */
        STARTED,
        /** The day of the event does not count (Civil Code 2015, Art. 147). */
        EVENT_DAY_EXCLUDED,
        /** A working day counted, the {@code days}-th. */
        DAY_COUNTED,
        /** Working time counted on this date. */
        TIME_COUNTED,
        /** Passed over: a weekly rest day. */
        WEEKLY_REST,
        /** Passed over: a holiday, a day in lieu or a day swapped. */
        DAY_OFF,
        /** Calendar days counted up to this date. */
        CALENDAR_DAYS_COUNTED,
        /** The last day was a day off: the limit ends on this next working day (Civil Code 2015, Art. 148). */
        MOVED_TO_WORKING_DAY,
        /** A pause; {@code counted} is its working time, by which the end moves. */
        PAUSED,
        /** The answer. */
        ENDED
    }

    public Step {
        if (counted.isNegative()) {
            throw new IllegalArgumentException("counted must not be negative: " + counted);
        }
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
    }

    static Step at(Kind kind, LocalDate date, LocalTime at) {
        return new Step(kind, date, at, Duration.ZERO, 0, "", false);
    }

    static Step on(Kind kind, LocalDate date, int days) {
        return new Step(kind, date, LocalTime.MIDNIGHT, Duration.ZERO, days, "", false);
    }
}
