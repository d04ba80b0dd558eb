package vn.namro.notification.deadline.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.namro.notification.Samples.CALENDAR;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.handover;
import static vn.namro.notification.Samples.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.domain.ladder.Rung.Anchor;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

class LadderTest {

    private static final SendingHours ANY_HOUR = new SendingHours(false, Duration.ZERO);
    private final Ladder ladder = Samples.ladder();

    @Test
    void ten_working_days_get_the_whole_ladder_and_every_message_an_opening() {
        assertThat(moments(plan(handover(), ladder)))
                .containsExactly(
                        Map.entry(Step.ASSIGNED, ISSUED),
                        Map.entry(Step.ACCEPTANCE_DUE, local("2026-11-24T09:00")),
                        Map.entry(Step.ACCEPTANCE_HEAD, local("2026-11-25T09:00")),
                        Map.entry(Step.ACCEPTANCE_CITY_OFFICE, local("2026-11-26T09:00")),
                        Map.entry(Step.HALF_TIME, local("2026-11-30T13:30")),
                        Map.entry(Step.THREE_DAYS_BEFORE, local("2026-12-03T08:00")),
                        Map.entry(Step.APOLOGY_DRAFT, local("2026-12-07T08:00")),
                        Map.entry(Step.DUE, local("2026-12-08T08:00")),
                        Map.entry(Step.ESCALATION_HEAD, local("2026-12-10T08:00")),
                        Map.entry(Step.ESCALATION_CITY_OFFICE, local("2026-12-15T08:00")),
                        Map.entry(Step.ESCALATION_CHAIRMAN, local("2026-12-22T08:00")),
                        Map.entry(Step.PROGRESS_DUE, local("2026-12-15T08:00")),
                        Map.entry(Step.PROGRESS_LATE, local("2026-12-16T08:00")));
    }

    @Test
    void a_limit_passes_at_its_very_moment_whatever_the_hour() {
        assertThat(plan(handover(), ladder).stream().filter(step -> step.step() == Step.LIMIT))
                .extracting(Planned::duty, Planned::at)
                .containsExactly(
                        tuple(Duty.ACCEPTANCE, local("2026-11-24T09:00")),
                        tuple(Duty.HANDLING, DUE),
                        tuple(Duty.PROGRESS, local("2026-12-14T17:00")));
    }

    @Test
    void steps_that_would_lie_before_the_handing_over_are_left_out() {
        Handover twoDays = handover(ISSUED, local("2026-11-24T09:00"), local("2026-11-25T17:00"));

        assertThat(moments(plan(twoDays, ladder)))
                .doesNotContainKey(Step.THREE_DAYS_BEFORE)
                .containsEntry(Step.APOLOGY_DRAFT, local("2026-11-25T08:00"));
    }

    @Test
    void two_steps_of_one_limit_at_one_moment_for_one_person_are_one_message_that_tells_both() {
        assertThat(plan(handover(), ladder).stream().filter(step -> step.step() == Step.APOLOGY_DRAFT))
                .singleElement()
                .satisfies(step -> assertThat(step.also()).containsExactly(Step.ONE_DAY_BEFORE));
    }

    @Test
    void at_one_moment_only_those_who_hear_of_a_more_important_step_are_left_out_of_the_other() {
        Ladder both = new Ladder(
                List.of(
                        Rung.of(Step.HALF_TIME, Anchor.DUE, 0, List.of(Audience.OFFICER, Audience.AGENCY_LEAD)),
                        Rung.of(Step.DUE, Anchor.DUE, 0, List.of(Audience.OFFICER))),
                7,
                ANY_HOUR);

        List<Planned> steps = plan(handover(), both).stream()
                .filter(step -> step.step().isMessage())
                .toList();

        assertThat(steps).extracting(Planned::step).containsExactly(Step.HALF_TIME, Step.DUE);
        assertThat(steps.get(0).to()).containsExactly(Audience.AGENCY_LEAD);
        assertThat(steps.get(1).to()).containsExactly(Audience.OFFICER);
    }

    @Test
    void what_is_urgent_goes_at_its_moment_and_climbs_within_hours() {
        Handover urgent = urgent(local("2026-11-23T18:30"), local("2026-11-24T17:00"), local("2026-11-25T12:00"));

        assertThat(moments(plan(urgent, ladder)))
                .containsEntry(Step.ASSIGNED, local("2026-11-23T18:30"))
                .containsEntry(Step.DUE, local("2026-11-25T12:00"))
                .containsEntry(Step.ESCALATION_HEAD, local("2026-11-25T17:00"))
                .containsEntry(Step.ESCALATION_CITY_OFFICE, local("2026-11-26T12:00"));
    }

