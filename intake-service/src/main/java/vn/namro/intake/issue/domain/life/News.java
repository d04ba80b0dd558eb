package vn.namro.intake.issue.domain.life;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Assignment.Deadline;
import vn.namro.intake.issue.domain.Assignment.Person;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Revision;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step.Detail;
import vn.namro.intake.issue.domain.Step.Kind;
import vn.namro.intake.issue.domain.Triage;
import vn.namro.intake.issue.domain.Wording;

/**
 * What routing says about an issue, and how the issue stands afterwards. News that comes after the end, or about an
 * assignment that is not the present one, changes nothing: it crossed a step of the enterprise on its way.
 */
public record News(Issue issue) {

    /** One officer is responsible; {@code because} says why again, and is absent the first time. */
    public Issue issued(Assignment to, @Nullable String because) {
        Detail detail = Detail.NONE.code(because);
        Instant due = to.deadline().dueAt();
        return unlessOver(next -> next.assigned(to)
                .because(
                        Kind.ASSIGNED,
                        to.issuedAt(),
                        to.person().agency(),
                        to.person().name(),
                        due,
                        detail));
    }

    /** A clause is unclear. */
    public Issue unclear(Triage found) {
        return unlessOver(next -> next.unclear(found)
                .because(Kind.IN_TRIAGE, found.since(), found.agency(), null, found.by(), Detail.NONE));
    }

    /** What routing says about one assignment. */
    public About about(String assignmentId, Instant at, By by) {
        return new About(this, assignmentId, at, by);
    }

    private Issue unlessOver(Function<Revision, Issue> change) {
        return issue.status().isEnd() ? issue : change.apply(new Revision(issue));
    }

    /** News about one assignment, by whom and of when. */
    public record About(News news, String assignmentId, Instant at, By by) {

        public Issue accepted(Deadline deadline) {
            return change((next, now) -> told(
                    Kind.ACCEPTED,
                    moving(next, Status.IN_PROGRESS).assignment(now.accepted(at).due(deadline)),
                    deadline.dueAt(),
                    Detail.NONE));
        }

        public Issue returned(Agency proposed, String reason, int number) {
            Detail detail = Detail.NONE.other(proposed).said(reason).number(number);
            return change((next, now) -> told(Kind.RETURNED, next, null, detail));
        }

        public Issue transferred(Agency to, String because, Wording reason) {
            Detail detail = Detail.NONE.other(to).code(because).said(reason);
            return change((next, now) -> told(Kind.TRANSFERRED, next, null, detail));
        }

        public Issue officerChanged(Person to, @Nullable String reason) {
            Detail detail = Detail.NONE.role(by.role()).said(reason);
            return change((next, now) -> next.assignment(now.by(to))
                    .because(
                            Kind.OFFICER_CHANGED,
                            at,
                            to.agency(),
                            to.name(),
                            now.deadline().dueAt(),
                            detail));
        }

        public Issue paused(Question question) {
            Detail detail = Detail.NONE.said(question.text());
            return change(
                    (next, now) -> told(Kind.QUESTION_ASKED, next.awaiting(question), question.answerBy(), detail));
        }

        /** Goes on after {@code minutes} of working time in which the enterprise was waited for. */
        public Issue resumed(String because, long minutes, Deadline deadline) {
            Detail detail = Detail.NONE.code(because).number(minutes);
            return change((next, now) -> told(
                    Kind.RESUMED,
                    moving(next, Status.IN_PROGRESS).assignment(now.due(deadline)),
                    deadline.dueAt(),
                    detail));
        }

        public Issue extended(Deadline deadline, Instant previous, String reason, int number) {
            Detail detail = Detail.NONE.previous(previous).said(reason).number(number);
            return change(
                    (next, now) -> told(Kind.EXTENDED, next.assignment(now.due(deadline)), deadline.dueAt(), detail));
        }

        public Issue recomputed(Deadline deadline, Instant previous, String because) {
            Detail detail = Detail.NONE.previous(previous).code(because);
            return change((next, now) ->
                    told(Kind.DEADLINE_RECOMPUTED, next.assignment(now.due(deadline)), deadline.dueAt(), detail));
        }

        public Issue progressNoted(String note, boolean interim) {
            Detail detail = Detail.NONE.said(note).code(interim ? "INTERIM" : null);
            return change((next, now) ->
                    told(Kind.PROGRESS_NOTED, interim ? next.assignment(now.interim(at)) : next, null, detail));
        }

        /** The words of question and opinion stay among the agencies. */
        public Issue opinionRequested(Agency of, Instant dueAt) {
            return change((next, now) -> told(Kind.OPINION_REQUESTED, next, dueAt, Detail.NONE.other(of)));
        }

        public Issue opinionGiven(Agency of) {
            return change((next, now) -> told(Kind.OPINION_GIVEN, next, null, Detail.NONE.other(of)));
        }

        public Issue outcomeReported(Outcome outcome) {
            Detail detail = Detail.NONE.code(outcome.type().name()).said(outcome.text());
            return change(
                    (next, now) -> told(Kind.OUTCOME_REPORTED, next.answered(outcome), outcome.confirmBy(), detail));
        }

        private Issue told(Kind kind, Revision next, @Nullable Instant limit, Detail detail) {
            return next.because(kind, at, by.agency(), by.name(), limit, detail.role(by.role()));
        }

        /** Handling that goes on does not take an answer back, nor what was reopened. */
        private Revision moving(Revision next, Status to) {
            return switch (news.issue.status()) {
                case ASSIGNED, IN_PROGRESS, AWAITING_ENTERPRISE -> next.to(to);
                default -> next;
            };
        }

        private Issue change(Change change) {
            Assignment now = news.issue.assignment();
            return now == null || !now.id().equals(assignmentId)
                    ? news.issue
                    : news.unlessOver(next -> change.of(next, now));
        }

        private interface Change {
            Issue of(Revision next, Assignment now);
        }
    }
}
