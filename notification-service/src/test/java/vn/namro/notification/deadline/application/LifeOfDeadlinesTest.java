package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.Samples.DUE;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.handover;
import static vn.namro.notification.Samples.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.letter.Apology;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Ending;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Pause;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

/** What each turn of an assignment's life does to its clocks, through days and weekends. */
class LifeOfDeadlinesTest {

    private static final Instant ACCEPTED = local("2026-11-23T14:00");

    private final Firing firing = new Firing(ISSUED, Samples.ladder(), Samples.CALENDAR, 100);
    private final Post post = firing.post;
    private Watch watch =
            firing.turn(Watch.over(Samples.ISSUE, "HN-1", "Mất điện"), before -> Turns.issued(before, handover()));

    @Test
    void nobody_is_reminded_to_accept_what_is_accepted_and_nothing_of_it_is_missed() {
        firing.until(ACCEPTED);
        accepted();
        firing.until(local("2026-11-27T08:00"));

        assertThat(post.kinds()).containsExactly("ASSIGNED");
        assertThat(firing.passed(Duty.ACCEPTANCE)).isEmpty();
        assertThat(firing.timer(Step.ACCEPTANCE_DUE, 1).lastError()).isEqualTo("ACCEPTED");
    }

    @Test
    void what_nobody_accepts_climbs_to_lead_head_and_city_office() {
        firing.until(local("2026-11-26T09:00"));

        assertThat(post.to("o-hn-ct-lead")).containsExactly("ACCEPTANCE_DUE");
        assertThat(post.to("o-hn-ct-head")).containsExactly("ACCEPTANCE_HEAD");
        assertThat(post.to("o-hn-vp-lead")).containsExactly("ACCEPTANCE_CITY_OFFICE");
        assertThat(firing.passed(Duty.ACCEPTANCE)).containsExactly(local("2026-11-24T09:00"));
    }

    @Test
    void an_urgent_issue_that_is_accepted_has_its_final_limit_from_then_on() {
        Handover urgent = Samples.handover("URGENT", ISSUED, local("2026-11-24T09:00"), local("2026-11-24T14:00"));
        watch = firing.turn(watch, before -> Turns.issued(before, urgent));
        Handover.Deadline sooner = deadline("URGENT", local("2026-11-24T09:00"), local("2026-11-23T17:00"));
        watch = firing.turn(watch, before -> Turns.accepted(before, local("2026-11-23T13:00"), sooner));

        firing.until(local("2026-11-24T14:00"));

        assertThat(firing.passed(Duty.HANDLING)).containsExactly(local("2026-11-23T17:00"));
        assertThat(firing.timer(Step.DUE, watch.generation()).status()).isEqualTo(Timer.Status.SENT);
    }

