package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.util.List;

/**
 * An issue that could not be assigned yet.
 *
 * @param missing what is unclear; at least one clause
 * @param by until when the agency makes it clear
 */
public record Triage(Instant since, List<Missing> missing, Agency agency, Instant by) {

    public Triage {
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("missing must name at least one clause");
        }
    }

    /** The parts of an assignment, each of which has to be clear. */
    public enum Clause {
        PERSON,
        TASK,
        RESPONSIBILITY,
        DEADLINE,
        RESULT
    }

    /** A clause that is unclear, and why. */
    public record Missing(Clause clause, Wording reason) {}
}
