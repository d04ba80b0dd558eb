package vn.namro.routing.assignment.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.Life;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Presence;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Fact.Recomputed.Why;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.Opinion;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;

class HandlingTest {

    private static Instant hanoi(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    private static Instant due(Life life) {
        return life.issue().present().deadline().dueAt();
    }

    private static List<Rule> rules(List<Objection> objections) {
        return objections.stream().map(Objection::rule).toList();
    }

    @Test
    void an_urgent_issue_is_due_four_working_hours_after_acceptance() {
        Life life = Life.of(Urgency.URGENT);
        assertThat(due(life)).isEqualTo(hanoi("2026-11-24T14:00"));

        life.at("2026-11-23T10:00").accepted();

        assertThat(due(life)).isEqualTo(hanoi("2026-11-23T15:00"));
        assertThat(life.issue().course().acceptedAt()).isEqualTo(hanoi("2026-11-23T10:00"));
    }

    @Test
    void accepting_late_does_not_move_the_limit_of_an_urgent_issue() {
        Life life = Life.of(Urgency.URGENT).at("2026-11-24T13:30").accepted();

        assertThat(due(life)).isEqualTo(hanoi("2026-11-24T14:00"));
    }

    @Test
    void a_question_stops_the_clock_and_the_answer_moves_the_limit_by_the_working_time_waited_for() {
        Life life = Life.of(Urgency.NORMAL).at("2026-11-23T10:00").accepted();
        Instant before = due(life);

        life.at("2026-11-24T08:00").asked();
        assertThat(life.issue().state()).isEqualTo(State.PAUSED);
        assertThat(life.question().answerBy()).isEqualTo(hanoi("2026-12-02T17:00"));
        life.told();

        life.at("2026-11-25T12:00").hear(new FromOutside.Answer(life.question().id(), "Cổng số 2"));

        assertThat(life.issue().state()).isEqualTo(State.ACCEPTED);
        assertThat(before).isEqualTo(hanoi("2026-12-08T17:00"));
        assertThat(due(life)).isEqualTo(hanoi("2026-12-10T12:00"));
        assertThat(life.told())
                .filteredOn(Fact.Resumed.class::isInstance)
                .singleElement()
                .satisfies(fact -> {
                    Fact.Resumed resumed = (Fact.Resumed) fact;
                    assertThat(resumed.minutes()).isEqualTo(12 * 60);
                    assertThat(resumed.why()).isEqualTo(Fact.Resumed.Why.ANSWERED);
                });
        assertThat(life.issue().course().history()).extracting(Happening::said).contains("Cổng số 2");
    }

    @Test
    void silence_of_the_enterprise_resumes_the_handling_but_only_of_the_question_that_waits() {
        Life life = Life.of(Urgency.NORMAL).accepted().asked();
        Instant limit = life.question().answerBy();
        life.at("2026-12-02T17:00");

        life.hear(new FromOutside.Silence("i1.9", limit));
        life.hear(new FromOutside.Silence("i1.1", limit.minusSeconds(60)));
        assertThat(life.issue().state()).isEqualTo(State.PAUSED);

        life.hear(new FromOutside.Silence("i1.1", limit));
        assertThat(life.issue().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void an_answer_that_nobody_waits_for_any_more_is_kept() {
        Life life = Life.of(Urgency.NORMAL).accepted().asked();
        String question = life.question().id();
        life.take(life.holder(), new Handling.Report(Outcome.Type.SOLVED, "Đã xong", null, null));

        life.hear(new FromOutside.Answer(question, "Cổng số 2"));

        assertThat(life.issue().state()).isEqualTo(State.OUTCOME_REPORTED);
        assertThat(life.issue().course().history()).extracting(Happening::said).contains("Cổng số 2");
    }

    @Test
    void the_lead_puts_the_limit_off_once_and_only_the_city_office_again() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        Deed fiveDays = new Timekeeping.Extension("Chờ vật tư", 5, null);

        life.take(Life.lead("hn-ct"), fiveDays);
        assertThat(due(life)).isEqualTo(hanoi("2026-12-15T17:00"));
        assertThat(rules(life.objections(Life.lead("hn-ct"), fiveDays))).containsExactly(Rule.EXTENDED_BEFORE);
        assertThat(Life.lead("hn-ct").allowed(life.issue())).doesNotContain(Action.EXTENSION);

        life.take(Life.coordinator(), new Timekeeping.Extension("Vật tư về chậm", null, LocalDate.of(2026, 12, 19)));
        assertThat(due(life)).isEqualTo(hanoi("2026-12-21T17:00"));
        assertThat(life.issue().course().extensions()).isEqualTo(2);
    }

    @Test
    void an_extension_to_a_day_that_is_not_later_is_none() {
        Life life = Life.of(Urgency.NORMAL).accepted();

        assertThat(rules(life.objections(
                        Life.lead("hn-ct"), new Timekeeping.Extension("?", null, LocalDate.of(2026, 12, 8)))))
                .containsExactly(Rule.NOT_LATER);
    }

    @Test
    void a_changed_term_counts_as_the_entry_says_and_changes_nothing_where_the_entry_is_gone() {
        Life life = Life.of(Urgency.NORMAL);
        Instant before = due(life);
        MatrixEntry short5 = withTerm(5);

        Life gone = life.with(deskOf(entry("other", "hn-ct").build()));
        gone.recomputed(Why.TERM);
        assertThat(due(gone)).isEqualTo(before);

        life.with(deskOf(short5)).recomputed(Why.TERM);
        assertThat(due(life)).isEqualTo(hanoi("2026-12-01T17:00"));

        life.with(deskOf(withTerm(7))).recomputed(Why.CALENDAR);
        assertThat(due(life)).isEqualTo(hanoi("2026-12-01T17:00"));
    }

    @Test
    void another_urgency_keeps_the_own_term_of_the_entry() {
        Life life = Life.of(Urgency.NORMAL).with(deskOf(withTerm(5)));

        life.take(Life.coordinator(), new Timekeeping.UrgencyChange(Urgency.COMPLEX));

        assertThat(due(life)).isEqualTo(hanoi("2026-12-01T17:00"));
    }

    private static MatrixEntry withTerm(int days) {
        MatrixEntry some = entry("e", "hn-ct").build();
        return new MatrixEntry(
                some.id(),
                some.conditions(),
                some.lead(),
                some.coordinating(),
                some.position(),
                some.officers(),
                some.task(),
                some.expectedResult(),
                days,
                null,
                some.validity(),
                some.priority(),
                null);
    }

    private static Desk deskOf(MatrixEntry decides) {
        return new Desk(
                Life.city(),
                new Matrix("m-test", List.of(decides), SmallCity.BOARDS),
                SmallCity.calendar(),
                Presence.ALWAYS,
                "hn-vp");
    }

    @Test
    void the_interim_answer_is_owed_once_and_only_by_a_complex_issue() {
        Life complex = Life.of(Urgency.COMPLEX).accepted();
        Deed interim = new Handling.Progress("Đang khảo sát", true);

        complex.take(complex.holder(), interim);

        assertThat(complex.issue().course().interimAt()).isNotNull();
        assertThat(rules(complex.objections(complex.holder(), interim))).containsExactly(Rule.NO_INTERIM_OWED);
        Life normal = Life.of(Urgency.NORMAL).accepted();
        assertThat(rules(normal.objections(normal.holder(), interim))).containsExactly(Rule.NO_INTERIM_OWED);
    }

    @Test
    void an_outcome_is_confirmed_within_ten_working_days() {
        Life life = Life.of(Urgency.NORMAL).accepted().at("2026-11-24T10:00");

        life.take(
                life.holder(),
                new Handling.Report(
                        Outcome.Type.SOLVED,
                        "Đã sửa",
                        new Outcome.Document("12/UBND", LocalDate.of(2026, 11, 24)),
                        null));

        Outcome outcome = Objects.requireNonNull(life.issue().course().outcome());
        assertThat(outcome.confirmBy()).isEqualTo(hanoi("2026-12-09T17:00"));
        assertThat(life.issue().state()).isEqualTo(State.OUTCOME_REPORTED);
    }

    @Test
    void what_is_beyond_the_authority_goes_up_with_its_proposal_and_nothing_else_does() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        Outcome.Proposal proposal = new Outcome.Proposal(Outcome.Addressee.GOVERNMENT, "Sửa nghị định");

        assertThat(rules(life.objections(
                        life.holder(),
                        new Handling.Report(Outcome.Type.BEYOND_AUTHORITY, "Vượt thẩm quyền", null, null))))
                .containsExactly(Rule.PROPOSAL_MISPLACED);
        assertThat(rules(life.objections(
                        life.holder(), new Handling.Report(Outcome.Type.SOLVED, "Xong", null, proposal))))
                .containsExactly(Rule.PROPOSAL_MISPLACED);

        life.take(life.holder(), new Handling.Report(Outcome.Type.BEYOND_AUTHORITY, "Vượt thẩm quyền", null, proposal));
        assertThat(life.issue().proposal()).contains(proposal);
        assertThat(life.issue().agencies()).contains("hn-vp-2025");
        assertThat(life.issue().course().owedBy("hn-vp-2025").orElseThrow().question())
                .isEqualTo("Sửa nghị định");

        life.take(Life.officer("hn-vp-2025"), new Advising.OpinionOf(null, "Đã trình Chính phủ"));
        assertThat(life.issue().course().hasOpinionOf("hn-vp-2025")).isTrue();
    }

    @Test
    void a_document_cannot_bear_a_date_to_come() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        Outcome.Document tomorrow = new Outcome.Document("1/UB", LocalDate.of(2026, 11, 24));

        assertThat(rules(life.objections(
                        life.holder(), new Handling.Report(Outcome.Type.SOLVED, "Xong", tomorrow, null))))
                .containsExactly(Rule.DATE_TO_COME);
    }

