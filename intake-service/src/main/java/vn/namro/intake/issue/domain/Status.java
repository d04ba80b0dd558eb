package vn.namro.intake.issue.domain;

/** Where an issue stands, as far as intake has heard. */
public enum Status {
    /** Stored and published; routing has not answered yet. */
    SUBMITTED,
    /** One officer has it, with all five clauses clear, and has not accepted it yet. */
    ASSIGNED,
    /** A clause is unclear; the City Office sorts it out by a deadline of its own. */
    IN_TRIAGE,
    /** The officer accepted it. */
    IN_PROGRESS,
    /** The officer asked the enterprise something, and the handling clock stands still. */
    AWAITING_ENTERPRISE,
    /** The outcome is reported; the enterprise confirms or disputes it. */
    ANSWERED,
    /** The enterprise disputed the outcome; routing hands it out again, one level up. */
    REOPENED,
    /** The enterprise confirmed the outcome, or was silent until the limit. */
    CLOSED,
    /** It does not belong here; the enterprise was told where it does. */
    REFUSED,
    /** The enterprise took it back. */
    WITHDRAWN;

    /** Whether nothing more happens to it. */
    public boolean isEnd() {
        return this == CLOSED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether an officer is responsible then. */
    boolean needsAssignment() {
        return switch (this) {
            case ASSIGNED, IN_PROGRESS, AWAITING_ENTERPRISE, ANSWERED, REOPENED -> true;
            case SUBMITTED, IN_TRIAGE, CLOSED, REFUSED, WITHDRAWN -> false;
        };
    }

    boolean hasOutcome() {
        return this == ANSWERED || this == CLOSED;
    }
}
