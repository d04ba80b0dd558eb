package vn.namro.routing.assignment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Routed.MONDAY_TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.routing.Routed;
import vn.namro.routing.assignment.application.RoutedIssues.Page;
import vn.namro.routing.assignment.application.RoutedIssues.Position;
import vn.namro.routing.assignment.application.RoutedIssues.Query;
import vn.namro.routing.assignment.application.RoutedIssues.Scope;
import vn.namro.routing.assignment.application.RoutedIssues.Status;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.catalog.domain.Urgency;

/** What every keeper of routed issues owes. */
public abstract class RoutedIssuesContract {

    private static final Scope BOARD = new Scope("hn-hhtip");

    /** Keeps an issue. */
    protected abstract void keep(RoutedIssue routed);

    protected abstract RoutedIssues issues();

    protected abstract OpenAssignments openAssignments();

    /** Five of the board (one urgent), one of the police, one in triage. */
    @BeforeEach
    void keepSome() {
        for (int day = 0; day < 4; day++) {
            keep(Routed.at(MONDAY_TEN.plus(Duration.ofDays(day)), "board-" + day, "C1", Urgency.NORMAL));
        }
        keep(Routed.at(MONDAY_TEN, "board-urgent", "C1", Urgency.URGENT));
        keep(Routed.at(MONDAY_TEN, "police", "F2", Urgency.NORMAL));
        keep(Routed.at(MONDAY_TEN, "unclear", null, Urgency.NORMAL));
    }

    @Test
    void an_issue_is_found_by_whoever_has_a_part_in_it_and_by_nobody_else() {
        assertThat(issues().find("board-1", BOARD).blockOptional()).isPresent();
        assertThat(issues().find("board-1", Scope.ALL).blockOptional()).isPresent();
        assertThat(issues().find("board-1", new Scope("ca-hn")).blockOptional()).isEmpty();
        assertThat(issues().find("board-1", new Scope("")).blockOptional()).isEmpty();
        assertThat(issues().find("nothing", Scope.ALL).blockOptional()).isEmpty();
    }

    @Test
    void lists_hold_only_what_the_reader_may_see_whatever_is_asked_for() {
        assertThat(ids(list(query(null, null), new Scope("ca-hn")))).containsExactly("police");
        assertThat(ids(list(query("hn-hhtip", null), new Scope("ca-hn")))).isEmpty();
        assertThat(ids(list(query(null, null), new Scope("")))).isEmpty();
    }

    @Test
    void the_soonest_due_comes_first() {
        assertThat(ids(list(query(null, null), BOARD)).get(0)).isEqualTo("board-urgent");
    }

    @Test
    void pages_follow_one_another_without_repeating_or_losing_any() {
        List<String> all = new ArrayList<>();
        Position after = null;
        do {
            Page page = list(new Query(Status.ISSUED, null, null, null, after, 2), BOARD);
            all.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(all).containsExactlyInAnyOrder("board-0", "board-1", "board-2", "board-3", "board-urgent");
    }

    @Test
    void overdue_means_past_its_due_moment() {
        Instant afterUrgent = Instant.parse("2026-03-10T08:00:01Z");

        assertThat(ids(list(query(null, afterUrgent), Scope.ALL))).containsExactly("board-urgent");
    }

    @Test
    void triage_is_a_list_of_its_own() {
        assertThat(ids(list(new Query(Status.IN_TRIAGE, null, null, null, null, 10), Scope.ALL)))
                .containsExactly("unclear");
    }

    @Test
    void open_assignments_are_counted_per_officer() {
        Map<String, Long> counts = openAssignments()
                .countByOfficer(List.of("o-hn-hhtip-1", "o-ca-hn-1", "o-nobody"))
                .blockOptional()
                .orElseThrow();

        assertThat(counts).containsEntry("o-hn-hhtip-1", 5L).containsEntry("o-ca-hn-1", 1L);
        assertThat(counts.getOrDefault("o-nobody", 0L)).isZero();
    }

    private Page list(Query query, Scope scope) {
        return issues().list(query, scope).blockOptional().orElseThrow();
    }

    private static Query query(@Nullable String agency, @Nullable Instant overdueAt) {
        return new Query(Status.ISSUED, agency, null, overdueAt, null, 10);
    }

    private static List<String> ids(Page page) {
        return page.items().stream()
                .map(item -> item.routed().issue().issueId())
                .toList();
    }
}
