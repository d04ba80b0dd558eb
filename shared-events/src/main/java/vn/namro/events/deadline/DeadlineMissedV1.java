package vn.namro.events.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A limit passed, and what was due by then has not been heard of.
 *
 * @param assignmentId absent if the issue is in triage
 * @param step what was due
 * @param missedAt when it was noticed; never before {@code dueAt}
 */
public record DeadlineMissedV1(
        String issueId, @Nullable String assignmentId, String step, Instant dueAt, Instant missedAt) {}
