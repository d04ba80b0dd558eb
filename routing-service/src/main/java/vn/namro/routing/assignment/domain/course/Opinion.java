package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Party;

/**
 * What a coordinating agency, or a responder that cannot be ordered, owes the officer by a moment.
 *
 * @param question absent where the matrix alone asks
 * @param text absent as long as it is owed
 * @param by who gave it
 */
public record Opinion(
        Party agency,
        @Nullable String question,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant givenAt,
        @Nullable String text,
        @Nullable By by) {

    /** One that is owed from now on. */
    public static Opinion owed(Party agency, @Nullable String question, Instant askedAt, Instant dueAt) {
        return new Opinion(agency, question, askedAt, dueAt, null, null, null);
    }

    public boolean isOwed() {
        return givenAt == null;
    }

    /** Whether this agency owes it still. */
    public boolean isOwedBy(String agencyId) {
        return isOwed() && agency.agencyId().equals(agencyId);
    }

    Opinion given(Instant at, String words, By who) {
        return new Opinion(agency, question, askedAt, dueAt, at, words, who);
    }
}
