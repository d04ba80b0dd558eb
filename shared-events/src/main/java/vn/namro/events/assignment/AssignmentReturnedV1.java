package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;

/**
 * The agency says that it is not its authority. What follows is another assignment, or triage.
 *
 * @param by who did it
 * @param proposedAgency who should have it, as the returning agency sees it
 * @param number how often the issue has been returned by now; the second return goes to the City Office
 */
public record AssignmentReturnedV1(
        String assignmentId,
        String issueId,
        Instant returnedAt,
        Actor by,
        String reason,
        AgencyRef proposedAgency,
        int number) {}
