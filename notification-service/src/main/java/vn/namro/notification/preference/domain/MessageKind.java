package vn.namro.notification.preference.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of messages. Whoever is given a task, loses one, is late, or has to look after somebody who is late is always
 * told by mail: the city answers for that. Only a reminder ahead of time is a courtesy that one may do without.
 */
public enum MessageKind {
    ASSIGNED,
    FAREWELL,
    ACCEPTANCE_DUE,
    ACCEPTANCE_HEAD,
    ACCEPTANCE_CITY_OFFICE,
    INTERIM_BEFORE(true),
    INTERIM_DUE,
    HALF_TIME(true),
    THREE_DAYS_BEFORE(true),
    ONE_DAY_BEFORE(true),
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
    OPINION_BEFORE(true),
    OPINION_DUE,
    OPINION_HEAD,
    TRIAGE_DUE,
    TRIAGE_HEAD,
    TRIAGE_CHAIRMAN,
    UNASSIGNED,
    UNASSIGNED_CHAIRMAN;

    private final boolean optional;

    MessageKind() {
        this(false);
    }

    MessageKind(boolean optional) {
        this.optional = optional;
    }

    /** Whether a person may do without the mail; the inbox keeps the message all the same. */
    public boolean isOptional() {
        return optional;
    }

    /** The kind of that name; empty if there is none. */
    public static Optional<MessageKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
