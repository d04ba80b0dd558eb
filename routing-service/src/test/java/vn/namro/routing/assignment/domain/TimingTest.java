package vn.namro.routing.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;

/** In November 2026 the 23rd is a Monday and the 26th, a Thursday, a holiday. */
class TimingTest {

    private static Instant hanoi(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    private static Deadline deadline(Urgency urgency, String filed, String issued) {
        Term term = SmallCity.terms().stream()
                .filter(each -> each.urgency() == urgency)
                .findFirst()
                .orElseThrow();
        return Timing.first(term, hanoi(filed), hanoi(issued)).on(SmallCity.calendar());
    }

    @Test
    void an_urgent_issue_is_due_four_working_hours_after_the_latest_acceptance() {
        Deadline deadline = deadline(Urgency.URGENT, "2026-11-23T09:00", "2026-11-23T09:00");

        assertThat(deadline.acceptBy()).isEqualTo(hanoi("2026-11-24T09:00"));
        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-11-24T14:00"));
        assertThat(deadline.interimBy()).isNull();
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void hours_skip_the_holiday_and_the_weekend_and_say_that_the_holiday_is_provisional() {
        Deadline deadline = deadline(Urgency.URGENT, "2026-11-25T16:00", "2026-11-25T16:00");

        assertThat(deadline.acceptBy()).isEqualTo(hanoi("2026-11-27T16:00"));
        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-11-30T11:00"));
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void a_normal_issue_is_due_after_ten_working_days_without_the_day_of_filing() {
        Deadline deadline = deadline(Urgency.NORMAL, "2026-11-23T09:00", "2026-11-23T09:00");

        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-12-08T17:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.calendarVersion()).isEqualTo("test.1");
    }

    @Test
    void a_complex_issue_owes_an_interim_answer_after_ten_and_the_final_one_after_twenty_working_days() {
        Deadline deadline = deadline(Urgency.COMPLEX, "2026-11-23T09:00", "2026-11-23T09:00");

        assertThat(deadline.interimBy()).isEqualTo(hanoi("2026-12-08T17:00"));
        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-12-22T17:00"));
    }

    @Test
    void days_count_from_filing_and_hours_to_accept_from_the_hand_over() {
        Deadline deadline = deadline(Urgency.NORMAL, "2026-11-20T16:30", "2026-11-23T08:00");

        assertThat(deadline.acceptBy()).isEqualTo(hanoi("2026-11-23T17:00"));
        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-12-07T17:00"));
    }

    @Test
    void an_issue_filed_on_a_weekend_is_due_as_if_the_working_days_began_on_monday() {
        Deadline deadline = deadline(Urgency.NORMAL, "2026-11-21T10:00", "2026-11-21T10:00");

        assertThat(deadline.acceptBy()).isEqualTo(hanoi("2026-11-23T17:00"));
        assertThat(deadline.dueAt()).isEqualTo(hanoi("2026-12-07T17:00"));
    }
}