    @Test
    void a_new_officer_gets_the_reminders_and_the_former_one_farewell() {
        accepted();
        firing.until(local("2026-12-01T09:00"));
        Handover.Person next =
                new Handover.Person("o-hn-ct-2", "Mẫu hai", handover().person().agency());
        watch = firing.turn(watch, before -> Turns.officerChanged(before, local("2026-12-01T09:00"), next, null));
        firing.until(local("2026-12-08T08:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "HALF_TIME", "FAREWELL");
        assertThat(post.to("o-hn-ct-2")).containsExactly("ASSIGNED", "THREE_DAYS_BEFORE", "APOLOGY_DRAFT", "DUE");
        assertThat(firing.passed(Duty.HANDLING)).containsExactly(DUE);
    }

    @Test
    void while_the_enterprise_is_asked_nothing_reminds_the_officer_and_its_silence_is_missed() {
        accepted();
        firing.until(local("2026-11-25T09:00"));
        paused(local("2026-12-10T17:00"));
        firing.until(local("2026-12-11T09:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED");
        assertThat(firing.passed(Duty.INFORMATION)).containsExactly(local("2026-12-10T17:00"));
        assertThat(firing.passed(Duty.HANDLING)).isEmpty();

        Handover.Deadline later = deadline("NORMAL", local("2026-11-24T09:00"), local("2026-12-23T17:00"));
        watch = firing.turn(
                watch,
                before -> Turns.resumed(before, "question/1", local("2026-12-11T09:00"), "SILENCE", 5760, later));
        firing.until(local("2026-12-24T08:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "THREE_DAYS_BEFORE", "APOLOGY_DRAFT", "DUE");
        assertThat(firing.passed(Duty.HANDLING)).containsExactly(local("2026-12-23T17:00"));
    }

    @Test
    void an_answer_in_time_is_no_silence() {
        accepted();
        paused(local("2026-12-02T17:00"));
        Handover.Deadline later = deadline("NORMAL", local("2026-11-24T09:00"), local("2026-12-09T17:00"));
        watch = firing.turn(
                watch,
                before -> Turns.resumed(before, "question/1", local("2026-11-27T09:00"), "ANSWERED", 960, later));
        firing.until(local("2026-12-03T09:00"));

        assertThat(firing.passed(Duty.INFORMATION)).isEmpty();
        assertThat(watch.status()).isEqualTo(Watch.Status.OPEN);
    }

    @Test
    void an_extension_moves_what_is_to_come_and_carries_the_apology_with_reason_and_new_date() {
        accepted();
        firing.until(local("2026-12-04T09:00"));
        Handover.Deadline later = deadline("NORMAL", local("2026-11-24T09:00"), local("2026-12-14T17:00"));
        watch = firing.turn(
                watch, before -> Turns.extended(before, local("2026-12-04T09:00"), "Chờ đo kiểm", DUE, later));
        firing.until(local("2026-12-15T08:00"));

        assertThat(firing.passed(Duty.HANDLING)).containsExactly(local("2026-12-14T17:00"));
        assertThat(post.to("o-hn-ct-1")).containsSubsequence("EXTENDED", "APOLOGY_DRAFT", "DUE");
        Timer told = firing.timer(Step.EXTENDED, watch.generation());
        assertThat(Apology.draft(told, watch, Samples.HANOI))
                .hasValueSatisfying(draft -> assertThat(draft.vi())
                        .contains(
                                "Công ty TNHH Cơ khí Mẫu",
                                "Chờ đo kiểm",
                                "17:00 ngày 07/12/2026",
                                "17:00 ngày 14/12/2026"));
    }

    @Test
    void a_draft_of_the_apology_is_with_the_officer_a_working_day_before_the_limit_in_both_languages() {
        accepted();
        firing.until(local("2026-12-07T08:00"));

        assertThat(post.letters.get(post.letters.size() - 1).text())
                .contains("xin lỗi Quý doanh nghiệp", "apologises for not having answered", "Lý do: …");
        assertThat(Apology.draft(firing.timer(Step.DUE, 1), watch, Samples.HANOI))
                .isEmpty();
    }

    @Test
    void a_deadline_computed_anew_is_told_to_officer_and_lead_with_both_dates() {
        accepted();
        firing.until(local("2026-12-01T09:00"));
        Handover.Deadline next = deadline("NORMAL", local("2026-11-24T09:00"), local("2026-12-08T17:00"));
        watch = firing.turn(
                watch, before -> Turns.recomputed(before, local("2026-12-01T09:00"), "CALENDAR", DUE, next));
        firing.rounds();

        assertThat(post.to("o-hn-ct-lead")).containsExactly("RECOMPUTED");
        assertThat(post.letters.get(post.letters.size() - 1).text())
                .contains("17:00 ngày 07/12/2026", "17:00 ngày 08/12/2026", "lịch làm việc thay đổi");
        firing.until(local("2026-12-09T08:00"));
        assertThat(firing.passed(Duty.HANDLING)).containsExactly(local("2026-12-08T17:00"));
    }

    @Test
    void once_late_a_progress_note_is_owed_every_seven_days_and_each_note_starts_them_anew() {
        accepted();
        firing.until(local("2026-12-22T08:00"));
        assertThat(firing.passed(Duty.PROGRESS)).containsExactly(local("2026-12-14T17:00"), local("2026-12-21T17:00"));

        watch = firing.turn(watch, before -> Turns.noted(before, local("2026-12-22T08:00"), false));
        firing.until(local("2026-12-30T08:00"));

        assertThat(firing.passed(Duty.PROGRESS))
                .containsExactly(local("2026-12-14T17:00"), local("2026-12-21T17:00"), local("2026-12-29T17:00"));
        assertThat(post.to("o-hn-ct-1").stream().filter("PROGRESS_DUE"::equals)).hasSize(3);
    }

    @Test
    void a_note_in_time_asks_for_no_further_ones() {
        Watch same = Turns.noted(watch, local("2026-11-27T09:00"), false);

        assertThat(same).isEqualTo(watch);
    }

    @Test
    void an_interim_answer_ends_its_limit_only() {
        Handover complex = Samples.handover("COMPLEX", ISSUED, local("2026-11-24T09:00"), local("2026-12-21T17:00"));
        watch = firing.turn(watch, before -> Turns.issued(before, interim(complex, DUE)));
        watch = firing.turn(watch, before -> Turns.noted(before, local("2026-12-01T09:00"), true));

        assertThat(watch.limits().running(Duty.INTERIM)).isEmpty();
        assertThat(watch.limits().running(Duty.HANDLING)).isPresent();
    }

    @Test
    void an_interim_answer_that_is_owed_is_reminded_and_missed() {
        Handover complex = Samples.handover("COMPLEX", ISSUED, local("2026-11-24T09:00"), local("2026-12-21T17:00"));
        watch = firing.turn(watch, before -> Turns.issued(before, interim(complex, DUE)));
        accepted();
        firing.until(local("2026-12-08T08:00"));

        assertThat(post.to("o-hn-ct-1")).contains("INTERIM_BEFORE", "INTERIM_DUE");
        assertThat(firing.passed(Duty.INTERIM)).containsExactly(DUE);
    }

    @Test
    void an_opinion_owed_is_asked_for_reminded_and_told_to_that_agencys_lead_until_it_is_given() {
        accepted();
        asked("hn-tc", local("2026-11-27T17:00"));
        asked("hn-ct", local("2026-11-27T17:00"));
        firing.until(local("2026-11-26T10:00"));
        watch = firing.turn(watch, before -> Turns.opinionGiven(before, "hn-ct", local("2026-11-26T10:00")));
        firing.until(local("2026-11-30T08:00"));

        assertThat(post.to("o-hn-tc-1")).containsExactly("OPINION_REQUESTED", "OPINION_BEFORE", "OPINION_DUE");
        assertThat(post.to("o-hn-tc-lead")).containsExactly("OPINION_DUE");
        assertThat(firing.passed(Duty.OPINION)).containsExactly(local("2026-11-27T17:00"));
    }

    @Test
    void what_is_answered_waits_for_the_enterprise_only_and_its_silence_is_missed() {
        accepted();
        firing.until(local("2026-12-02T10:00"));
        int before = post.letters.size();
        watch = firing.turn(
                watch, known -> Turns.reported(known, local("2026-12-02T10:00"), local("2026-12-16T17:00")));
        firing.until(local("2026-12-17T17:00"));

        assertThat(post.letters).hasSize(before);
        assertThat(firing.passed(Duty.HANDLING)).isEmpty();
        assertThat(firing.passed(Duty.CONFIRMATION)).containsExactly(local("2026-12-16T17:00"));
    }

    @Test
    void what_is_closed_is_heard_of_no_more() {
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.closed(before, local("2026-11-23T10:00")));
        firing.until(local("2027-01-29T10:00"));

        assertThat(post.kinds()).containsExactly("ASSIGNED");
        assertThat(firing.timers.all()).allMatch(timer -> timer.status().isFinal());
    }

    @Test
    void what_went_back_is_one_farewell_however_many_events_say_so() {
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.left(before, local("2026-11-23T10:00"), Ending.RETURNED, "không"));
        watch = firing.turn(watch, before -> Turns.left(before, local("2026-11-23T10:01"), Ending.TRANSFERRED, null));
        firing.until(local("2026-11-24T10:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "FAREWELL");
    }

    @Test
    void what_was_given_away_and_nobody_got_climbs_to_the_city_office_and_the_chairman() {
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.left(before, local("2026-11-23T10:00"), Ending.RETURNED, "không"));
        firing.until(local("2026-11-26T10:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "FAREWELL");
        assertThat(post.to("o-hn-vp-lead")).containsExactly("UNASSIGNED");
        assertThat(post.to("o-chairman")).containsExactly("UNASSIGNED_CHAIRMAN");

        watch = firing.turn(watch, before -> Turns.left(before, local("2026-11-26T10:00"), Ending.TRANSFERRED, null));
        watch = firing.turn(watch, before -> Turns.issued(before, to("o-hn-ct-2", local("2026-11-26T10:01"))));
        firing.until(local("2026-11-27T08:00"));
        assertThat(post.to("o-hn-vp-lead")).containsExactly("UNASSIGNED");
    }

    @Test
    void one_who_loses_it_to_another_without_having_given_it_away_is_told_too_and_one_who_keeps_it_is_not() {
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.issued(before, to("o-hn-ct-2", local("2026-11-23T10:00"))));
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.issued(before, to("o-hn-ct-2", local("2026-11-23T10:01"))));
        firing.until(local("2026-11-23T16:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "FAREWELL");
        assertThat(post.to("o-hn-ct-2")).doesNotContain("FAREWELL").contains("ASSIGNED");
    }

    @Test
    void one_whose_issue_goes_to_triage_is_told_once() {
        firing.rounds();
        watch = firing.turn(watch, before -> Turns.unclear(before, Samples.triage()));
        firing.until(local("2026-11-25T16:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "FAREWELL");
    }

    @Test
    void the_farewell_goes_to_the_person_who_held_it_in_office_or_not() {
        firing.rounds();
        firing.directory = Samples.directory(List.of(
                new Officer(
                        "o-hn-ct-1",
                        "hn-ct",
                        Position.OFFICER,
                        "Mẫu",
                        "a@demo.namro.invalid",
                        null,
                        LocalDate.of(2026, 11, 23)),
                Samples.officer("o-hn-ct-lead", "hn-ct", Position.LEAD)));
        watch = firing.turn(watch, before -> Turns.left(before, local("2026-11-23T10:00"), Ending.TRANSFERRED, null));
        firing.until(local("2026-11-23T11:00"));

        assertThat(post.to("o-hn-ct-1")).containsExactly("ASSIGNED", "FAREWELL");
        assertThat(post.to("o-hn-ct-lead")).isEmpty();
        assertThat(firing.counts.missing).isZero();
    }

    @Test
    void what_an_outage_delayed_into_the_night_waits_for_the_morning() {
        firing.until(local("2026-11-24T11:00"));
        accepted();
        post.fail = true;
        firing.until(local("2026-12-07T16:00"));
        firing.pass(Duration.ofHours(4));
        firing.rounds();
        int before = post.letters.size();
        post.fail = false;
        for (int i = 0; i < 11 * 12; i++) {
            firing.pass(Duration.ofMinutes(5));
            firing.rounds();
        }
        assertThat(post.letters).hasSize(before);

        firing.pass(Duration.between(firing.city.instant(), local("2026-12-08T08:00")));
        firing.rounds();
        assertThat(post.letters.subList(before, post.letters.size()).stream()
                        .filter(letter -> letter.to().officerId().equals("o-hn-ct-1")))
                .isNotEmpty();
    }

    @Test
    void what_fell_due_by_day_while_the_service_stood_still_does_not_go_out_by_night_unless_it_is_urgent() {
        firing.pass(Duration.between(firing.city.instant(), local("2026-11-24T22:00")));
        firing.rounds();
        assertThat(post.letters).isEmpty();
        assertThat(firing.passed(Duty.ACCEPTANCE)).containsExactly(local("2026-11-24T22:00"));

        firing.turn(
                Watch.over("issue-2", "HN-2", "Cháy"),
                before -> Turns.issued(before, to("o-hn-ct-1", "URGENT", local("2026-11-24T21:00"))));
        firing.rounds();
        assertThat(post.letters)
                .isNotEmpty()
                .allMatch(letter -> letter.trackingCode().equals("HN-2"));
    }

    private static Handover to(String officer, Instant at) {
        return to(officer, "NORMAL", at);
    }

    private static Handover to(String officer, String urgency, Instant at) {
        Handover told = Samples.handover(urgency, at, local("2026-11-25T09:00"), DUE);
        return new Handover(
                Samples.ASSIGNMENT.replace(".1", ".2"),
                0,
                at,
                new Handover.Person(officer, "Mẫu", told.person().agency()),
                told.task(),
                told.responsibility(),
                told.deadline(),
                told.expectedResult(),
                told.enterpriseName());
    }

    private void accepted() {
        watch = firing.turn(
                watch,
                before -> Turns.accepted(
                        before,
                        ACCEPTED,
                        before.handover(before.generation()).orElseThrow().deadline()));
    }

    private void paused(Instant answerBy) {
        watch = firing.turn(
                watch,
                before -> Turns.paused(
                        before,
                        new Pause(
                                Samples.ASSIGNMENT, "question/1", local("2026-11-25T09:00"), answerBy, null, null, 0)));
    }

    private void asked(String agency, Instant dueAt) {
        watch = firing.turn(
                watch,
                before -> Turns.opinionRequested(
                        before,
                        new Opinion(
                                Samples.ASSIGNMENT,
                                new AgencyName(agency, "Sở", "Department"),
                                null,
                                ISSUED.plus(Duration.ofMinutes(1)),
                                dueAt)));
    }

    private static Handover interim(Handover complex, Instant interimBy) {
        Handover.Deadline told = complex.deadline();
        return new Handover(
                complex.assignmentId(),
                0,
                complex.issuedAt(),
                complex.person(),
                complex.task(),
                complex.responsibility(),
                new Handover.Deadline(
                        told.urgency(), told.acceptBy(), interimBy, told.dueAt(), told.calendarVersion(), false),
                complex.expectedResult(),
                complex.enterpriseName());
    }

    private static Handover.Deadline deadline(String urgency, Instant acceptBy, Instant dueAt) {
        return new Handover.Deadline(urgency, acceptBy, null, dueAt, "test", true);
    }
}
