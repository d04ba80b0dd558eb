package vn.namro.intake.issue.adapter.kafka;

import static vn.namro.intake.issue.adapter.kafka.WireAssignment.agency;
import static vn.namro.intake.issue.adapter.kafka.WireAssignment.deadline;
import static vn.namro.intake.issue.adapter.kafka.WireAssignment.person;
import static vn.namro.intake.issue.adapter.kafka.WireAssignment.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.Actor;
import vn.namro.events.assignment.AssignmentAcceptedV1;
import vn.namro.events.assignment.AssignmentExtendedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentPausedV1;
import vn.namro.events.assignment.AssignmentResumedV1;
import vn.namro.events.assignment.AssignmentReturnedV1;
import vn.namro.events.assignment.AssignmentTransferredV1;
import vn.namro.events.assignment.DeadlineRecomputedV1;
import vn.namro.events.assignment.OfficerOfAssignmentChangedV1;
import vn.namro.events.assignment.OpinionGivenV1;
import vn.namro.events.assignment.OpinionRequestedV1;
import vn.namro.events.assignment.OutcomeReportedV1;
import vn.namro.events.assignment.ProgressNotedV1;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.life.By;
import vn.namro.intake.issue.domain.life.News;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Question;

/** Reads the steps of those who handle an issue into the words of this service. */
final class WireSteps {

    private static final By SYSTEM = new By("SYSTEM", null, null);

    private WireSteps() {}

    static Issue accepted(News news, AssignmentAcceptedV1 wire) {
        return news.about(wire.assignmentId(), wire.acceptedAt(), by(wire.by())).accepted(deadline(wire.deadline()));
    }

    static Issue returned(News news, AssignmentReturnedV1 wire) {
        return news.about(wire.assignmentId(), wire.returnedAt(), by(wire.by()))
                .returned(agency(wire.proposedAgency()), wire.reason(), wire.number());
    }

    /** It is told from the agency that gives it away, whoever decided. */
    static Issue transferred(News news, AssignmentTransferredV1 wire) {
        By from = new By(wire.by().role(), null, agency(wire.from()));
        return news.about(wire.assignmentId(), wire.transferredAt(), from)
                .transferred(agency(wire.to()), wire.because(), wording(wire.reason()));
    }

    static Issue officerChanged(News news, OfficerOfAssignmentChangedV1 wire) {
        return news.about(wire.assignmentId(), wire.changedAt(), by(wire.by()))
                .officerChanged(person(wire.to()), wire.reason());
    }

    static Issue paused(News news, AssignmentPausedV1 wire) {
        Question question = new Question(wire.requestId(), wire.pausedAt(), wire.question(), wire.answerBy());
        return news.about(wire.assignmentId(), wire.pausedAt(), by(wire.by())).paused(question);
    }

    static Issue resumed(News news, AssignmentResumedV1 wire) {
        return system(news, wire.assignmentId(), wire.resumedAt())
                .resumed(wire.because(), wire.pausedWorkingMinutes(), deadline(wire.deadline()));
    }

    static Issue extended(News news, AssignmentExtendedV1 wire) {
        return news.about(wire.assignmentId(), wire.extendedAt(), by(wire.by()))
                .extended(deadline(wire.deadline()), wire.previousDueAt(), wire.reason(), wire.number());
    }

    static Issue progressNoted(News news, ProgressNotedV1 wire) {
        return news.about(wire.assignmentId(), wire.notedAt(), by(wire.by()))
                .progressNoted(wire.note(), wire.interimAnswer());
    }

    static Issue opinionRequested(News news, OpinionRequestedV1 wire) {
        return news.about(wire.assignmentId(), wire.requestedAt(), by(wire.by()))
                .opinionRequested(agency(wire.agency()), wire.dueAt());
    }

    static Issue opinionGiven(News news, OpinionGivenV1 wire) {
        return news.about(wire.assignmentId(), wire.givenAt(), by(wire.by())).opinionGiven(agency(wire.agency()));
    }

    static Issue deadlineRecomputed(News news, DeadlineRecomputedV1 wire) {
        return news.about(wire.assignmentId(), wire.recomputedAt(), by(wire.by()))
                .recomputed(deadline(wire.deadline()), wire.previousDueAt(), wire.because());
    }

    static Issue outcomeReported(News news, OutcomeReportedV1 wire) {
        Outcome outcome = new Outcome(
                Outcome.Type.valueOf(wire.outcome()),
                wire.reportedAt(),
                wire.text(),
                document(wire.document()),
                wire.proposal(),
                wire.confirmBy());
        return news.about(wire.assignmentId(), wire.reportedAt(), by(wire.by())).outcomeReported(outcome);
    }

    private static Outcome.@Nullable Document document(OutcomeReportedV1.@Nullable Document wire) {
        return wire == null ? null : new Outcome.Document(wire.number(), wire.date());
    }

    private static News.About system(News news, String assignmentId, Instant at) {
        return news.about(assignmentId, at, SYSTEM);
    }

    private static By by(Actor wire) {
        AgencyRef acting = wire.agency();
        return new By(wire.role(), wire.name(), acting == null ? null : agency(acting));
    }
}
