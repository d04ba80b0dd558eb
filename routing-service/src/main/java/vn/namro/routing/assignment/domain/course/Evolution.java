package vn.namro.routing.assignment.domain.course;

import java.util.List;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Happening.Kind;

/** What each fact makes of an issue. It asks nothing: whether a step is possible was decided before. */
public record Evolution(RoutedIssue before) implements Fact.Cases<RoutedIssue> {

    /** An issue from the first fact on. */
    public static RoutedIssue begin(SubmittedIssue issue, List<Fact> facts) {
        return after(new RoutedIssue(issue, null, null, null, Course.NONE), facts);
    }

    /** An issue after one thing more. */
    public static RoutedIssue after(RoutedIssue before, Fact fact) {
        return fact.fold(new Evolution(before));
    }

    /** An issue after several things, in order. */
    public static RoutedIssue after(RoutedIssue before, List<Fact> facts) {
        RoutedIssue now = before;
        for (Fact fact : facts) {
            now = after(now, fact);
        }
        return now;
    }

    @Override
    public RoutedIssue issued(Fact.Issued fact) {
        Assignment next = fact.assignment();
        Draft draft = new Draft(before).part(fact.at()).changed(next, fact.timing());
        draft.heldBy(next.person(), next.id(), fact.at());
        draft.state = State.ISSUED;
        draft.assignments++;
        String because = fact.because() == null ? null : fact.because().name();
        return draft.done(
                Kind.ISSUED,
                fact.at(),
                new By("SYSTEM", next.person().name(), next.person().agency()),
                because,
                next.deadline().dueAt());
    }

    @Override
    public RoutedIssue unclear(Fact.Unclear fact) {
        Draft draft = new Draft(before).part(fact.at()).unclear(fact.triage()).heldBy(fact.triage(), fact.at());
        draft.state = State.IN_TRIAGE;
        By office = new By("SYSTEM", null, fact.triage().agency());
        return draft.done(Kind.IN_TRIAGE, fact.at(), office, null, fact.triage().by());
    }

    @Override
    public RoutedIssue accepted(Fact.Accepted fact) {
        Draft draft = new Draft(before).due(fact.deadline(), fact.timing());
        draft.state = State.ACCEPTED;
        draft.acceptedAt = fact.at();
        return draft.done(
                Kind.ACCEPTED, fact.at(), fact.by(), null, fact.deadline().dueAt());
    }

    @Override
    public RoutedIssue returned(Fact.Returned fact) {
        Draft draft = new Draft(before).release(fact.at());
        draft.state = State.RETURNED;
        draft.returns = fact.number();
        return draft.done(Kind.RETURNED, fact.at(), fact.by(), fact.reason(), null);
    }

    @Override
    public RoutedIssue transferred(Fact.Transferred fact) {
        Draft draft = new Draft(before).release(fact.at());
        draft.state = State.TRANSFERRED;
        return draft.done(Kind.TRANSFERRED, fact.at(), fact.by(), fact.reason().vi(), null);
    }

    @Override
    public RoutedIssue officerChanged(Fact.OfficerChanged fact) {
        Draft draft = new Draft(before);
        Assignment held = present();
        draft.assigned(held.by(fact.to())).heldBy(fact.to(), held.id(), fact.at());
        if (draft.state == State.PAUSED) {
            draft.release(fact.at());
        }
        return draft.done(
                Kind.OFFICER_CHANGED,
                fact.at(),
                fact.by(),
                fact.reason(),
                held.deadline().dueAt());
    }

    @Override
    public RoutedIssue paused(Fact.Paused fact) {
        Draft draft = new Draft(before).release(fact.at());
        draft.state = State.PAUSED;
        draft.question = fact.question();
        return draft.done(
                Kind.QUESTION_ASKED,
                fact.at(),
                fact.by(),
                fact.question().text(),
                fact.question().answerBy());
    }

    @Override
    public RoutedIssue supplied(Fact.Supplied fact) {
        return new Draft(before).done(Kind.INFORMATION_SUPPLIED, fact.at(), fact.by(), fact.answer(), null);
    }

