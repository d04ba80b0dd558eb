package vn.namro.events.issue;

import java.time.Instant;

/**
 * The enterprise does not accept the outcome; the issue is handled again, one level up.
 *
 * @param byRole {@code ENTERPRISE}, or who did it on its behalf
 * @param round how often the enterprise has disputed by now, from 1
 */
public record OutcomeDisputedV1(
        String issueId, String assignmentId, Instant disputedAt, String byRole, String reason, int round) {}
