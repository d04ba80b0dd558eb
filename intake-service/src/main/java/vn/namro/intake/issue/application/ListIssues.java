package vn.namro.intake.issue.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.domain.Issue;

/** Lists issues page by page. */
public final class ListIssues {

    private final Issues issues;

    public ListIssues(Issues issues) {
        this.issues = issues;
    }

    /**
     * One page.
     *
     * @param next where the next page starts; absent on the last one
     */
    public record Page(List<Issue> items, IssueQuery.@Nullable Position next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** Lists the page that the query asks for. */
    public Mono<Page> list(IssueQuery query) {
        return issues.list(query.oneMore()).map(found -> page(found, query.limit()));
    }

    private static Page page(List<Issue> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<Issue> items = found.subList(0, limit);
        return new Page(items, IssueQuery.Position.of(items.get(limit - 1)));
    }
}