    @Test
    void a_coordinating_agency_owes_its_opinion_by_half_of_the_time_and_the_lead_sees_who_still_owes() {
        Life life = Life.of(Urgency.NORMAL);

        assertThat(life.issue().course().owed()).singleElement().satisfies(opinion -> {
            assertThat(opinion.agency().agencyId()).isEqualTo("hn-qhkt");
            assertThat(opinion.dueAt()).isBetween(hanoi("2026-11-30T08:00"), hanoi("2026-12-02T17:00"));
        });

        Participant adviser = Life.officer("hn-qhkt");
        life.take(adviser, new Advising.OpinionOf(null, "Phù hợp quy hoạch"));

        assertThat(life.issue().course().owed()).isEmpty();
        assertThat(life.issue().course().opinions()).extracting(Opinion::text).containsExactly("Phù hợp quy hoạch");
        assertThat(adviser.may(Action.OPINION, life.issue())).isFalse();
    }

    @Test
    void an_agency_cannot_give_the_opinion_of_another() {
        Life life = Life.of(Urgency.NORMAL);

        assertThat(rules(life.objections(Life.officer("hn-qhkt"), new Advising.OpinionOf("hn-hhtip", "?"))))
                .containsExactly(Rule.NO_OPINION_OWED);
        assertThat(rules(life.objections(life.holder(), new Advising.OpinionOf("hn-qhkt", "?"))))
                .containsExactly(Rule.NO_OPINION_OWED);
    }

