package vn.namro.notification.deadline.domain.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.namro.calendar.WorkingCalendar;

/**
 * When messages go out: in working hours only, urgent ones excepted. Those of one stretch of time share its end as their
 * moment, so that one person gets one letter for them.
 *
 * @param workingHoursOnly false only where somebody tries the system out at night
 * @param together length of the stretch; zero: each has a moment of its own
 */
public record SendingHours(boolean workingHoursOnly, Duration together) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** What was due within hours may go a little after they end. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    public SendingHours {
        if (together.isNegative() || together.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("together must be zero to " + LONGEST + ", not " + together);
        }
    }

    /** The moment itself for what is urgent, else the first one from it on at which messages go out. */
    Instant from(Instant moment, boolean urgent, WorkingCalendar calendar) {
        if (urgent) {
            return moment;
        }
        Instant shared = endOfStretch(moment);
        return workingHoursOnly ? calendar.nextOpening(shared) : shared;
    }

    /** Until when what is not urgent has to wait, whatever delayed it; empty: it may go at this moment. */
    public Optional<Instant> closedUntil(Instant moment, WorkingCalendar calendar) {
        boolean open = !workingHoursOnly || calendar.isOpen(moment) || calendar.isOpen(moment.minus(GRACE));
        return open ? Optional.empty() : Optional.of(calendar.nextOpening(moment));
    }

    private Instant endOfStretch(Instant moment) {
        long length = together.toMillis();
        if (length == 0) {
            return moment;
        }
        long millis = moment.plusNanos(999_999).toEpochMilli();
        return Instant.ofEpochMilli(Math.floorDiv(millis + length - 1, length) * length);
    }
}
