package vn.namro.notification.deadline.domain.watch;

/** What is owed by a date; the names of all but {@link #HOLDING} are those of the events. */
public enum Duty {
    /** Somebody holds the issue. Nothing is owed by a date for that, but letters of handing over hang on it. */
    HOLDING,
    ACCEPTANCE,
    INTERIM,
    HANDLING,
    OPINION,
    TRIAGE,
    CONFIRMATION,
    PROGRESS,
    INFORMATION
}
