package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Party;

/**
 * Who held an issue from when until when, so that nobody is blamed for another's delay. While the enterprise is waited
 * for, nobody holds it.
 *
 * @param assignmentId absent for a triage
 * @param officerId absent where an agency looked for one
 * @param until absent for who holds it now
 */
public record Tenure(
        Party agency,
        @Nullable String assignmentId,
        @Nullable String officerId,
        @Nullable String name,
        Instant from,
        @Nullable Instant until) {

    Tenure until(Instant end) {
        return until == null ? new Tenure(agency, assignmentId, officerId, name, from, end) : this;
    }
}
