package vn.namro.routing.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.routing.assignment.Filed.MONDAY;
import static vn.namro.routing.assignment.Filed.assigned;
import static vn.namro.routing.assignment.Filed.inTriage;
import static vn.namro.routing.assignment.Filed.issue;
import static vn.namro.routing.assignment.Filed.party;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;

class AssignmentTest {

    private static final RoutedIssue ASSIGNED = assigned("i1", "o-1", "hn-ct", MONDAY, "hn-qhkt", "hn-ct");

    /** What the compiler refuses elsewhere: somebody may still come with nothing, such as a reader of stored data. */
    @SuppressWarnings("NullAway")
    private static Assignment without(Clause missing) {
        Assignment whole = Objects.requireNonNull(ASSIGNED.assignment());
        return new Assignment(
                whole.id(),
                whole.issuedAt(),
                missing == Clause.PERSON ? null : whole.person(),
                missing == Clause.TASK ? null : whole.task(),
                missing == Clause.RESPONSIBILITY ? null : whole.responsibility(),
                missing == Clause.DEADLINE ? null : whole.deadline(),
                missing == Clause.RESULT ? null : whole.expectedResult(),
                whole.decision());
    }

    @ParameterizedTest
    @EnumSource(Clause.class)
    void an_assignment_cannot_exist_without_any_of_the_five_clauses(Clause missing) {
        assertThatThrownBy(() -> without(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an assignment cannot exist without the clause " + missing);
    }

    @Test
    void a_person_without_a_name_is_not_clear() {
        assertThatThrownBy(() -> new Person("o-1", " ", "officer", party("hn-ct")))
                .hasMessageContaining("the clause PERSON needs officerId and name");
    }

    @Test
    void an_urgent_issue_is_not_due_before_it_has_to_be_accepted() {
        assertThatThrownBy(() -> new Deadline(Urgency.URGENT, MONDAY, null, MONDAY.minusSeconds(1), "test.1", false))
                .hasMessageContaining("must not be before acceptBy");
    }

    @Test
    void an_issue_is_either_assigned_or_in_triage() {
        RoutedIssue triage = inTriage("i1", "hn-vp-2025", MONDAY);

        assertThatThrownBy(() -> new RoutedIssue(issue("i1"), null, null, null, ASSIGNED.course()))
                .hasMessageContaining("i1");
        assertThatThrownBy(() ->
                        new RoutedIssue(issue("i1"), ASSIGNED.assignment(), triage.triage(), null, ASSIGNED.course()))
                .hasMessageContaining("either assigned or in triage");
    }

    @Test
    void triage_names_at_least_one_missing_clause() {
        assertThatThrownBy(() -> new Triage(MONDAY, List.of(), party("hn-vp-2025"), MONDAY, "test.1", "m-test"))
                .hasMessageContaining("at least one missing clause");
    }

    @Test
    void every_agency_that_has_a_part_is_concerned_once() {
        assertThat(ASSIGNED.agencies()).containsExactly("hn-ct", "hn-qhkt");
        assertThat(inTriage("i1", "hn-vp-2025", MONDAY).agencies()).containsExactly("hn-vp-2025");
    }
}
