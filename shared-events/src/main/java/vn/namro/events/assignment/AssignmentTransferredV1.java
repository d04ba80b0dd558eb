package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;

/**
 * An open assignment ends here and goes on in another agency, as a new assignment.
 *
 * @param by who did it
 */
public record AssignmentTransferredV1(
        String assignmentId,
        String issueId,
        Instant transferredAt,
        Actor by,
        String because,
        AgencyRef from,
        AgencyRef to,
        Text reason) {}
