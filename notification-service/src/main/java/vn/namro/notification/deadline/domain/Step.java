package vn.namro.notification.deadline.domain;

/** The occasions of a message, in their order; where two fall together, the later one is what the message is about. */
public enum Step {
    ASSIGNED,
    ACCEPTANCE_DUE,
    HALF_TIME,
    THREE_DAYS_BEFORE,
    ONE_DAY_BEFORE,
    DUE,
    ESCALATION_HEAD,
    ESCALATION_CITY_OFFICE,
    ESCALATION_CHAIRMAN,
    TRIAGE_DUE
}
