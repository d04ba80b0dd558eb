package vn.namro.events.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The officer answered; the enterprise confirms or disputes.
 *
 * @param by who did it
 * @param document the written answer, where there is one
 * @param proposal what is proposed to whom, where it is beyond the authority of the agency
 * @param confirmBy silence until then closes the issue
 */
public record OutcomeReportedV1(
        String assignmentId,
        String issueId,
        Instant reportedAt,
        Actor by,
        String outcome,
        String text,
        @Nullable Document document,
        @Nullable String proposal,
        Instant confirmBy) {
    /** A document by its number and the date it bears. */
    public record Document(String number, LocalDate date) {}
}
