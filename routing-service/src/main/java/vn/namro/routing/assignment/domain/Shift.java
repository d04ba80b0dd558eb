package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.Due;
import vn.namro.calendar.Pause;
import vn.namro.calendar.WorkingCalendar;

/**
 * Something that moved a limit: kept as what happened, not as the new date, so that the limit can be worked out again
 * with another calendar.
 *
 * @param from when the pause began, or when the extension was granted
 * @param to when the pause ended
 * @param workingDays by how many the limit was put off
 * @param until the day to the end of which the limit was put off
 */
public record Shift(
        Kind kind,
        Instant from,
        @Nullable Instant to,
        @Nullable Integer workingDays,
        @Nullable LocalDate until) {

    /** What can move a limit. */
    public enum Kind {
        PAUSE,
        EXTENSION
    }

    public Shift {
        boolean days = workingDays != null && workingDays >= 1;
        boolean whole = switch (kind) {
            case PAUSE -> to != null && workingDays == null && until == null;
            case EXTENSION -> to == null && days != (until != null);
        };
        if (!whole) {
            throw new IllegalArgumentException("a shift is a pause with an end, or an extension by days or to a day");
        }
    }

    /** The enterprise was waited for. */
    public static Shift pause(Instant from, Instant to) {
        return new Shift(Kind.PAUSE, from, to, null, null);
    }

    /** Put off by working days, 1 or more. */
    public static Shift extension(Instant at, int workingDays) {
        return new Shift(Kind.EXTENSION, at, null, workingDays, null);
    }

    /** Put off to the end of a day, or of the next working day after it. */
    public static Shift extension(Instant at, LocalDate until) {
        return new Shift(Kind.EXTENSION, at, null, null, until);
    }

    /** The limit after it. An extension never brings it forward. */
    Due moved(Due limit, WorkingCalendar calendar) {
        if (kind == Kind.PAUSE) {
            Pause pause = new Pause(from, Objects.requireNonNull(to));
            return calendar.dueAfterPauses(limit.at(), List.of(pause));
        }
        if (workingDays != null) {
            return calendar.dueAfterWorkingDays(limit.at(), workingDays);
        }
        LocalDate last = limit.at().atZone(calendar.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(last, Objects.requireNonNull(until));
        return days < 1 ? limit : calendar.dueAfterCalendarDays(limit.at(), Math.toIntExact(days));
    }
}
