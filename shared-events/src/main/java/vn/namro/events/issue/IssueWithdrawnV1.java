package vn.namro.events.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise took its issue back.
 *
 * @param byRole {@code ENTERPRISE}, or who did it on its behalf
 */
public record IssueWithdrawnV1(
        String issueId,
        Instant withdrawnAt,
        String byRole,
        @Nullable String reason) {}
