package vn.namro.events.deadline;

import java.time.Instant;

/**
 * A message about an assignment was handed to its channel.
 *
 * @param step what it was about: {@code ASSIGNED}, {@code ACCEPTANCE_DUE}, {@code HALF_TIME} …
 * @param recipientId the officer it went to
 * @param plannedAt when it was due to go
 * @param sentAt when the channel took it; never before {@code plannedAt}
 * @param channel {@code MAIL}
 */
public record ReminderSentV1(
        String issueId,
        String assignmentId,
        String deliveryId,
        String step,
        String recipientId,
        String agencyId,
        Instant plannedAt,
        Instant sentAt,
        String channel) {}