    @Override
    public RoutedIssue resumed(Fact.Resumed fact) {
        Draft draft = new Draft(before).due(fact.deadline(), fact.timing());
        draft.heldBy(present().person(), present().id(), fact.at());
        draft.state = State.ACCEPTED;
        draft.question = null;
        return draft.done(
                Kind.RESUMED,
                fact.at(),
                By.SYSTEM,
                fact.why().name(),
                fact.deadline().dueAt());
    }

    @Override
    public RoutedIssue extended(Fact.Extended fact) {
        return new Draft(before)
                .due(fact.deadline(), fact.timing())
                .done(
                        Kind.EXTENDED,
                        fact.at(),
                        fact.by(),
                        fact.reason(),
                        fact.deadline().dueAt());
    }

    @Override
    public RoutedIssue noted(Fact.Noted fact) {
        Draft draft = new Draft(before);
        if (fact.interimAnswer()) {
            draft.interimAt = fact.at();
        }
        Kind kind = fact.interimAnswer() ? Kind.INTERIM_ANSWERED : Kind.PROGRESS_NOTED;
        return draft.done(kind, fact.at(), fact.by(), fact.note(), null);
    }

    /** Whoever owes an opinion has a part in the issue from then on. */
    @Override
    public RoutedIssue opinionRequested(Fact.OpinionRequested fact) {
        Draft draft = new Draft(before)
                .assigned(present().with(fact.agency()))
                .owed(Opinion.owed(fact.agency(), fact.question(), fact.at(), fact.dueAt()));
        By asked = new By(fact.by().role(), fact.by().name(), fact.agency());
        return draft.done(Kind.OPINION_REQUESTED, fact.at(), asked, fact.question(), fact.dueAt());
    }

    @Override
    public RoutedIssue opinionGiven(Fact.OpinionGiven fact) {
        By of = new By(fact.by().role(), fact.by().name(), fact.agency());
        return new Draft(before)
                .given(fact.agency().agencyId(), fact.at(), fact.opinion(), fact.by())
                .done(Kind.OPINION_GIVEN, fact.at(), of, fact.opinion(), null);
    }

    @Override
    public RoutedIssue recomputed(Fact.Recomputed fact) {
        return new Draft(before)
                .due(fact.deadline(), fact.timing())
                .done(
                        Kind.DEADLINE_RECOMPUTED,
                        fact.at(),
                        fact.by(),
                        fact.why().name(),
                        fact.deadline().dueAt());
    }

    @Override
    public RoutedIssue reported(Fact.Reported fact) {
        Draft draft = new Draft(before).release(fact.at()).noneOwed();
        Outcome outcome = fact.outcome();
        draft.state = State.OUTCOME_REPORTED;
        draft.outcome = outcome;
        draft.question = null;
        return draft.done(Kind.OUTCOME_REPORTED, fact.at(), fact.by(), outcome.text(), outcome.confirmBy());
    }

    @Override
    public RoutedIssue confirmed(Fact.Confirmed fact) {
        Draft draft = new Draft(before);
        draft.state = State.CONFIRMED;
        String said = fact.comment() == null ? fact.rating() + "/5" : fact.rating() + "/5: " + fact.comment();
        return draft.done(Kind.CONFIRMED, fact.at(), fact.by(), said, null);
    }

    @Override
    public RoutedIssue disputed(Fact.Disputed fact) {
        Draft draft = new Draft(before);
        draft.state = State.DISPUTED;
        draft.disputes++;
        return draft.done(Kind.DISPUTED, fact.at(), fact.by(), fact.reason(), null);
    }

    @Override
    public RoutedIssue closed(Fact.Closed fact) {
        Draft draft = new Draft(before).ended(fact.because(), fact.at());
        draft.state = fact.because() == RoutedIssue.Reason.CONFIRMED ? State.CONFIRMED : State.CLOSED;
        return draft.done(Kind.CLOSED, fact.at(), By.SYSTEM, fact.because().name(), null);
    }

    private Assignment present() {
        return before.present();
    }
}
