package vn.namro.routing.assignment.domain.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.course.Fact.Because;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * The City Office makes clear what was unclear. What it does not say comes from the assignment before, or from the
 * matrix if it names the category; what neither tells has to be said.
 *
 * @param coordinating absent: as before, or as the matrix has it
 * @param urgency absent: as it was filed
 */
public record Clearing(
        String agencyId,
        @Nullable String officerId,
        @Nullable List<String> coordinating,
        @Nullable String categoryId,
        @Nullable Urgency urgency,
        @Nullable Bilingual task,
        @Nullable Bilingual expectedResult,
        @Nullable String legalBasis,
        @Nullable String reason)
        implements Deed {

    private static final String BY_HAND = "city-office";
    private static final String USUAL_POSITION = "officer";

    @Override
    public Action action() {
        return Action.ASSIGNMENT;
    }

    @Override
    public Set<String> considers(RoutedIssue before, Grounds grounds) {
        return chosen(before, grounds)
                .map(found -> found.ruling(before, grounds))
                .map(ruling -> Passing.ids(grounds.desk().candidates(ruling, grounds.at())))
                .orElse(Set.of());
    }

    @Override
    public Decided decide(RoutedIssue before, Grounds grounds) {
        List<Objection> objections = new ArrayList<>();
        Stream.concat(Stream.of(agencyId), coordinating == null ? Stream.of() : coordinating.stream())
                .filter(id -> grounds.party(id).isEmpty())
                .forEach(id -> objections.add(Objection.to(
                        id.equals(agencyId) ? "/agencyId" : "/coordinating", Rule.NO_SUCH_AGENCY_TODAY, id)));
        Optional<Chosen> chosen = chosen(before, grounds);
        if (chosen.isEmpty()) {
            objections.addAll(unclear(before, grounds));
        }
        Optional<Timing> timing = timing(before, grounds);
        if (timing.isEmpty()) {
            objections.add(Objection.to("/urgency", Rule.NO_TERM, urgency(before.issue())));
        }
        return objections.isEmpty()
                ? settled(before, chosen.orElseThrow(), timing.orElseThrow(), grounds)
                : Decided.objections(objections);
    }

    private Decided settled(RoutedIssue before, Chosen chosen, Timing timing, Grounds grounds) {
        Ruling ruling = chosen.ruling(before, grounds);
        List<Objection> objections = Chosen.objections(ruling, officerId, grounds);
        Handover handover = Handover.again(before, timing, Because.TRIAGE);
        return objections.isEmpty()
                ? Decided.facts(grounds.desk().settle(handover, ruling, grounds.openByOfficer(), grounds.at()))
                : Decided.objections(objections);
    }

    /** Empty if the task or the result is neither said nor known. */
    private Optional<Chosen> chosen(RoutedIssue before, Grounds grounds) {
        Optional<Assignment> last = last(before);
        Optional<MatrixEntry> entry = entry(before, grounds);
        Bilingual what = first(task, last.map(Assignment::task), entry.map(MatrixEntry::task));
        Bilingual result =
                first(expectedResult, last.map(Assignment::expectedResult), entry.map(MatrixEntry::expectedResult));
        if (what == null || result == null) {
            return Optional.empty();
        }
        List<String> helpers = first(
                coordinating,
                last.map(assignment -> Chosen.like(assignment, agencyId).coordinating()),
                entry.map(MatrixEntry::coordinating));
        String basis = first(
                legalBasis,
                last.map(Assignment::responsibility).map(Assignment.Responsibility::legalBasis),
                entry.map(MatrixEntry::legalBasis));
        return Optional.of(new Chosen(
                        last.map(Assignment::decision)
                                .map(Assignment.Decision::entryId)
                                .or(() -> entry.map(MatrixEntry::id))
                                .orElse(BY_HAND),
                        agencyId,
                        helpers == null ? List.of() : helpers,
                        entry.map(MatrixEntry::position).orElse(USUAL_POSITION),
                        List.of(),
                        what,
                        result,
                        basis,
                        List.of(why()))
                .by(officerId));
    }

    private Bilingual why() {
        Bilingual decided =
                Bilingual.of("Văn phòng UBND Thành phố giao cho %1$s", "The City Office handed it to %1$s", agencyId);
        return reason == null ? decided : new Bilingual(decided.vi() + ": " + reason, decided.en() + ": " + reason);
    }

    private Optional<MatrixEntry> entry(RoutedIssue before, Grounds grounds) {
        SubmittedIssue named = before.issue().about(categoryId, urgency(before.issue()));
        return grounds.desk()
                .rule(named, grounds.at())
                .fold(responsible -> Optional.of(responsible).map(Responsible::entry), unclear -> Optional.empty());
    }

    private Optional<Timing> timing(RoutedIssue before, Grounds grounds) {
        Timing carried = before.course().timing();
        if (carried != null && (urgency == null || urgency == carried.term().urgency())) {
            return Optional.of(carried);
        }
        Optional<Term> term = grounds.desk().term(urgency(before.issue()), grounds.at());
        return carried == null
                ? term.map(found -> Timing.first(
                        entry(before, grounds).map(entry -> entry.term(found)).orElse(found),
                        before.issue().submittedAt(),
                        grounds.at()))
                : term.map(found -> carried.under(found, grounds.at()));
    }

    private Urgency urgency(SubmittedIssue issue) {
        return urgency == null ? issue.urgency() : urgency;
    }

    private List<Objection> unclear(RoutedIssue before, Grounds grounds) {
        List<Objection> objections = new ArrayList<>();
        boolean known = last(before).isPresent() || entry(before, grounds).isPresent();
        if (task == null && !known) {
            objections.add(Objection.to("/task", Rule.CLAUSE_UNCLEAR, Clause.TASK, "", ""));
        }
        if (expectedResult == null && !known) {
            objections.add(Objection.to("/expectedResult", Rule.CLAUSE_UNCLEAR, Clause.RESULT, "", ""));
        }
        return objections;
    }

    private static Optional<Assignment> last(RoutedIssue before) {
        List<Former> former = before.course().former();
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(former.get(former.size() - 1).assignment());
    }

    private static <T> @Nullable T first(@Nullable T said, Optional<? extends T> before, Optional<? extends T> matrix) {
        if (said != null) {
            return said;
        }
        return before.isPresent() ? before.get() : matrix.isPresent() ? matrix.get() : null;
    }
}
