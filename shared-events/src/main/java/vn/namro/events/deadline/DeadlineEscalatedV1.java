package vn.namro.events.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody above was told that a limit passed.
 *
 * @param assignmentId absent if the issue is in triage
 * @param skippedLevels how many levels below had nobody to tell
 */
public record DeadlineEscalatedV1(
        String issueId,
        @Nullable String assignmentId,
        String step,
        String level,
        String recipientId,
        String agencyId,
        int skippedLevels,
        Instant escalatedAt) {}
