package vn.namro.routing.assignment.domain.course;

import java.time.Instant;

/**
 * What the enterprise was asked.
 *
 * @param id names it in the answer
 * @param answerBy silence until then resumes the handling
 */
public record Question(String id, Instant askedAt, String text, Instant answerBy) {}
