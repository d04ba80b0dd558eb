package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Deadline;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.Triage;

/** An issue on its way from how it stands to how it will; used up by {@link #done}. */
final class Draft {

    private final RoutedIssue before;
    private @Nullable Assignment assignment;
    private @Nullable Triage triage;
    private RoutedIssue.@Nullable Ending ended;
    State state;
    int assignments;
    int returns;
    int disputes;

    @Nullable
    Timing timing;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant interimAt;

    @Nullable
    Question question;

    @Nullable
    Outcome outcome;

    private List<Opinion> opinions;
    private final List<Former> former;
    private final List<Tenure> tenures;

    Draft(RoutedIssue before) {
        Course course = before.course();
        this.before = before;
        this.assignment = before.assignment();
        this.triage = before.triage();
        this.ended = before.ended();
        this.state = course.state();
        this.assignments = course.assignments();
        this.returns = course.returns();
        this.disputes = course.disputes();
        this.timing = course.timing();
        this.acceptedAt = course.acceptedAt();
        this.interimAt = course.interimAt();
        this.question = course.question();
        this.outcome = course.outcome();
        this.opinions = new ArrayList<>(course.opinions());
        this.former = new ArrayList<>(course.former());
        this.tenures = new ArrayList<>(course.tenures());
    }

    Optional<Assignment> assignment() {
        return Optional.ofNullable(assignment);
    }

    /** The present assignment takes its place among the former ones, and all that belonged to it goes. */
    Draft part(Instant at) {
        if (assignment != null) {
            State how = State.OPEN.contains(state) ? State.SUPERSEDED : state;
            former.add(new Former(assignment, how, at));
        }
        assignment = null;
        triage = null;
        acceptedAt = null;
        interimAt = null;
        question = null;
        outcome = null;
        return noneOwed();
    }

    Draft assigned(Assignment next) {
        assignment = next;
        return this;
    }

    Draft changed(Assignment next, Timing becauseOf) {
        timing = becauseOf;
        return assigned(next);
    }

    Draft unclear(Triage next) {
        triage = next;
        return this;
    }

    /** Under another deadline. */
    Draft due(Deadline deadline, Timing becauseOf) {
        timing = becauseOf;
        assignment = assignment == null ? null : assignment.due(deadline);
        return this;
    }

    /** Somebody of an agency holds it from now on. */
    Draft heldBy(Person person, String assignmentId, Instant from) {
        release(from);
        tenures.add(new Tenure(person.agency(), assignmentId, person.officerId(), person.name(), from, null));
        return this;
    }

    Draft heldBy(Triage office, Instant from) {
        release(from);
        tenures.add(new Tenure(office.agency(), null, null, null, from, null));
        return this;
    }

    /** Nobody of the city holds it from now on. */
    Draft release(Instant at) {
        tenures.replaceAll(tenure -> tenure.until(at));
        return this;
    }

    Draft owed(Opinion opinion) {
        opinions.removeIf(known -> known.isOwedBy(opinion.agency().agencyId()));
        opinions.add(opinion);
        return this;
    }

    /** Nobody owes an opinion any more. */
    Draft noneOwed() {
        opinions.removeIf(Opinion::isOwed);
        return this;
    }

    Draft given(String agencyId, Instant at, String words, By by) {
        opinions.replaceAll(known -> known.isOwedBy(agencyId) ? known.given(at, words, by) : known);
        return this;
    }

    Draft ended(RoutedIssue.Reason because, Instant at) {
        ended = new RoutedIssue.Ending(because, at);
        question = null;
        return noneOwed().release(at);
    }

    /** The issue after that, which remembers it. */
    RoutedIssue done(Happening.Kind kind, Instant at, By by, @Nullable String said, @Nullable Instant due) {
        List<Happening> history = new ArrayList<>(before.course().history());
        history.add(new Happening(kind, at, by, said, due));
        Course course = new Course(
                state,
                assignments,
                returns,
                disputes,
                timing,
                acceptedAt,
                interimAt,
                question,
                opinions,
                outcome,
                former,
                tenures,
                history);
        return new RoutedIssue(before.issue(), assignment, triage, ended, course);
    }
}
