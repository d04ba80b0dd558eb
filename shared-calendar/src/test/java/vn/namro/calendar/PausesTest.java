package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.namro.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void a_pause_moves_the_end_by_its_working_time() {
        assertThat(due("2026-03-05T17:00", pause("2026-03-03T10:00", "2026-03-04T10:00")))
                .isEqualTo(at("2026-03-06T17:00"));
    }

    @Test
    void a_pause_over_a_weekend_moves_nothing() {
        assertThat(due("2026-03-10T17:00", pause("2026-03-06T17:00", "2026-03-09T08:00")))
                .isEqualTo(at("2026-03-10T17:00"));
    }

    @Test
    void pauses_that_overlap_count_once() {
        assertThat(due(
                        "2026-03-05T15:00",
                        pause("2026-03-04T09:00", "2026-03-04T11:00"),
                        pause("2026-03-04T08:00", "2026-03-04T10:00")))
                .isEqualTo(at("2026-03-06T09:00"));
    }

    @Test
    void pauses_apart_add_up() {
        assertThat(due(
                        "2026-03-05T15:00",
                        pause("2026-03-04T08:00", "2026-03-04T08:30"),
                        pause("2026-03-05T08:00", "2026-03-05T08:15")))
                .isEqualTo(at("2026-03-05T15:45"));
    }

    @Test
    void a_pause_that_outlasts_the_end_leaves_what_was_left_when_it_began() {
        assertThat(due("2026-03-05T10:00", pause("2026-03-05T09:00", "2026-03-05T11:00")))
                .isEqualTo(at("2026-03-05T12:00"));
    }

    @Test
    void a_pause_after_the_end_does_not_heal_lateness() {
        assertThat(due("2026-03-05T10:00", pause("2026-03-05T10:00", "2026-03-06T10:00")))
                .isEqualTo(at("2026-03-05T10:00"));
    }

    @Test
    void a_pause_counts_that_begins_before_the_end_an_earlier_one_has_moved() {
        assertThat(due(
                        "2026-03-05T10:00",
                        pause("2026-03-05T08:00", "2026-03-05T09:00"),
                        pause("2026-03-05T10:30", "2026-03-05T11:00")))
                .isEqualTo(at("2026-03-05T11:30"));
    }

    @Test
    void without_pauses_the_end_stays_even_outside_working_time() {
        assertThat(due("2026-03-07T23:00")).isEqualTo(at("2026-03-07T23:00"));
    }

    @Test
    void what_is_left_to_work_is_the_same_before_and_after_a_pause() {
        var from = at("2026-02-10T09:20");
        var paused = at("2026-02-12T14:05");
        var resumed = at("2026-02-25T08:40");
        var due = calendar.dueAfterWorkingDays(from, 10).at();

        var moved = calendar.dueAfterPauses(due, List.of(new Pause(paused, resumed)))
                .at();

        assertThat(calendar.workingTimeBetween(resumed, moved)).isEqualTo(calendar.workingTimeBetween(paused, due));
    }

    @Test
    void the_steps_tell_each_pause_and_the_way_to_the_new_end() {
        Due due =
                calendar.dueAfterPauses(at("2026-03-05T17:00"), List.of(pause("2026-03-03T10:00", "2026-03-04T10:00")));

        assertThat(due.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.STARTED, Step.Kind.PAUSED, Step.Kind.TIME_COUNTED, Step.Kind.ENDED);
        assertThat(due.steps().get(1).counted()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_pause_over_a_day_not_yet_decided_makes_the_end_provisional() {
        Due due =
                calendar.dueAfterPauses(at("2027-02-19T17:00"), List.of(pause("2027-02-04T10:00", "2027-02-12T10:00")));

        assertThat(due.provisional()).isTrue();
        assertThat(due.steps()).anyMatch(Step::provisional);
    }

    @Test
    void a_pause_wholly_over_days_not_yet_decided_moves_nothing_and_yet_leans_on_them() {
        Due due =
                calendar.dueAfterPauses(at("2027-02-19T17:00"), List.of(pause("2027-02-05T08:00", "2027-02-11T17:00")));

        assertThat(due.at()).isEqualTo(at("2027-02-19T17:00"));
        assertThat(due.provisional()).isTrue();
        assertThat(due.steps()).anyMatch(Step::provisional);
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause("2026-03-05T10:00", "2026-03-05T09:00"))
                .withMessageContaining("to of a pause");
    }

    private Instant due(String due, Pause... pauses) {
        return calendar.dueAfterPauses(at(due), List.of(pauses)).at();
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), at(to));
    }
}
