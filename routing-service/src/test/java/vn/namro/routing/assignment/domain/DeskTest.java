package vn.namro.routing.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.routing.Routed.MONDAY_TEN;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.routing.Hanoi;
import vn.namro.routing.Routed;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;

class DeskTest {

    private final Desk desk = Hanoi.desk();

    @Test
    void an_issue_is_assigned_with_all_five_clauses() {
        Assignment assignment = assigned(Routed.issue("1", "C1", Urgency.NORMAL), Map.of());

        assertThat(assignment.person().agency().agencyId()).isEqualTo("hn-hhtip");
        assertThat(assignment.responsibility().lead().agencyId()).isEqualTo("hn-hhtip");
        assertThat(assignment.task().vi()).isNotBlank();
        assertThat(assignment.expectedResult().en()).isNotBlank();
        assertThat(assignment.deadline().dueAt()).isEqualTo(Instant.parse("2026-03-23T10:00:00Z"));
        assertThat(assignment.decision().matrixVersion()).startsWith("m-");
    }

    @Test
    void the_least_loaded_officer_gets_it_and_ties_go_to_the_first_id() {
        SubmittedIssue issue = Routed.issue("1", "C1", Urgency.NORMAL);

        assertThat(assigned(issue, Map.of()).person().officerId()).isEqualTo("o-hn-hhtip-1");
        assertThat(assigned(issue, Map.of("o-hn-hhtip-1", 1L)).person().officerId())
                .isEqualTo("o-hn-hhtip-2");
    }

    @Test
    void a_normal_issue_has_eight_working_hours_to_be_accepted_and_ten_working_days() {
        Assignment.Deadline deadline =
                assigned(Routed.issue("1", "C1", Urgency.NORMAL), Map.of()).deadline();

        assertThat(deadline.acceptBy()).isEqualTo(Instant.parse("2026-03-10T03:00:00Z"));
        assertThat(deadline.interimBy()).isNull();
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-03-23T10:00:00Z"));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void a_complex_issue_owes_an_interim_answer_after_ten_and_the_outcome_after_twenty_working_days() {
        Assignment.Deadline deadline =
                assigned(Routed.issue("1", "C1", Urgency.COMPLEX), Map.of()).deadline();

        assertThat(deadline.interimBy()).isEqualTo(Instant.parse("2026-03-23T10:00:00Z"));
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-04-06T10:00:00Z"));
    }

    @Test
    void an_urgent_issue_is_due_four_working_hours_after_the_latest_acceptance() {
        Assignment.Deadline deadline =
                assigned(Routed.issue("1", "C1", Urgency.URGENT), Map.of()).deadline();

        assertThat(deadline.acceptBy()).isEqualTo(Instant.parse("2026-03-10T03:00:00Z"));
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-03-10T08:00:00Z"));
    }

    @Test
    void an_unclear_issue_goes_to_the_city_office_of_that_day_with_a_deadline_of_its_own() {
        SubmittedIssue unclear = Routed.issue("1", null, Urgency.NORMAL);

        Triage triage = Objects.requireNonNull(settle(unclear, Map.of()).triage());

        assertThat(triage.agency().agencyId()).isEqualTo("hn-vp-2025");
        assertThat(triage.by()).isEqualTo(Instant.parse("2026-03-11T10:00:00Z"));
        assertThat(triage.missing()).extracting(MissingClause::clause).contains(Clause.RESPONSIBILITY, Clause.PERSON);
    }

    @Test
    void whoever_has_a_part_in_it_is_among_its_agencies() {
        assertThat(settle(Routed.issue("1", "D2", Urgency.NORMAL), Map.of()).agencies())
                .containsExactlyInAnyOrder("hn-ct", "evn-hn", "hn-hhtip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON", "TASK", "RESPONSIBILITY", "DEADLINE", "RESULT"})
    void an_assignment_cannot_exist_without_one_of_the_five_clauses(String clause) {
        Assignment whole = assigned(Routed.issue("1", "C1", Urgency.NORMAL), Map.of());

        assertThatThrownBy(() -> without(clause, whole)).hasMessageContaining(clause);
    }

    @Test
    void an_issue_is_either_assigned_or_in_triage_and_never_both_or_neither() {
        SubmittedIssue issue = Routed.issue("1", "C1", Urgency.NORMAL);

        assertThatThrownBy(() -> new RoutedIssue(issue, null, null)).hasMessageContaining("either");
    }

    @SuppressWarnings("NullAway")
    private static Assignment without(String clause, Assignment whole) {
        return new Assignment(
                whole.id(),
                whole.issuedAt(),
                clause.equals("PERSON") ? null : whole.person(),
                clause.equals("TASK") ? null : whole.task(),
                clause.equals("RESPONSIBILITY") ? null : whole.responsibility(),
                clause.equals("DEADLINE") ? null : whole.deadline(),
                clause.equals("RESULT") ? null : whole.expectedResult(),
                whole.decision());
    }

    private Assignment assigned(SubmittedIssue issue, Map<String, Long> open) {
        return Objects.requireNonNull(settle(issue, open).assignment());
    }

    private RoutedIssue settle(SubmittedIssue issue, Map<String, Long> open) {
        return desk.settle(issue, desk.rule(issue, MONDAY_TEN), open, MONDAY_TEN);
    }
}
