package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.Deadline;

/** The calendar, the term or the urgency changed, and with it the limit. */
public record DeadlineRecomputedV1(
        String assignmentId,
        String issueId,
        Instant recomputedAt,
        Actor by,
        String because,
        Instant previousDueAt,
        Deadline deadline) {}
