package vn.namro.routing.assignment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Assignment.Decision;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.Assignment.Responsibility;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.EnterpriseKind;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * Decides what becomes of a submitted issue, with the catalogue, matrix and calendar in force.
 *
 * @param triageAgency who clears what is unclear; followed to its successor of the day
 */
public record Desk(Catalogue catalogue, Matrix matrix, WorkingCalendar calendar, String triageAgency) {

    private static final int TRIAGE_WORKING_DAYS_WITHOUT_TERM = 2;

    public Desk {
        if (catalogue.agency(triageAgency).isEmpty()) {
            throw new IllegalArgumentException("triageAgency is unknown to the catalogue: " + triageAgency);
        }
    }

    /** What the matrix rules for an issue on the local day of a moment. */
    public Ruling rule(SubmittedIssue issue, Instant at) {
        return rule(new Question(
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.urgency(),
                issue.channel(),
                EnterpriseKind.of(issue.enterprise().taxCode()),
                dayOf(at)));
    }

    /** What the matrix rules. */
    public Ruling rule(Question question) {
        return matrix.rule(question, catalogue);
    }

    /** The local day of a moment: matrix and catalogue hold by local days. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    /**
     * Makes of a ruling what becomes of the issue.
     *
     * @param openByOfficer how many open assignments each candidate has; the least loaded gets the issue
     */
    public RoutedIssue settle(SubmittedIssue issue, Ruling ruling, Map<String, Long> openByOfficer, Instant now) {
        return ruling.fold(
                responsible -> assignOrAsk(issue, responsible, openByOfficer, now),
                unclear -> RoutedIssue.inTriage(issue, triage(issue, unclear.missing(), now)));
    }

    /** An unclear issue whose term is unknown lacks that clause too: triage is told everything at once. */
    private List<MissingClause> withDeadline(SubmittedIssue issue, List<MissingClause> missing, Instant now) {
        List<MissingClause> all = new ArrayList<>(missing);
        if (catalogue.term(issue.urgency(), dayOf(now)).isEmpty()) {
            all.add(new MissingClause(
                    Clause.DEADLINE,
                    Bilingual.of(
                            "Chưa có thời hạn cho mức %1$s", "There is no term for urgency %1$s", issue.urgency())));
        }
        return all;
    }

    private RoutedIssue assignOrAsk(
            SubmittedIssue issue, Responsible responsible, Map<String, Long> openByOfficer, Instant now) {
        Optional<Term> term = catalogue.term(issue.urgency(), dayOf(now)).map(responsible.entry()::term);
        if (term.isEmpty()) {
            return RoutedIssue.inTriage(issue, triage(issue, List.of(), now));
        }
        Officer officer = leastLoaded(responsible.candidates(), openByOfficer);
        return RoutedIssue.assigned(issue, assignment(issue, responsible, officer, term.get(), now));
    }

    static Officer leastLoaded(List<Officer> candidates, Map<String, Long> openByOfficer) {
        return candidates.stream()
                .min(Comparator.<Officer>comparingLong(officer -> openByOfficer.getOrDefault(officer.id(), 0L))
                        .thenComparing(Officer::id))
                .orElseThrow();
    }

    private Assignment assignment(
            SubmittedIssue issue, Responsible responsible, Officer officer, Term term, Instant now) {
        List<Bilingual> why = new ArrayList<>(responsible.explanation());
        why.add(Bilingual.of(
                "%1$s được giao vì đang giữ ít việc nhất trong %2$d người cùng vị trí",
                "%1$s was chosen as the least loaded of %2$d in the position",
                officer.name(),
                responsible.candidates().size()));
        return new Assignment(
                issue.issueId() + ".1",
                now,
                new Person(officer.id(), officer.name(), officer.position().id(), party(responsible.agencyOfPerson())),
                responsible.entry().task(),
                new Responsibility(
                        party(responsible.lead()),
                        partyOrNone(responsible.liaison()),
                        responsible.coordinating().stream().map(Desk::party).toList(),
                        responsible.entry().legalBasis()),
                Deadlines.of(term, issue.submittedAt(), now, calendar),
                responsible.entry().expectedResult(),
                new Decision(matrix.version(), responsible.entry().id(), why));
    }

    private Triage triage(SubmittedIssue issue, List<MissingClause> missing, Instant now) {
        Agency office = catalogue
                .inForce(triageAgency, dayOf(now))
                .orElseThrow(() -> new IllegalStateException("no agency " + triageAgency + " on " + dayOf(now)));
        int days = catalogue
                .term(issue.urgency(), dayOf(now))
                .map(Term::triageWorkingDays)
                .orElse(TRIAGE_WORKING_DAYS_WITHOUT_TERM);
        return new Triage(
                now,
                withDeadline(issue, missing, now),
                party(office),
                calendar.dueAfterWorkingDays(now, days).at(),
                calendar.version(),
                matrix.version());
    }

    private static Party party(Agency agency) {
        return new Party(agency.id(), agency.name());
    }

    private static @Nullable Party partyOrNone(@Nullable Agency agency) {
        return agency == null ? null : party(agency);
    }
}
