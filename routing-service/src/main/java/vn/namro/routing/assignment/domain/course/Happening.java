package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an issue's history, for those who handle it.
 *
 * @param said the words of who did it
 * @param due the limit that holds from then on
 */
public record Happening(
        Kind kind,
        Instant at,
        By by,
        @Nullable String said,
        @Nullable Instant due) {

    /** What can happen. */
    public enum Kind {
        ISSUED,
        IN_TRIAGE,
        ACCEPTED,
        RETURNED,
        TRANSFERRED,
        OFFICER_CHANGED,
        QUESTION_ASKED,
        INFORMATION_SUPPLIED,
        RESUMED,
        EXTENDED,
        PROGRESS_NOTED,
        INTERIM_ANSWERED,
        OPINION_REQUESTED,
        OPINION_GIVEN,
        DEADLINE_RECOMPUTED,
        OUTCOME_REPORTED,
        CONFIRMED,
        DISPUTED,
        CLOSED
    }
}
