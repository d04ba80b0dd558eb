package vn.namro.intake.issue.domain;

/** Where an issue stands, as far as intake has heard. */
public enum Status {
    /** Stored and published; routing has not answered yet. */
    SUBMITTED,
    /** One officer has it, with all five clauses clear. */
    ASSIGNED,
    /** A clause is unclear; the City Office sorts it out by a deadline of its own. */
    IN_TRIAGE
}
