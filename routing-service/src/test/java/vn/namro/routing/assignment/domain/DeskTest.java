package vn.namro.routing.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.routing.Entries.entry;
import static vn.namro.routing.assignment.Filed.MONDAY;
import static vn.namro.routing.assignment.Filed.desk;
import static vn.namro.routing.assignment.Filed.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;

class DeskTest {

    private static final Catalogue CITY = SmallCity.catalogue();

    private static RoutedIssue settle(Desk desk, SubmittedIssue issue, Map<String, Long> open, Instant now) {
        return Evolution.begin(issue, desk.settle(Handover.first(issue), desk.rule(issue, now), open, now));
    }

    private static String officerAt(Map<String, Long> open) {
        RoutedIssue routed = settle(desk(CITY, entry("e", "hn-ct")), issue("i1"), open, MONDAY);
        return Objects.requireNonNull(routed.assignment()).person().officerId();
    }

    @Test
    void the_least_loaded_officer_gets_the_issue() {
        assertThat(officerAt(Map.of("o-hn-ct-1", 2L, "o-hn-ct-2", 1L))).isEqualTo("o-hn-ct-2");
        assertThat(officerAt(Map.of("o-hn-ct-1", 1L))).isEqualTo("o-hn-ct-2");
    }

    @Test
    void of_equally_loaded_officers_the_first_by_id_gets_it() {
        assertThat(officerAt(Map.of())).isEqualTo("o-hn-ct-1");
        assertThat(officerAt(Map.of("o-hn-ct-1", 3L, "o-hn-ct-2", 3L))).isEqualTo("o-hn-ct-1");
    }

    @Test
    void an_assignment_has_its_five_clauses_and_the_reasons() {
        RoutedIssue routed = settle(desk(CITY, entry("e-9", "@board").with("hn-ct")), issue("i1"), Map.of(), MONDAY);

        Assignment assignment = Objects.requireNonNull(routed.assignment());
        assertThat(assignment.id()).isEqualTo("i1.1");
        assertThat(assignment.person().officerId()).isEqualTo("o-hn-hhtip-1");
        assertThat(assignment.responsibility().lead().agencyId()).isEqualTo("hn-hhtip");
        assertThat(assignment.responsibility().coordinating())
                .extracting(party -> party.agencyId())
                .containsExactly("hn-ct");
        assertThat(assignment.task().en()).isEqualTo("The task");
        assertThat(assignment.expectedResult().en()).isEqualTo("The result owed");
        assertThat(assignment.decision().matrixVersion()).isEqualTo("m-test");
        assertThat(assignment.decision().entryId()).isEqualTo("e-9");
        assertThat(assignment.decision().explanation())
                .extracting(why -> why.en())
                .anySatisfy(
                        why -> assertThat(why).contains("Cán bộ o-hn-hhtip-1").contains("least loaded of 1"));
    }

    @Test
    void what_is_unclear_is_triaged_by_the_successor_of_the_city_office_within_its_term() {
        RoutedIssue routed =
                settle(desk(CITY, entry("e", "hn-ct")), issue("i1", null, Urgency.NORMAL), Map.of(), MONDAY);

        Triage triage = Objects.requireNonNull(routed.triage());
        assertThat(triage.agency().agencyId()).isEqualTo("hn-vp-2025");
        assertThat(triage.by()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(triage.missing()).extracting(MissingClause::clause).doesNotContain(Clause.DEADLINE);
    }

    @Test
    void before_the_reorganisation_the_old_city_office_triages() {
        Instant before = Instant.parse("2025-02-28T02:00:00Z");
        RoutedIssue routed =
                settle(desk(CITY, entry("e", "hn-ct")), issue("i1", null, Urgency.NORMAL), Map.of(), before);

        assertThat(Objects.requireNonNull(routed.triage()).agency().agencyId()).isEqualTo("hn-vp");
    }

    @Test
    void the_local_day_of_the_city_decides_not_that_of_greenwich() {
        Desk desk = desk(CITY, entry("e", "hn-ct"));

        assertThat(desk.dayOf(Instant.parse("2025-02-28T16:59:59Z"))).isEqualTo(SmallCity.BEFORE_MARCH);
        assertThat(desk.dayOf(Instant.parse("2025-02-28T17:00:00Z"))).isEqualTo(SmallCity.MARCH);
    }

    @Test
    void an_issue_without_a_term_lacks_its_deadline_and_only_that() {
        Catalogue noTerms = SmallCity.catalogue(SmallCity.officers(), List.of());
        RoutedIssue routed = settle(desk(noTerms, entry("e", "hn-ct")), issue("i1"), Map.of(), MONDAY);

        assertThat(Objects.requireNonNull(routed.triage()).missing())
                .extracting(MissingClause::clause)
                .containsExactly(Clause.DEADLINE);
    }

    @Test
    void an_unclear_issue_without_a_term_lacks_all_five_clauses() {
        Catalogue noTerms = SmallCity.catalogue(SmallCity.officers(), List.of());
        Entries any = entry("e", "hn-ct");
        RoutedIssue routed = settle(desk(noTerms, any), issue("i1", null, Urgency.NORMAL), Map.of(), MONDAY);

        assertThat(Objects.requireNonNull(routed.triage()).missing())
                .extracting(MissingClause::clause)
                .containsExactlyInAnyOrder(Clause.values());
    }

    @Test
    void a_desk_without_an_office_for_triage_cannot_be_set_up() {
        Desk sound = desk(CITY, entry("e", "hn-ct"));

        assertThatThrownBy(() -> new Desk(CITY, sound.matrix(), sound.calendar(), Presence.ALWAYS, "hn-gone"))
                .hasMessage("triageAgency is unknown to the catalogue: hn-gone");
    }
}
