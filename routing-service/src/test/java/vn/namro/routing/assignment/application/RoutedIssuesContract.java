package vn.namro.routing.assignment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.assignment.Filed.MONDAY;
import static vn.namro.routing.assignment.Filed.assigned;
import static vn.namro.routing.assignment.Filed.inTriage;
import static vn.namro.routing.assignment.Filed.party;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.application.RoutedIssues.Page;
import vn.namro.routing.assignment.application.RoutedIssues.Position;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.application.RoutedIssues.Scope;
import vn.namro.routing.assignment.application.RoutedIssues.Span;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SearchText;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.catalog.domain.Urgency;

/** What every store of routed issues does. */
public abstract class RoutedIssuesContract {

    private static final Scope CT = new Scope("hn-ct");

    protected abstract RoutedIssues issues();

    protected abstract OpenAssignments open();

    protected abstract OpenIssues owed();

    /** Keeps an issue that is not kept yet, as version 1. */
    protected abstract void keep(RoutedIssue routed);

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    @BeforeEach
    void keepSome() {
        keep(assigned("i3", "o-1", "hn-ct", day(3)));
        keep(assigned("i1", "o-1", "hn-ct", day(1), "hn-qhkt"));
        keep(assigned("i2", "o-2", "hn-qhkt", day(1)));
        keep(assigned("i0", "o-3", "hn-yt", day(9)));
        keep(inTriage("t1", "hn-vp-2025", day(2)));
    }

    private static Query issued(@Nullable String agency, @Nullable String officer, @Nullable Instant overdueAt) {
        return new Query(null, null, agency, officer, null, overdueAt, null, null, null, 20);
    }

    private List<String> listed(Query query, Scope scope) {
        return ids(Objects.requireNonNull(issues().list(query, scope).block()));
    }

    private static List<String> ids(Page page) {
        return page.items().stream().map(each -> each.issue().issueId()).toList();
    }

    @Test
    void what_is_due_in_a_span_and_has_the_text_is_listed_and_counted() {
        for (int i = 1; i <= 4; i++) {
            keep(assigned("due-" + i, "o-span", "hn-ct", day(i)));
        }
        Query all = issued(null, "o-span", null);
        Query two = all.dueIn(new Span(day(2), day(4)));

        assertThat(listed(two, Scope.ALL)).containsExactly("due-2", "due-3");
        assertThat(listed(all.dueIn(new Span(day(3), null)), Scope.ALL)).containsExactly("due-3", "due-4");
        assertThat(listed(all.lateAt(day(2)), Scope.ALL)).containsExactly("due-1");
        assertThat(listed(found("khong co o dau"), Scope.ALL)).isEmpty();
        assertThat(listed(found(Filed.issue("x", null, Urgency.NORMAL).title()), Scope.ALL))
                .hasSize(4);
        assertThat(issues().count(two, Scope.ALL).block()).isEqualTo(2);
        assertThat(issues().count(two, new Scope("hn-nobody")).block()).isZero();
    }

    private static Query found(String text) {
        return new Query(null, null, null, "o-span", null, null, null, SearchText.of(text), null, 20);
    }

    @Test
    void what_was_kept_is_found_whole() {
        RoutedIssue kept = assigned("whole", "o-9", "hn-ct", day(5), "hn-qhkt");
        keep(kept);

        assertThat(issues().find("whole", Scope.ALL).block()).isEqualTo(kept);
        assertThat(issues().find("nothing", Scope.ALL).block()).isNull();
    }

    @Test
    void an_agency_finds_only_what_it_has_a_part_in() {
        assertThat(issues().find("i1", CT).block()).isNotNull();
        assertThat(issues().find("i1", new Scope("hn-qhkt")).block()).isNotNull();
        assertThat(issues().find("i2", CT).block()).isNull();
        assertThat(issues().find("t1", CT).block()).isNull();
    }

    @Test
    void the_soonest_due_comes_first_and_then_the_lower_id() {
        assertThat(listed(issued(null, null, null), Scope.ALL)).containsExactly("i1", "i2", "i3", "i0");
    }

    @Test
    void a_scope_and_a_filter_must_both_hold() {
        assertThat(listed(issued(null, null, null), CT)).containsExactly("i1", "i3");
        assertThat(listed(issued("hn-qhkt", null, null), Scope.ALL)).containsExactly("i1", "i2");
        assertThat(listed(issued("hn-qhkt", null, null), CT)).containsExactly("i1");
        assertThat(listed(issued("hn-ct", null, null), CT)).containsExactly("i1", "i3");
        assertThat(listed(issued("hn-yt", null, null), CT)).isEmpty();
    }

