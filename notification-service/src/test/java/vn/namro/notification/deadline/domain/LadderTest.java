package vn.namro.notification.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.notification.Samples.CALENDAR;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.handover;
import static vn.namro.notification.Samples.local;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.domain.Ladder.Planned;
import vn.namro.notification.deadline.domain.Rung.Anchor;

class LadderTest {

    private final Ladder ladder = Samples.ladder();

    @Test
    void ten_working_days_get_the_whole_ladder() {
        assertThat(moments(ladder.plan(handover(), CALENDAR)))
                .containsExactly(
                        Map.entry(Step.ASSIGNED, ISSUED),
                        Map.entry(Step.ACCEPTANCE_DUE, local("2026-11-24T09:00")),
                        Map.entry(Step.HALF_TIME, local("2026-11-30T13:30")),
                        Map.entry(Step.THREE_DAYS_BEFORE, local("2026-12-02T17:00")),
                        Map.entry(Step.ONE_DAY_BEFORE, local("2026-12-04T17:00")),
                        Map.entry(Step.DUE, DUE),
                        Map.entry(Step.ESCALATION_HEAD, local("2026-12-09T17:00")),
                        Map.entry(Step.ESCALATION_CITY_OFFICE, local("2026-12-14T17:00")),
                        Map.entry(Step.ESCALATION_CHAIRMAN, local("2026-12-21T17:00")));
    }

    @Test
    void steps_that_would_lie_before_the_handing_over_are_left_out() {
        Handover twoDays = handover(ISSUED, local("2026-11-24T09:00"), local("2026-11-25T17:00"));

        assertThat(moments(ladder.plan(twoDays, CALENDAR)))
                .doesNotContainKey(Step.THREE_DAYS_BEFORE)
                .containsEntry(Step.ONE_DAY_BEFORE, local("2026-11-24T17:00"));
    }

    @Test
    void two_steps_at_one_moment_for_one_person_are_one_message_that_tells_both() {
        Handover urgent = handover(ISSUED, DUE, DUE);

        List<Planned> due = ladder.plan(urgent, CALENDAR).stream()
                .filter(step -> step.at().equals(DUE))
                .toList();

        assertThat(due).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(Step.DUE);
            assertThat(step.also()).containsExactly(Step.ACCEPTANCE_DUE);
        });
    }

    @Test
    void at_one_moment_only_those_who_hear_of_a_more_important_step_are_left_out_of_the_other() {
        Ladder both = new Ladder(List.of(
                new Rung(Step.ACCEPTANCE_DUE, Anchor.DUE, 0, List.of(Audience.OFFICER, Audience.AGENCY_LEAD)),
                new Rung(Step.DUE, Anchor.DUE, 0, List.of(Audience.OFFICER))));

        List<Planned> steps = both.plan(handover(), CALENDAR);

        assertThat(steps).extracting(Planned::step).containsExactly(Step.ACCEPTANCE_DUE, Step.DUE);
        assertThat(steps.get(0).to()).containsExactly(Audience.AGENCY_LEAD);
        assertThat(steps.get(1).to()).containsExactly(Audience.OFFICER);
    }

    @Test
    void an_issue_in_triage_has_its_own_deadline_and_nothing_else() {
        assertThat(moments(ladder.plan(Samples.triage(), CALENDAR)))
                .containsExactly(Map.entry(Step.TRIAGE_DUE, local("2026-11-25T17:00")));
    }

    @Test
    void planning_again_gives_the_same_timers() {
        Watch watch = Samples.watch();

        assertThat(watch.plan(ladder, CALENDAR).map(step -> Timer.planned(watch, step, Samples.ORIGIN)))
                .containsExactlyElementsOf(watch.plan(ladder, CALENDAR)
                        .map(step -> Timer.planned(watch, step, Samples.ORIGIN))
                        .toList());
    }

    @Test
    void a_ladder_does_not_name_a_step_twice() {
        Rung rung = new Rung(Step.DUE, Anchor.DUE, 0, List.of(Audience.OFFICER));

        assertThatThrownBy(() -> new Ladder(List.of(rung, rung))).hasMessageContaining("each step once");
    }

    private static Map<Step, Instant> moments(List<Planned> steps) {
        Map<Step, Instant> moments = new LinkedHashMap<>();
        steps.forEach(step -> moments.put(step.step(), step.at()));
        return moments;
    }
}
