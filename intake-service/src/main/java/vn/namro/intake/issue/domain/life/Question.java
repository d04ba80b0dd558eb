package vn.namro.intake.issue.domain.life;

import java.time.Instant;

/**
 * What the officer asked the enterprise, and has no answer to yet.
 *
 * @param id by which routing knows the question
 * @param answerBy silence until then lets the handling go on without an answer
 */
public record Question(String id, Instant askedAt, String text, Instant answerBy) {}
