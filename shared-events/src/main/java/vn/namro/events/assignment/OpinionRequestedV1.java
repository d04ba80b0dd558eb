package vn.namro.events.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;

/**
 * A coordinating agency owes the lead its opinion by a date.
 *
 * @param by the system, by the matrix, or who asked
 */
public record OpinionRequestedV1(
        String assignmentId,
        String issueId,
        Instant requestedAt,
        Actor by,
        AgencyRef agency,
        @Nullable String question,
        Instant dueAt) {}
