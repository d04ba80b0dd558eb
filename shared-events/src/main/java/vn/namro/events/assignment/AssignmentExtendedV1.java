package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.Deadline;

/**
 * The limit was put off, with a reason; a letter of apology is owed for it.
 *
 * @param by the agency lead the first time, the coordinator afterwards
 * @param number how often the limit has been put off by now
 */
public record AssignmentExtendedV1(
        String assignmentId,
        String issueId,
        Instant extendedAt,
        Actor by,
        String reason,
        int number,
        Instant previousDueAt,
        Deadline deadline) {}
