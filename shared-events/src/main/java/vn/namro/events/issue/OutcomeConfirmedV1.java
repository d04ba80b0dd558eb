package vn.namro.events.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise says that the outcome solves its issue, or that it accepts it.
 *
 * @param byRole {@code ENTERPRISE}, or who did it on its behalf
 * @param rating 1 (very bad) to 5 (very good)
 */
public record OutcomeConfirmedV1(
        String issueId,
        String assignmentId,
        Instant confirmedAt,
        String byRole,
        int rating,
        @Nullable String comment) {}