    @Test
    void the_list_of_one_officer_holds_only_his_or_hers() {
        assertThat(listed(issued(null, "o-1", null), Scope.ALL)).containsExactly("i1", "i3");
    }

    @Test
    void overdue_is_what_was_due_before_the_moment() {
        assertThat(listed(issued(null, null, day(3)), Scope.ALL)).containsExactly("i1", "i2");
        assertThat(listed(issued(null, null, day(3).plusMillis(1)), Scope.ALL)).containsExactly("i1", "i2", "i3");
    }

    @Test
    void triage_is_a_list_of_its_own() {
        assertThat(listed(Query.of(State.IN_TRIAGE, null, 20), Scope.ALL)).containsExactly("t1");
    }

    @Test
    void pages_follow_one_another_without_gap_or_overlap() {
        List<String> seen = new ArrayList<>();
        Position next = null;
        do {
            Query query = Query.of(State.ISSUED, next, 1);
            Page page = Objects.requireNonNull(issues().list(query, Scope.ALL).block());
            assertThat(page.items()).hasSize(1);
            seen.addAll(ids(page));
            next = page.next();
        } while (next != null);

        assertThat(seen).containsExactly("i1", "i2", "i3", "i0");
    }

    @Test
    void open_assignments_are_counted_by_officer() {
        Map<String, Long> counts = Objects.requireNonNull(
                open().countByOfficer(List.of("o-1", "o-2", "o-idle")).block());

        assertThat(counts).containsEntry("o-1", 2L).containsEntry("o-2", 1L).doesNotContainKey("o-3");
        assertThat(counts.getOrDefault("o-idle", 0L)).isZero();
    }

    private static List<String> found(Flux<RoutedIssue> issues) {
        return Objects.requireNonNull(
                issues.map(each -> each.issue().issueId()).sort().collectList().block());
    }

    @Test
    void open_issues_are_found_by_any_agency_that_has_a_part_and_by_their_officer_each_once() {
        assertThat(found(owed().concerning(List.of("hn-qhkt", "hn-vp-2025"), List.of())))
                .containsExactly("i1", "i2", "t1");
        assertThat(found(owed().concerning(List.of(), List.of("o-1")))).containsExactly("i1", "i3");
        assertThat(found(owed().concerning(List.of("hn-ct"), List.of("o-1", "o-3"))))
                .containsExactly("i0", "i1", "i3");
        assertThat(found(owed().concerning(List.of(), List.of()))).isEmpty();
        assertThat(found(owed().assigned())).containsExactly("i0", "i1", "i2", "i3");
    }

    @Test
    void what_is_over_counts_for_nobody() {
        RoutedIssue over = Evolution.after(
                assigned("over", "o-1", "hn-ct", day(1)), new Fact.Closed(day(1), RoutedIssue.Reason.WITHDRAWN));
        keep(over);

        assertThat(found(owed().concerning(List.of("hn-ct"), List.of("o-1")))).doesNotContain("over");
        assertThat(open().countByOfficer(List.of("o-1")).block()).containsEntry("o-1", 2L);
        assertThat(listed(issued(null, null, null), Scope.ALL)).doesNotContain("over");
        assertThat(listed(Query.of(State.CLOSED, null, 20), Scope.ALL)).containsExactly("over");
    }

    @Test
    void who_had_a_part_once_finds_it_but_does_not_list_it() {
        RoutedIssue first = assigned("moved", "o-1", "hn-ct", day(1));
        RoutedIssue second = assigned("moved", "o-2", "hn-qhkt", day(1));
        keep(Evolution.after(
                first,
                new Fact.Issued(
                        second.present(), Objects.requireNonNull(second.course().timing()), null)));

        assertThat(issues().find("moved", CT).block()).isNotNull();
        assertThat(listed(issued(null, null, null), CT)).doesNotContain("moved");
        assertThat(issues().find("moved", new Scope("hn-yt")).block()).isNull();
    }

    @Test
    void opinions_owed_by_an_agency_are_a_list() {
        keep(Evolution.after(
                assigned("asked", "o-1", "hn-ct", day(4)),
                new Fact.OpinionRequested(day(0), By.SYSTEM, party("hn-yt"), null, day(2))));

        Query owed = new Query(null, null, null, null, "hn-yt", null, null, null, null, 20);
        assertThat(listed(owed, Scope.ALL)).containsExactly("asked");
        assertThat(listed(owed, new Scope("hn-yt"))).containsExactly("asked");
        assertThat(listed(owed, CT)).containsExactly("asked");
    }
}
