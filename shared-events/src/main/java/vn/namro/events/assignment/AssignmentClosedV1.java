package vn.namro.events.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing more is owed under the assignment, or nobody has to clear the issue any more.
 *
 * @param assignmentId absent if the issue was in triage
 */
public record AssignmentClosedV1(@Nullable String assignmentId, String issueId, Instant closedAt, String because) {}
