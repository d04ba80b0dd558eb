package vn.namro.routing.assignment.domain.course;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an issue stands with the city; the last four are how an assignment ends that another one follows. */
public enum State {
    /** A clause is unclear. */
    IN_TRIAGE,
    /** Handed to an officer who has not accepted yet. */
    ISSUED,
    /** In the officer's hands. */
    ACCEPTED,
    /** The enterprise was asked; the handling clock stands still. */
    PAUSED,
    /** Answered; the enterprise confirms or disputes. */
    OUTCOME_REPORTED,
    /** The enterprise accepted the outcome. */
    CONFIRMED,
    /** Over without a word of the enterprise: silence, withdrawal or refusal. */
    CLOSED,
    /** Given back as not within the agency's authority. */
    RETURNED,
    /** Went on in another agency. */
    TRANSFERRED,
    /** Another assignment took its place. */
    SUPERSEDED,
    /** The enterprise did not accept the outcome. */
    DISPUTED;

    /** An officer owes something. */
    public static final Set<State> OWED = Collections.unmodifiableSet(EnumSet.of(ISSUED, ACCEPTED, PAUSED));

    /** Somebody owes something, be it the City Office or the enterprise. */
    public static final Set<State> OPEN =
            Collections.unmodifiableSet(EnumSet.of(IN_TRIAGE, ISSUED, ACCEPTED, PAUSED, OUTCOME_REPORTED));
}
