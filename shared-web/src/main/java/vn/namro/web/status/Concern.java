package vn.namro.web.status;

/** What an operator asks; the alarms in {@code deploy/prometheus/rules} are sorted by the same words. */
enum Concern {
    LOST,
    STUCK,
    LATE,
    SLOW,
    FULL,
    FAILING,
    /** How much goes through; nothing here is good or bad by itself. */
    FLOW
}
