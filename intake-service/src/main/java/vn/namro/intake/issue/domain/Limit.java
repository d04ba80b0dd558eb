package vn.namro.intake.issue.domain;

import java.time.Instant;

/** Something that is due at an instant. */
public record Limit(Kind kind, Instant at) {

    /** What is due. */
    public enum Kind {
        /** The officer accepts the assignment. */
        ACCEPT_BY,
        /** A complex issue gets an interim answer. */
        INTERIM_BY,
        /** The enterprise has the outcome. */
        DUE_AT,
        /** Triage makes the unclear clauses clear. */
        TRIAGE_BY,
        /** The enterprise answers the officer's question. */
        ANSWER_BY,
        /** The enterprise confirms or disputes the outcome. */
        CONFIRM_BY
    }

    /** Whether the limit is past. */
    public boolean isPast(Instant now) {
        return now.isAfter(at);
    }
}
