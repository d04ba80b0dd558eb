package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;

class InMemoryRoutedIssuesTest extends RoutedIssuesContract {

    private final InMemoryRoutedIssues kept = new InMemoryRoutedIssues();

    @Override
    protected void keep(RoutedIssue routed) {
        kept.byId.put(routed.issue().issueId(), routed);
    }

    @Override
    protected RoutedIssues issues() {
        return kept;
    }

    @Override
    protected OpenAssignments openAssignments() {
        return kept;
    }

    /** The plainest keeper there can be: what the database must do as well. */
    private static final class InMemoryRoutedIssues implements RoutedIssues, OpenAssignments {

        private static final Comparator<Position> ORDER =
                Comparator.comparing(Position::due).thenComparing(Position::id);

        private final Map<String, RoutedIssue> byId = new TreeMap<>();

        @Override
        public Mono<Versioned> find(String issueId, Scope scope) {
            return Mono.justOrEmpty(byId.get(issueId))
                    .filter(routed -> mayBeSeen(routed, scope))
                    .map(routed -> new Versioned(routed, 1));
        }

        @Override
        public Mono<Page> list(Query query, Scope scope) {
            List<RoutedIssue> found = byId.values().stream()
                    .filter(routed -> mayBeSeen(routed, scope) && isAskedFor(routed, query))
                    .sorted(Comparator.comparing(InMemoryRoutedIssues::position, ORDER))
                    .toList();
            List<RoutedIssue> page = found.stream().limit(query.limit()).toList();
            Position next = found.size() == page.size() ? null : position(page.get(page.size() - 1));
            return Mono.just(new Page(
                    page.stream().map(routed -> new Versioned(routed, 1)).toList(), next));
        }

        @Override
        public Mono<Map<String, Long>> countByOfficer(Collection<String> officerIds) {
            return Flux.fromIterable(officerIds)
                    .collectMap(
                            id -> id,
                            id -> byId.values().stream()
                                    .filter(routed -> id.equals(officerOf(routed)))
                                    .count());
        }

        private static boolean mayBeSeen(RoutedIssue routed, Scope scope) {
            return scope.agencyId() == null || routed.agencies().contains(scope.agencyId());
        }

        private static boolean isAskedFor(RoutedIssue routed, Query query) {
            return (routed.assignment() != null) == (query.status() == Status.ISSUED)
                    && (query.agencyId() == null || routed.agencies().contains(query.agencyId()))
                    && (query.officerId() == null || query.officerId().equals(officerOf(routed)))
                    && (query.overdueAt() == null || position(routed).due().isBefore(query.overdueAt()))
                    && (query.after() == null || ORDER.compare(position(routed), query.after()) > 0);
        }

        private static @Nullable String officerOf(RoutedIssue routed) {
            Assignment assignment = routed.assignment();
            return assignment == null ? null : assignment.person().officerId();
        }

        private static Position position(RoutedIssue routed) {
            Assignment assignment = routed.assignment();
            Instant due = assignment == null
                    ? Objects.requireNonNull(routed.triage()).by()
                    : assignment.deadline().dueAt();
            return new Position(due, routed.issue().issueId());
        }
    }
}