    @Test
    void over_tet_messages_wait_for_the_first_opening_and_a_make_up_saturday_is_one() {
        WorkingCalendar tet = WorkingCalendar.builder("tet", Samples.HANOI)
                .week(WeeklyHours.mondayToFriday(Interval.of("08:00", "12:00"), Interval.of("13:00", "17:00")))
                .days(Stream.concat(
                                IntStream.rangeClosed(4, 10)
                                        .mapToObj(day -> day(LocalDate.of(2027, 2, day), SpecialDay.Kind.HOLIDAY)),
                                Stream.of(day(LocalDate.of(2027, 2, 20), SpecialDay.Kind.SWAP_WORK)))
                        .toList())
                .build();
        SendingHours hours = new SendingHours(true, Duration.ofMinutes(1));

        assertThat(hours.from(local("2027-02-03T17:00"), false, tet)).isEqualTo(local("2027-02-11T08:00"));
        assertThat(hours.from(local("2027-02-19T17:00"), false, tet)).isEqualTo(local("2027-02-20T08:00"));
        assertThat(hours.from(local("2027-02-20T17:00"), false, tet)).isEqualTo(local("2027-02-22T08:00"));
    }

    @Test
    void messages_of_one_stretch_share_its_end_and_none_goes_before_its_time() {
        SendingHours hours = new SendingHours(true, Duration.ofMinutes(1));

        assertThat(hours.from(local("2026-11-23T09:00:01"), false, CALENDAR)).isEqualTo(local("2026-11-23T09:01"));
        assertThat(hours.from(local("2026-11-23T09:01"), false, CALENDAR)).isEqualTo(local("2026-11-23T09:01"));
        assertThat(hours.from(local("2026-11-23T11:59:30"), false, CALENDAR)).isEqualTo(local("2026-11-23T13:00"));
    }

    @Test
    void an_issue_in_triage_has_its_own_deadline_and_climbs_to_the_office_and_the_chairman() {
        Watch watch = Turns.unclear(Watch.over("issue-1", "HN-1", "Không rõ"), Samples.triage());

        assertThat(moments(ladder.plan(watch, CALENDAR)))
                .containsExactly(
                        Map.entry(Step.TRIAGE_DUE, local("2026-11-26T08:00")),
                        Map.entry(Step.TRIAGE_HEAD, local("2026-11-27T08:00")),
                        Map.entry(Step.TRIAGE_CHAIRMAN, local("2026-12-01T08:00")));
    }

    @Test
    void planning_again_gives_the_same_timers_and_no_two_of_one_id() {
        Watch watch = Samples.watch();

        List<String> ids = ladder.plan(watch, CALENDAR).stream()
                .map(step -> Timer.planned(watch, step, Samples.ORIGIN).id())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ladder.plan(watch, CALENDAR)).isEqualTo(ladder.plan(watch, CALENDAR));
    }

    @Test
    void a_ladder_does_not_name_a_step_twice_for_one_urgency() {
        Rung rung = Rung.of(Step.DUE, Anchor.DUE, 0, List.of(Audience.OFFICER));
        Rung urgent = new Rung(Step.DUE, Anchor.DUE, 0, 0, List.of(Audience.OFFICER), List.of("URGENT"));

        assertThatThrownBy(() -> new Ladder(List.of(rung, rung), 7, ANY_HOUR)).hasMessageContaining("each step once");
        assertThatThrownBy(() -> new Ladder(List.of(rung, urgent), 7, ANY_HOUR)).hasMessageContaining("each step once");
        assertThatThrownBy(() -> new Ladder(List.of(urgent, rung), 7, ANY_HOUR)).hasMessageContaining("each step once");
    }

    private static SpecialDay day(LocalDate date, SpecialDay.Kind kind) {
        return new SpecialDay(date, kind, SpecialDay.Status.OFFICIAL, "Tết", List.of());
    }

    private static Handover urgent(Instant issuedAt, Instant acceptBy, Instant dueAt) {
        return Samples.handover("URGENT", issuedAt, acceptBy, dueAt);
    }

    private static List<Planned> plan(Handover handover, Ladder ladder) {
        return ladder.plan(Turns.issued(Watch.over(Samples.ISSUE, "HN-1", "Mẫu"), handover), CALENDAR);
    }

    private static Map<Step, Instant> moments(List<Planned> steps) {
        Map<Step, Instant> moments = new LinkedHashMap<>();
        steps.stream().filter(step -> step.step().isMessage()).forEach(step -> moments.put(step.step(), step.at()));
        return moments;
    }
}