    @Test
    void whoever_is_asked_for_an_opinion_has_a_part_in_the_issue_from_then_on() {
        Life life = Life.of(Urgency.NORMAL).accepted();

        life.take(life.holder(), new Advising.OpinionRequest("hn-hhtip", "Có vướng hạ tầng không?", 3));

        assertThat(life.issue().agencies()).contains("hn-hhtip");
        assertThat(life.issue().course().owedBy("hn-hhtip").orElseThrow().dueAt())
                .isEqualTo(hanoi("2026-11-27T17:00"));
        assertThat(rules(life.objections(life.holder(), new Advising.OpinionRequest("hn-hhtip", null, null))))
                .containsExactly(Rule.OPINION_OWED_ALREADY);
        assertThat(rules(life.objections(life.holder(), new Advising.OpinionRequest("hn-vp", null, null))))
                .containsExactly(Rule.NO_SUCH_AGENCY_TODAY);
    }

    @Test
    void a_responder_outside_the_city_leads_is_asked_and_its_liaison_s_officer_is_the_clear_person() {
        Life life = Life.of(Urgency.NORMAL, entry("e", "evn-hn"));

        assertThat(life.issue().present().responsibility().lead().agencyId()).isEqualTo("evn-hn");
        assertThat(life.issue().present().person().agency().agencyId()).isEqualTo("hn-ct");
        assertThat(life.issue().course().owedBy("evn-hn")).isPresent();

        life.accepted().take(life.holder(), new Advising.OpinionOf("evn-hn", "Sẽ đóng điện ngày 30"));
        assertThat(life.issue().course().hasOpinionOf("evn-hn")).isTrue();
    }

    @Test
    void a_history_that_is_full_takes_no_more_notes_but_still_an_outcome() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        int room = Filed.LIMITS.mostSteps() - life.issue().course().version();
        IntStream.range(0, room).forEach(n -> life.take(life.holder(), new Handling.Progress("Bước " + n, false)));

        assertThat(rules(life.objections(life.holder(), new Handling.Progress("Thêm", false))))
                .containsExactly(Rule.TOO_MANY_STEPS);
        life.take(life.holder(), new Handling.Report(Outcome.Type.SOLVED, "Xong", null, null));
        assertThat(life.issue().state()).isEqualTo(State.OUTCOME_REPORTED);
    }
}
