package vn.namro.notification.deadline.domain.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.deadline.domain.watch.Duty;

/**
 * One rung of the ladder: which step, when, to whom, and for which urgencies.
 *
 * @param from the moment it is counted from
 * @param workingDays so many working days after that moment, or before it when negative; 0 is the moment itself
 * @param workingHours so many working hours after that moment, besides; not negative
 * @param urgencies for which it is; none: for all, also where the urgency is not settled
 */
public record Rung(
        Step step, Anchor from, int workingDays, int workingHours, List<Audience> to, List<String> urgencies) {

    private static final int FARTHEST = 250;

    /** What a rung is counted from. */
    public enum Anchor {
        /** The handing over. */
        ISSUED(Duty.HOLDING),
        /** By when the officer accepts. */
        ACCEPT_BY(Duty.ACCEPTANCE),
        /** By when a complex issue has its interim answer. */
        INTERIM_BY(Duty.INTERIM),
        /** Half of the working time between handing over and deadline. */
        MIDPOINT(Duty.HANDLING),
        /** The deadline. */
        DUE(Duty.HANDLING),
        /** When an agency was asked for its opinion. */
        OPINION_ASKED(Duty.OPINION),
        /** By when the agency gives it. */
        OPINION_BY(Duty.OPINION),
        /** By when triage decides. */
        TRIAGE_BY(Duty.TRIAGE),
        /** Since when, between two holders, nobody has the issue. */
        UNASSIGNED(Duty.TRIAGE),
        /** By when, once late, the next progress note is owed. */
        PROGRESS_BY(Duty.PROGRESS),
        /** When the holder ceased to hold it. */
        LEFT(Duty.HOLDING),
        /** When the limit was put off. */
        EXTENDED(Duty.HOLDING),
        /** When the limit was computed anew. */
        RECOMPUTED(Duty.HOLDING);

        private final Duty duty;

        Anchor(Duty duty) {
            this.duty = duty;
        }

        /** The duty whose messages are counted from it. */
        public Duty duty() {
            return duty;
        }
    }

    public Rung {
        to = List.copyOf(Objects.requireNonNullElse(to, List.of()));
        urgencies = List.copyOf(Objects.requireNonNullElse(urgencies, List.of()));
        if (to.isEmpty() || !step.isMessage()) {
            throw new IllegalArgumentException("the step " + step + " must be a message and to must name somebody");
        }
        if (Math.abs(workingDays) > FARTHEST || workingHours < 0 || workingHours > FARTHEST) {
            throw new IllegalArgumentException("workingDays of the step " + step + " must be -250 to 250, not "
                    + workingDays + ", and workingHours 0 to 250, not " + workingHours);
        }
    }

    /** A rung for every urgency. */
    public static Rung of(Step step, Anchor from, int workingDays, List<Audience> to) {
        return new Rung(step, from, workingDays, 0, to, List.of());
    }

    boolean isFor(@Nullable String urgency) {
        return urgencies.isEmpty() || (urgency != null && urgencies.contains(urgency));
    }

    boolean overlaps(Rung other) {
        boolean forAll = urgencies.isEmpty() || other.urgencies.isEmpty();
        return step == other.step && (forAll || urgencies.stream().anyMatch(other.urgencies::contains));
    }

    Instant at(Instant anchor, WorkingCalendar calendar) {
        Instant day = anchor;
        if (workingDays > 0) {
            day = calendar.workingDaysAfter(anchor, workingDays);
        } else if (workingDays < 0) {
            day = calendar.workingDaysBefore(anchor, -workingDays);
        }
        return workingHours == 0
                ? day
                : calendar.dueAfterWorkingTime(day, Duration.ofHours(workingHours))
                        .at();
    }
}
