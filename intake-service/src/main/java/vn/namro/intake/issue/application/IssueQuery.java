package vn.namro.intake.issue.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.SearchText;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Viewer;

/**
 * Which issues to list.
 *
 * @param limit from 1 to {@value #MAX_LIMIT}, and one more to see whether another page follows
 * @param after the last issue of the page before
 */
public record IssueQuery(
        Viewer viewer,
        Criteria criteria,
        int limit,
        @Nullable Position after) {

    public static final int MAX_LIMIT = 100;

    public IssueQuery {
        if (limit < 1 || limit > MAX_LIMIT + 1) {
            throw new IllegalArgumentException("limit must be 1 to " + (MAX_LIMIT + 1) + ", not " + limit);
        }
    }

    /**
     * What the reader asked for; what is absent does not restrict.
     *
     * @param text found anywhere in the issue's search text
     * @param from submitted at this instant or later
     * @param to submitted before this instant
     */
    public record Criteria(
            @Nullable Status status,
            @Nullable String zoneId,
            @Nullable String categoryId,
            @Nullable SearchText text,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything. */
        public static final Criteria NONE = new Criteria(null, null, null, null, null, null);
    }

    /** Where an issue stands in the order: by submission, then by id. */
    public record Position(Instant submittedAt, String id) {

        /** The position of an issue. */
        public static Position of(Issue issue) {
            return new Position(issue.submittedAt(), issue.id());
        }
    }

    IssueQuery oneMore() {
        return new IssueQuery(viewer, criteria, limit + 1, after);
    }
}
