package vn.namro.routing.assignment.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.Life;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue.Reason;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.assignment.domain.course.Tenure;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;

class PassingTest {

    private static final Deed TO_HHTIP = new Passing.Return("Thuộc khu công nghiệp", "hn-hhtip");
    private static final Deed TO_QHKT = new Passing.Return("Thuộc quy hoạch", "hn-qhkt");

    private static List<Rule> rules(List<Objection> objections) {
        return objections.stream().map(Objection::rule).toList();
    }

    private static Life answered() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        return life.take(life.holder(), new Handling.Report(Outcome.Type.EXPLAINED, "Theo quy định", null, null));
    }

    @Test
    void the_first_return_goes_to_the_proposed_agency_and_the_clock_never_stops() {
        Life life = Life.of(Urgency.NORMAL).accepted().at("2026-11-24T09:00");
        Deadline before = life.issue().present().deadline();
        life.told();

        life.take(life.holder(), TO_HHTIP);

        assertThat(life.issue().state()).isEqualTo(State.ISSUED);
        assertThat(life.issue().present().id()).isEqualTo("i1.2");
        assertThat(life.issue().present().responsibility().lead().agencyId()).isEqualTo("hn-hhtip");
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(before.dueAt());
        assertThat(life.issue().present().deadline().acceptBy()).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
        assertThat(life.issue().former("i1.1")).map(Former::ended).contains(State.RETURNED);
        assertThat(life.told())
                .extracting(fact -> (Object) fact.getClass())
                .startsWith(Fact.Returned.class, Fact.Issued.class);
    }

    @Test
    void the_second_return_goes_to_the_city_office_with_what_is_unclear() {
        Life life = Life.of(Urgency.NORMAL);
        life.take(life.holder(), TO_HHTIP).take(Life.lead("hn-hhtip"), TO_QHKT);

        Triage triage = Objects.requireNonNull(life.issue().triage());
        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
        assertThat(triage.agency().agencyId()).isEqualTo("hn-vp-2025");
        assertThat(triage.by()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(triage.missing()).extracting(missing -> missing.clause()).contains(Clause.RESPONSIBILITY);
        assertThat(life.issue().course().returns()).isEqualTo(2);
    }

    @Test
    void what_was_returned_twice_keeps_its_limit_when_the_city_office_has_decided() {
        Life life = Life.of(Urgency.NORMAL);
        Instant due = life.issue().present().deadline().dueAt();
        life.take(life.holder(), TO_HHTIP).take(Life.lead("hn-hhtip"), TO_QHKT).at("2026-11-25T09:00");

        life.take(Life.coordinator(), clearing("hn-qhkt"));

        assertThat(life.issue().present().id()).isEqualTo("i1.3");
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(due);
        assertThat(life.issue().present().task().en()).isEqualTo("The task");
    }

    private static Clearing clearing(String agencyId) {
        return new Clearing(agencyId, null, null, null, null, null, null, null, "Đã họp");
    }

    @Test
    void a_third_return_goes_to_the_city_office_again() {
        Life life = Life.of(Urgency.NORMAL);
        life.take(life.holder(), TO_HHTIP).take(Life.lead("hn-hhtip"), TO_QHKT);
        life.take(Life.coordinator(), clearing("hn-qhkt"));

        life.take(life.holder(), TO_HHTIP);

        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
        assertThat(life.issue().course().returns()).isEqualTo(3);
    }

    @Test
    void an_issue_cannot_be_returned_to_nobody_or_to_oneself() {
        Life life = Life.of(Urgency.NORMAL);

        assertThat(rules(life.objections(life.holder(), new Passing.Return("?", "hn-nowhere"))))
                .containsExactly(Rule.NO_SUCH_AGENCY_TODAY);
        assertThat(rules(life.objections(life.holder(), new Passing.Return("?", "hn-vp"))))
                .containsExactly(Rule.NO_SUCH_AGENCY_TODAY);
        assertThat(rules(life.objections(life.holder(), new Passing.Return("?", "hn-ct"))))
                .containsExactly(Rule.HAS_IT_ALREADY);
    }

    @Test
    void a_return_to_a_responder_outside_the_city_goes_to_its_liaison() {
        Life life = Life.of(Urgency.NORMAL, entry("e", "hn-qhkt"));

        life.take(life.holder(), new Passing.Return("Thuộc ngành điện", "evn-hn"));

        assertThat(life.issue().present().responsibility().lead().agencyId()).isEqualTo("evn-hn");
        assertThat(life.issue().present().person().agency().agencyId()).isEqualTo("hn-ct");
    }

    @Test
    void a_return_to_an_agency_without_a_liaison_goes_to_triage() {
        Life life = Life.of(Urgency.NORMAL);

        life.take(life.holder(), new Passing.Return("Thuộc Bộ", "ministry"));

        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
    }

    @Test
    void how_long_each_holder_held_the_issue_is_recorded_without_the_wait_for_the_enterprise() {
        Life life = Life.of(Urgency.NORMAL).at("2026-11-23T10:00").accepted();
        life.at("2026-11-23T11:00").asked();
        life.at("2026-11-24T11:00").hear(new FromOutside.Answer(life.question().id(), "Đây"));
        life.at("2026-11-24T14:00").take(life.holder(), TO_HHTIP);

        assertThat(life.issue().course().tenures())
                .extracting(tenure -> tenure.agency().agencyId() + " " + tenure.from() + " " + tenure.until())
                .containsExactly(
                        "hn-ct 2026-11-23T02:00:00Z 2026-11-23T04:00:00Z",
                        "hn-ct 2026-11-24T04:00:00Z 2026-11-24T07:00:00Z",
                        "hn-hhtip 2026-11-24T07:00:00Z null");
    }

    @Test
    void another_officer_of_the_agency_goes_on_where_the_former_stopped() {
        Life life = Life.of(Urgency.NORMAL).accepted();

        life.take(Life.lead("hn-ct"), new Passing.OfficerChange("o-hn-ct-2", "Nghỉ phép"));

        assertThat(life.issue().present().person().officerId()).isEqualTo("o-hn-ct-2");
        assertThat(life.issue().present().id()).isEqualTo("i1.1");
        assertThat(life.issue().state()).isEqualTo(State.ACCEPTED);
        assertThat(life.issue().course().tenures())
                .extracting(Tenure::officerId)
                .containsExactly("o-hn-ct-1", "o-hn-ct-2");
    }

    @Test
    void somebody_of_another_agency_or_the_same_person_is_no_other_officer() {
        Life life = Life.of(Urgency.NORMAL);

        assertThat(rules(life.objections(Life.lead("hn-ct"), new Passing.OfficerChange("o-hn-qhkt-1", null))))
                .containsExactly(Rule.NOT_AN_OFFICER_THERE);
        assertThat(rules(life.objections(Life.lead("hn-ct"), new Passing.OfficerChange("o-hn-ct-1", null))))
                .containsExactly(Rule.HAS_IT_ALREADY);
    }

    @Test
    void who_is_absent_gets_nothing() {
        Life life = Life.of(Urgency.NORMAL);
        Desk desk = life.desk();
        life.with(new Desk(
                desk.catalogue(),
                desk.matrix(),
                desk.calendar(),
                (officers, on) -> officers.stream()
                        .filter(officer -> !officer.id().equals("o-hn-ct-2")
                                && !officer.agencyId().equals("hn-hhtip"))
                        .toList(),
                desk.triageAgency()));

        assertThat(rules(life.objections(Life.lead("hn-ct"), new Passing.OfficerChange("o-hn-ct-2", null))))
                .containsExactly(Rule.OFFICER_IS_ABSENT);
        assertThat(life.take(life.holder(), TO_HHTIP).issue().state()).isEqualTo(State.IN_TRIAGE);
    }

    @Test
    void the_city_office_moves_an_issue_to_another_agency_with_its_limit() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        Instant due = life.issue().present().deadline().dueAt();
        life.told();

        life.take(Life.coordinator(), new Passing.Transfer("hn-hhtip", null, "Thuộc ban quản lý"));

        assertThat(life.issue().present().person().agency().agencyId()).isEqualTo("hn-hhtip");
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(due);
        assertThat(life.issue().former("i1.1")).map(Former::ended).contains(State.TRANSFERRED);
    }

    @Test
    void what_the_city_office_clears_has_all_five_clauses_or_is_not_cleared() {
        Life life = Life.unclear();

        assertThat(rules(life.objections(Life.coordinator(), clearing("hn-ct"))))
                .containsExactly(Rule.CLAUSE_UNCLEAR, Rule.CLAUSE_UNCLEAR);
        assertThat(life.objections(Life.coordinator(), clearing("hn-nowhere")))
                .extracting(Objection::pointer)
                .containsExactly("/agencyId", "/task", "/expectedResult");

        life.take(
                Life.coordinator(),
                new Clearing(
                        "hn-ct",
                        "o-hn-ct-2",
                        List.of("hn-qhkt"),
                        null,
                        Urgency.COMPLEX,
                        new Bilingual("Việc", "Task"),
                        new Bilingual("Kết quả", "Result"),
                        "QĐ 1",
                        null));
        assertThat(life.issue().present().person().officerId()).isEqualTo("o-hn-ct-2");
        assertThat(life.issue().present().deadline().urgency()).isEqualTo(Urgency.COMPLEX);
        assertThat(life.issue().present().responsibility().legalBasis()).isEqualTo("QĐ 1");
        assertThat(life.issue().course().owedBy("hn-qhkt")).isPresent();
    }

    @Test
    void a_named_category_gives_task_and_result_from_the_matrix() {
        Life life = Life.unclear();

        life.take(Life.coordinator(), new Clearing("hn-qhkt", null, null, "B1", null, null, null, null, null));

        assertThat(life.issue().present().responsibility().lead().agencyId()).isEqualTo("hn-qhkt");
        assertThat(life.issue().present().expectedResult().en()).isEqualTo("The result owed");
        assertThat(life.issue().present().decision().entryId()).isEqualTo("e");
    }

    @Test
    void a_dispute_reopens_the_issue_at_the_same_agency_one_level_up_with_a_new_limit() {
        Life life = answered().at("2026-11-30T09:00");

        life.hear(new FromOutside.Dispute("Chưa sửa đường"));

        assertThat(life.issue().present().id()).isEqualTo("i1.2");
        assertThat(life.issue().present().person().officerId()).isEqualTo("o-ct-lead");
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(Instant.parse("2026-12-14T10:00:00Z"));
        assertThat(life.issue().former("i1.1")).map(Former::ended).contains(State.DISPUTED);
        assertThat(life.issue().course().disputes()).isEqualTo(1);
    }

    @Test
    void a_second_dispute_goes_to_the_head_and_a_third_to_the_city_office() {
        Life life = answered().hear(new FromOutside.Dispute("Chưa"));
        life.accepted().take(life.holder(), new Handling.Report(Outcome.Type.EXPLAINED, "?", null, null));

        life.hear(new FromOutside.Dispute("Vẫn chưa"));
        assertThat(life.issue().present().person().officerId()).isEqualTo("o-ct-head");

        life.accepted().take(life.holder(), new Handling.Report(Outcome.Type.EXPLAINED, "?", null, null));
        life.hear(new FromOutside.Dispute("Vẫn chưa được"));
        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
    }

    @Test
    void an_issue_that_the_enterprise_accepted_or_was_silent_about_is_over() {
        Life accepted = answered()
                .hear(new FromOutside.Confirmation(4, "Cảm ơn"))
                .hear(new FromOutside.Closing(Reason.CONFIRMED));
        assertThat(accepted.issue().state()).isEqualTo(State.CONFIRMED);
        assertThat(accepted.issue().isOpen()).isFalse();

        Life silent = answered().hear(new FromOutside.Closing(Reason.SILENCE));
        assertThat(silent.issue().state()).isEqualTo(State.CLOSED);
        assertThat(silent.issue().isOpen()).isFalse();
    }

    @Test
    void more_urgent_counts_from_now() {
        Life life = Life.of(Urgency.NORMAL).accepted().at("2026-11-27T09:00");

        life.take(Life.coordinator(), new Timekeeping.UrgencyChange(Urgency.URGENT));

        assertThat(life.issue().present().deadline().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(Instant.parse("2026-11-27T07:00:00Z"));
    }

    @Test
    void another_calendar_moves_the_limit_and_one_that_changes_nothing_tells_nothing() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        Desk desk = life.desk();
        life.told();

        life.hear(new Timekeeping.Recomputation(Fact.Recomputed.Why.CALENDAR));
        assertThat(life.told()).isEmpty();

        life.with(new Desk(
                        desk.catalogue(),
                        desk.matrix(),
                        SmallCity.calendar().officialOnly(),
                        desk.presence(),
                        desk.triageAgency()))
                .hear(new Timekeeping.Recomputation(Fact.Recomputed.Why.CALENDAR));
        assertThat(life.told()).singleElement().isInstanceOf(Fact.Recomputed.class);
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(Instant.parse("2026-12-07T10:00:00Z"));
        assertThat(Filed.MONDAY).isBefore(life.issue().present().deadline().dueAt());
    }
}
