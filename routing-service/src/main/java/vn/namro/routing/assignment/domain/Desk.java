package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.EnterpriseKind;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * Decides who gets an issue, with the catalogue, matrix and calendar in force.
 *
 * @param presence who is there
 * @param triageAgency who clears what is unclear; followed to its successor of the day
 */
public record Desk(
        Catalogue catalogue, Matrix matrix, WorkingCalendar calendar, Presence presence, String triageAgency) {

    private static final int TRIAGE_WORKING_DAYS_WITHOUT_TERM = 2;

    public Desk {
        if (catalogue.agency(triageAgency).isEmpty()) {
            throw new IllegalArgumentException("triageAgency is unknown to the catalogue: " + triageAgency);
        }
    }

    /** What the matrix rules for an issue on the local day of a moment. */
    public Ruling rule(SubmittedIssue issue, Instant at) {
        return rule(question(issue, at));
    }

    /** What the matrix rules. */
    public Ruling rule(Question question) {
        return matrix.rule(question, catalogue);
    }

    /** What follows if a person, not the matrix, chose the agency. */
    public Ruling ruleBy(MatrixEntry chosen, List<Bilingual> why, SubmittedIssue issue, Instant at) {
        return matrix.ruleBy(chosen, why, question(issue, at), catalogue);
    }

    private Question question(SubmittedIssue issue, Instant at) {
        return new Question(
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.urgency(),
                issue.channel(),
                EnterpriseKind.of(issue.enterprise().taxCode()),
                dayOf(at));
    }

    /** The local day of a moment: matrix and catalogue hold by local days. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    /** The term of an urgency on the local day of a moment. */
    public Optional<Term> term(Urgency urgency, Instant at) {
        return catalogue.term(urgency, dayOf(at));
    }

    /** The entry of the matrix that an assignment was decided by, if the matrix in force still has it. */
    public Optional<MatrixEntry> entry(String id) {
        return matrix.entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** An agency, if it exists on the local day of a moment. */
    public Optional<Agency> agency(String id, Instant at) {
        return catalogue.agency(id).filter(found -> found.validity().includes(dayOf(at)));
    }

    /** Those of whom one gets an issue, by a ruling. */
    public List<Officer> candidates(Ruling ruling, Instant at) {
        return ruling.fold(
                responsible -> presence.present(responsible.candidates(), dayOf(at)), unclear -> List.<Officer>of());
    }

    /**
     * Makes of a ruling what becomes of the issue: an officer has it, or it is in triage.
     *
     * @param openByOfficer how many open assignments each candidate has; the least loaded gets the issue
     */
    public List<Fact> settle(Handover handover, Ruling ruling, Map<String, Long> openByOfficer, Instant now) {
        return ruling.fold(
                responsible -> assignOrAsk(handover, responsible, openByOfficer, now),
                unclear -> List.of(unclear(handover.issue(), unclear.missing(), now)));
    }

    /** Puts an issue into triage: what is missing is told all at once, a missing term too. */
    public Fact unclear(SubmittedIssue issue, List<MissingClause> missing, Instant now) {
        int days = term(issue.urgency(), now).map(Term::triageWorkingDays).orElse(TRIAGE_WORKING_DAYS_WITHOUT_TERM);
        return new Fact.Unclear(new Triage(
                now,
                withDeadline(issue, missing, now),
                triageOffice(now),
                calendar.dueAfterWorkingDays(now, days).at(),
                calendar.version(),
                matrix.version()));
    }

    /** Who clears what is unclear on the local day of a moment. */
    public Party triageOffice(Instant at) {
        return catalogue
                .inForce(triageAgency, dayOf(at))
                .map(Party::of)
                .orElseThrow(() -> new IllegalStateException("no agency " + triageAgency + " on " + dayOf(at)));
    }

    private List<MissingClause> withDeadline(SubmittedIssue issue, List<MissingClause> missing, Instant now) {
        List<MissingClause> all = new ArrayList<>(missing);
        if (term(issue.urgency(), now).isEmpty()) {
            all.add(new MissingClause(
                    Clause.DEADLINE,
                    Bilingual.of(
                            "Chưa có thời hạn cho mức %1$s", "There is no term for urgency %1$s", issue.urgency())));
        }
        return all;
    }

    private List<Fact> assignOrAsk(
            Handover handover, Responsible responsible, Map<String, Long> openByOfficer, Instant now) {
        SubmittedIssue issue = handover.issue();
        Optional<Timing> timing = Optional.ofNullable(handover.carried())
                .map(carried -> carried.handedOn(now))
                .or(() -> term(issue.urgency(), now)
                        .map(responsible.entry()::term)
                        .map(term -> Timing.first(term, issue.submittedAt(), now)));
        if (timing.isEmpty()) {
            return List.of(unclear(issue, List.of(), now));
        }
        List<Officer> there = presence.present(responsible.candidates(), dayOf(now));
        if (there.isEmpty()) {
            return List.of(unclear(issue, List.of(nobodyThere(responsible)), now));
        }
        return new Appointment(this, handover, responsible, timing.get()).of(there, openByOfficer, now);
    }

    private static MissingClause nobodyThere(Responsible responsible) {
        Bilingual agency = responsible.agencyOfPerson().name();
        return new MissingClause(
                Clause.PERSON,
                Bilingual.of(
                        "Mọi cán bộ phù hợp của %1$s đều vắng mặt và không có người thay",
                        "All who could have it in %2$s are absent without a substitute", agency.vi(), agency.en()));
    }
}
