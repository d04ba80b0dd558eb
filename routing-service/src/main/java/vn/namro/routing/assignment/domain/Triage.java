package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.util.List;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.responsibility.domain.MissingClause;

/**
 * An issue that could not be assigned: what is unclear, who clears it, until when.
 *
 * @param missing every clause that is not clear; never empty
 */
public record Triage(
        Instant since,
        List<MissingClause> missing,
        Party agency,
        Instant by,
        String calendarVersion,
        String matrixVersion) {

    public Triage {
        missing = List.copyOf(missing);
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("triage must name at least one missing clause");
        }
    }

    /** The same with another office, from a moment on; until when stays. */
    public Triage by(Party office, Instant from) {
        return new Triage(from, missing, office, by, calendarVersion, matrixVersion);
    }
}
