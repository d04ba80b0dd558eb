package vn.namro.routing.assignment.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SearchText;
import vn.namro.routing.assignment.domain.course.State;

/** Routed issues for tests of whatever uses them. */
public final class RoutedIssuesInMemory implements RoutedIssues, OpenAssignments, OpenIssues {

    private final Map<String, RoutedIssue> kept = new ConcurrentHashMap<>();

    public void keep(RoutedIssue routed) {
        kept.put(routed.issue().issueId(), routed);
    }

    @Override
    public Mono<RoutedIssue> find(String issueId, Scope scope) {
        return Mono.justOrEmpty(kept.get(issueId))
                .filter(routed ->
                        scope.agencyId() == null || routed.agenciesEver().contains(scope.agencyId()));
    }

    private static boolean isSeen(RoutedIssue routed, Scope scope) {
        return scope.agencyId() == null || routed.agencies().contains(scope.agencyId());
    }

    @Override
    public Mono<Page> list(Query query, Scope scope) {
        List<RoutedIssue> found = kept.values().stream()
                .filter(routed -> isSeen(routed, scope) && matches(routed, query))
                .sorted(Comparator.comparing(RoutedIssuesInMemory::position, order()))
                .filter(routed -> query.after() == null || order().compare(position(routed), query.after()) > 0)
                .toList();
        List<RoutedIssue> items = found.stream().limit(query.limit()).toList();
        boolean more = found.size() > query.limit();
        return Mono.just(new Page(items, more ? position(found.get(query.limit() - 1)) : null));
    }

    private static Comparator<Position> order() {
        return Comparator.comparing(Position::due).thenComparing(Position::id);
    }

    private static Position position(RoutedIssue routed) {
        return new Position(due(routed), routed.issue().issueId());
    }

    private static Instant due(RoutedIssue routed) {
        Assignment assignment = routed.assignment();
        return assignment == null
                ? Objects.requireNonNull(routed.triage()).by()
                : assignment.deadline().dueAt();
    }

    private static boolean matches(RoutedIssue routed, Query query) {
        Assignment assignment = routed.assignment();
        boolean officer = query.officerId() == null
                || assignment != null && assignment.person().officerId().equals(query.officerId());
        State state = routed.state();
        return (query.state() == null ? State.OWED.contains(state) : state == query.state())
                && officer
                && (query.owes() == null || routed.course().owedBy(query.owes()).isPresent())
                && (query.agencyId() == null || routed.agencies().contains(query.agencyId()))
                && (query.overdueAt() == null || due(routed).isBefore(query.overdueAt()))
                && (query.due() == null || isDueIn(query.due(), due(routed)))
                && (query.text() == null
                        || SearchText.of(routed.issue())
                                .folded()
                                .contains(query.text().folded()));
    }

    private static boolean isDueIn(Span span, Instant due) {
        Instant before = span.before();
        return !due.isBefore(span.from()) && (before == null || due.isBefore(before));
    }

    @Override
    public Mono<Long> count(Query query, Scope scope) {
        return Mono.just(kept.values().stream()
                .filter(routed -> isSeen(routed, scope) && matches(routed, query))
                .count());
    }

    @Override
    public Mono<Map<String, Long>> countByOfficer(Collection<String> officerIds) {
        return Mono.just(kept.values().stream()
                .filter(routed -> State.OWED.contains(routed.state()))
                .flatMap(routed -> Stream.ofNullable(routed.assignment()))
                .map(assignment -> assignment.person().officerId())
                .filter(officerIds::contains)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting())));
    }

    @Override
    public Flux<RoutedIssue> concerning(Collection<String> agencyIds, Collection<String> officerIds) {
        return Flux.fromStream(() -> List.copyOf(kept.values()).stream()
                .filter(routed -> State.OWED.contains(routed.state()) || routed.state() == State.IN_TRIAGE)
                .filter(routed -> routed.agencies().stream().anyMatch(agencyIds::contains)
                        || routed.assignment() != null
                                && officerIds.contains(
                                        routed.assignment().person().officerId())));
    }

    @Override
    public Flux<RoutedIssue> assigned() {
        return Flux.fromStream(
                () -> List.copyOf(kept.values()).stream().filter(routed -> State.OWED.contains(routed.state())));
    }
}
