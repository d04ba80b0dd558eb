package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the officer answered.
 *
 * @param document the written answer, where there is one
 * @param proposal what is proposed to whom; present if and only if it is beyond the authority of the agency
 * @param confirmBy silence until then closes the issue
 */
public record Outcome(
        Type type,
        Instant reportedAt,
        String text,
        @Nullable Document document,
        @Nullable Proposal proposal,
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

    /** To whom something is proposed that the agency itself may not decide. */
    public enum Addressee {
        CITY,
        MINISTRY,
        GOVERNMENT
    }

    /** What goes up. */
    public record Proposal(Addressee to, String text) {}

    public Outcome {
        if ((type == Type.BEYOND_AUTHORITY) != (proposal != null)) {
            throw new IllegalArgumentException("proposal belongs to BEYOND_AUTHORITY and to nothing else: " + type);
        }
    }
}
