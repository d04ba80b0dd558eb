package vn.namro.intake.issue.application;

/** The number of issues that came to their end, for operators. */
@FunctionalInterface
public interface Endings {

    /** How an issue can end. */
    enum How {
        CONFIRMED,
        SILENCE,
        REFUSED,
        WITHDRAWN
    }

    /** Counts one; never an enterprise, a person or an issue. */
    void count(How how);
}
