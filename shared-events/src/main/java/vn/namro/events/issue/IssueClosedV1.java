package vn.namro.events.issue;

import java.time.Instant;

/**
 * Nothing more is owed to the enterprise.
 *
 * @param because the enterprise confirmed the outcome, or was silent until the limit
 */
public record IssueClosedV1(String issueId, Instant closedAt, String because) {}
