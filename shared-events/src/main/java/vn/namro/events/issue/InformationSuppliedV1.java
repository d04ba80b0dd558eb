package vn.namro.events.issue;

import java.time.Instant;

/**
 * The enterprise answered a question; handling goes on.
 *
 * @param requestId the question that was answered
 * @param byRole {@code ENTERPRISE}, or who did it on its behalf
 */
public record InformationSuppliedV1(
        String issueId, String assignmentId, String requestId, Instant suppliedAt, String byRole, String answer) {}
