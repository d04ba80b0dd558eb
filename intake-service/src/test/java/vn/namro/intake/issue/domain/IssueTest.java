package vn.namro.intake.issue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {

    private final Issue issue = Samples.issue("i-1", Samples.MONDAY.plusNanos(999_999));

    @Test
    void it_begins_submitted_to_the_millisecond() {
        assertThat(issue.status()).isEqualTo(Status.SUBMITTED);
        assertThat(issue.submittedAt()).isEqualTo(Samples.MONDAY);
        assertThat(issue.nextLimit(Samples.MONDAY)).isEmpty();
    }

    @Test
    void it_passes_through_triage_to_an_assignment_and_remembers_both() {
        Issue assigned = Samples.assigned(Samples.unclear(issue));

        assertThat(assigned.triage()).isNull();
        assertThat(assigned.history())
                .extracting(Step::status)
                .containsExactly(Status.SUBMITTED, Status.IN_TRIAGE, Status.ASSIGNED);
    }

    @Test
    void in_triage_nobody_is_assigned_any_more() {
        Issue unclear = Samples.unclear(Samples.assigned(issue));

        assertThat(unclear.assignment()).isNull();
        assertThat(unclear.agencies()).isEmpty();
        assertThat(unclear.nextLimit(Samples.MONDAY))
                .contains(new Limit(Limit.Kind.TRIAGE_BY, Samples.triage().by()));
    }

    @Test
    void an_issue_without_an_assignment_is_not_assigned() {
        assertThatThrownBy(() -> new Issue(
                        "i-1",
                        issue.trackingCode(),
                        issue.filing(),
                        Samples.MONDAY,
                        Status.ASSIGNED,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        0))
                .hasMessageContaining("an assignment must be there when ASSIGNED");
    }

    @Test
    void agencies_with_any_part_in_it_are_named() {
        assertThat(Samples.assigned(issue).agencies())
                .containsExactlyInAnyOrder(Samples.LEAD, Samples.LIAISON, Samples.HELPER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:15:00Z, ACCEPT_BY, false",
        "2026-11-25T02:15:00Z, INTERIM_BY, false",
        "2026-12-08T10:00:00Z, DUE_AT, false",
        "2026-12-22T10:00:01Z, DUE_AT, true"
    })
    void what_is_due_next_follows_from_the_time(Instant now, Limit.Kind kind, boolean past) {
        Limit next = Samples.assigned(issue).nextLimit(now).orElseThrow();

        assertThat(next.kind()).isEqualTo(kind);
        assertThat(next.isPast(now)).isEqualTo(past);
    }
}
