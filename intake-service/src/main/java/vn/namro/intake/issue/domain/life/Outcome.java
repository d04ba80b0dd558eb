package vn.namro.intake.issue.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the officer answered.
 *
 * @param document the written answer, where there is one
 * @param proposal what is proposed to whom, where it is beyond the authority of the agency
 * @param confirmBy silence until then closes the issue
 */
public record Outcome(
        Type type,
        Instant reportedAt,
        String text,
        @Nullable Document document,
        @Nullable String proposal,
        Instant confirmBy) {

    /** How it ended. */
    public enum Type {
        SOLVED,
        PARTLY_SOLVED,
        EXPLAINED,
        NOT_SOLVABLE,
        BEYOND_AUTHORITY
    }

    /** A document by its number and the date it bears. */
    public record Document(String number, LocalDate date) {}
}
