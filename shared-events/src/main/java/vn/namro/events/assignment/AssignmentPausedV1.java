package vn.namro.events.assignment;

import java.time.Instant;

/**
 * The officer asked the enterprise something; the handling clock stands still until it answers.
 *
 * @param by who did it
 * @param answerBy by when an answer is hoped for; silence until then resumes the handling
 */
public record AssignmentPausedV1(
        String assignmentId,
        String issueId,
        String requestId,
        Instant pausedAt,
        Actor by,
        String question,
        Instant answerBy) {}
