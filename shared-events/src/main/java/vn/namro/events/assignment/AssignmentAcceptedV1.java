package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.Deadline;

/**
 * The officer accepted the assignment.
 *
 * @param by who did it
 * @param deadline an urgent issue is due some hours after acceptance, so it may be sooner now
 */
public record AssignmentAcceptedV1(
        String assignmentId, String issueId, Instant acceptedAt, Actor by, Deadline deadline) {}
