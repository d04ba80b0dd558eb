package vn.namro.intake.issue.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.IssueQuery.Criteria;
import vn.namro.intake.issue.application.IssueQuery.Position;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.TrackingCode;

/** Issues for the time of a test. */
public final class InMemoryIssues implements Issues {

    private static final Comparator<Issue> NEWEST_FIRST =
            Comparator.comparing(Issue::submittedAt).thenComparing(Issue::id).reversed();

    private final Map<String, Issue> issues = new ConcurrentHashMap<>();

    @Override
    public synchronized Mono<Added> add(Issue issue, Occasion occasion) {
        if (issues.containsKey(issue.id())) {
            return Mono.just(Added.ID_TAKEN);
        }
        if (find(issue.trackingCode()).hasElement().blockOptional().orElse(false)) {
            return Mono.just(Added.CODE_TAKEN);
        }
        issues.put(issue.id(), issue);
        return Mono.just(Added.ADDED);
    }

    @Override
    public synchronized Mono<StepTaken> decide(String id, Function<Issue, StepTaken> decide, Occasion occasion) {
        return find(id).map(decide)
                .doOnNext(
                        decided -> decided.fold(taken -> issues.put(id, taken.after()), stale -> null, notNow -> null));
    }

    /** Puts an issue in the state that it has, as if events had led there. */
    public void put(Issue issue) {
        issues.put(issue.id(), issue);
    }

    int size() {
        return issues.size();
    }

    @Override
    public Mono<Issue> find(String id) {
        return Mono.justOrEmpty(issues.get(id));
    }

    @Override
    public Mono<Issue> find(TrackingCode code) {
        return Mono.justOrEmpty(issues.values().stream()
                .filter(issue -> issue.trackingCode().equals(code))
                .findFirst());
    }

    @Override
    public Mono<List<Issue>> list(IssueQuery query) {
        return Mono.just(issues.values().stream()
                .filter(query.viewer()::maySee)
                .filter(matching(query.criteria()))
                .sorted(NEWEST_FIRST)
                .filter(issue -> isAfter(issue, query))
                .limit(query.limit())
                .toList());
    }

    private static Predicate<Issue> matching(Criteria asked) {
        return issue -> (asked.status() == null || asked.status() == issue.status())
                && (asked.zoneId() == null
                        || asked.zoneId().equals(issue.filing().zoneId()))
                && (asked.categoryId() == null
                        || asked.categoryId().equals(issue.filing().categoryId()))
                && (asked.text() == null
                        || issue.searchText().folded().contains(asked.text().folded()))
                && (asked.from() == null || !issue.submittedAt().isBefore(asked.from()))
                && (asked.to() == null || issue.submittedAt().isBefore(asked.to()));
    }

    private static boolean isAfter(Issue issue, IssueQuery query) {
        Position last = query.after();
        if (last == null || issue.submittedAt().isBefore(last.submittedAt())) {
            return true;
        }
        return issue.submittedAt().equals(last.submittedAt()) && issue.id().compareTo(last.id()) < 0;
    }
}
