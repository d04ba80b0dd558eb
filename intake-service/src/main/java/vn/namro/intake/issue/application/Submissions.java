package vn.namro.intake.issue.application;

/** The number of issues submitted, for operators. */
@FunctionalInterface
public interface Submissions {

    /** Counts one; never an enterprise, a person or an issue. */
    void count(String channel, String categoryGroup);
}
