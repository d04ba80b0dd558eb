package vn.namro.notification.deadline.domain;

import java.util.List;

/**
 * One rung of the ladder: which step, when, and to whom.
 *
 * @param from the moment it is counted from
 * @param workingDays so many working days after that moment, or before it when negative; 0 is the moment itself
 */
public record Rung(Step step, Anchor from, int workingDays, List<Audience> to) {

    private static final int FARTHEST = 250;

    /** What a rung is counted from. */
    public enum Anchor {
        /** The handing over. */
        ISSUED,
        /** By when the officer accepts. */
        ACCEPT_BY,
        /** Half of the working time between handing over and deadline. */
        MIDPOINT,
        /** The deadline. */
        DUE,
        /** By when triage decides. */
        TRIAGE_BY
    }

    public Rung {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to of the step " + step + " must name somebody");
        }
        if (Math.abs(workingDays) > FARTHEST) {
            throw new IllegalArgumentException(
                    "workingDays of the step " + step + " must be -250 to 250, not " + workingDays);
        }
    }
}
