package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.Deadline;

/**
 * The handling clock runs again.
 *
 * @param pausedWorkingMinutes how long the enterprise was waited for, in minutes of working time
 */
public record AssignmentResumedV1(
        String assignmentId,
        String issueId,
        String requestId,
        Instant resumedAt,
        String because,
        long pausedWorkingMinutes,
        Deadline deadline) {}
