package vn.namro.notification.deadline.domain.ladder;

import java.util.EnumSet;
import java.util.Set;

/**
 * The occasions of a message, in their order; where two of one duty fall together for one person, the later one is what
 * the message is about.
 */
public enum Step {
    /** No message: the moment at which a limit passes. */
    LIMIT,
    ASSIGNED,
    FAREWELL,
    ACCEPTANCE_DUE,
    ACCEPTANCE_HEAD,
    ACCEPTANCE_CITY_OFFICE,
    INTERIM_BEFORE,
    INTERIM_DUE,
    HALF_TIME,
    THREE_DAYS_BEFORE,
    ONE_DAY_BEFORE,
    APOLOGY_DRAFT,
    RECOMPUTED,
    EXTENDED,
    DUE,
    ESCALATION_HEAD,
    ESCALATION_CITY_OFFICE,
    ESCALATION_CHAIRMAN,
    PROGRESS_DUE,
    PROGRESS_LATE,
    OPINION_REQUESTED,
    OPINION_BEFORE,
    OPINION_DUE,
    OPINION_HEAD,
    TRIAGE_DUE,
    TRIAGE_HEAD,
    TRIAGE_CHAIRMAN,
    UNASSIGNED,
    UNASSIGNED_CHAIRMAN;

    private static final Set<Step> AFTER_THE_LIMIT = EnumSet.of(
            ACCEPTANCE_DUE,
            ACCEPTANCE_HEAD,
            ACCEPTANCE_CITY_OFFICE,
            INTERIM_DUE,
            DUE,
            ESCALATION_HEAD,
            ESCALATION_CITY_OFFICE,
            ESCALATION_CHAIRMAN,
            PROGRESS_DUE,
            PROGRESS_LATE,
            OPINION_DUE,
            OPINION_HEAD,
            TRIAGE_DUE,
            TRIAGE_HEAD,
            TRIAGE_CHAIRMAN,
            UNASSIGNED,
            UNASSIGNED_CHAIRMAN);

    /** Whether it tells that a limit is reached; told to somebody above, that is an escalation. */
    public boolean isAfterTheLimit() {
        return AFTER_THE_LIMIT.contains(this);
    }

    /** Whether somebody gets a message. */
    public boolean isMessage() {
        return this != LIMIT;
    }
}
