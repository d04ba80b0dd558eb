package vn.namro.intake.issue.adapter.kafka;

import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentAcceptedV1;
import vn.namro.events.assignment.AssignmentExtendedV1;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentPausedV1;
import vn.namro.events.assignment.AssignmentResumedV1;
import vn.namro.events.assignment.AssignmentReturnedV1;
import vn.namro.events.assignment.AssignmentTransferredV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.assignment.DeadlineRecomputedV1;
import vn.namro.events.assignment.OfficerOfAssignmentChangedV1;
import vn.namro.events.assignment.OpinionGivenV1;
import vn.namro.events.assignment.OpinionRequestedV1;
import vn.namro.events.assignment.OutcomeReportedV1;
import vn.namro.events.assignment.ProgressNotedV1;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.life.News;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.Aggregates;

/**
 * Tells an issue what routing decided about it. An issue that is not here means that something was lost: that is a gap,
 * like an event that is missing in between.
 */
final class AssignmentEvents implements EventHandler {

    private final Aggregates<Issue> issues;
    private final Inbox<Issue> inbox;

    AssignmentEvents(Aggregates<Issue> issues) {
        this.issues = issues;
        this.inbox = new Inbox<>(issues, Sequence.EXACT);
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        return issues.find(event.key())
                .flatMap(known -> inbox.apply(
                        event, event.key(), known::state, before -> Mono.just(Change.to(after(type, event, before)))))
                .defaultIfEmpty(Applied.GAP);
    }

    /** A type without interest for this service changes nothing, but counts: the next one must find no gap. */
    private static Issue after(EventType type, EventEnvelope event, Issue before) {
        if (!event.type().startsWith("vn.namro.assignment.")) {
            return before;
        }
        requireSame(event.key(), event.payloadAs(OfIssue.class).issueId());
        News news = new News(before);
        return switch (type) {
            case ASSIGNMENT_ISSUED_V1 -> WireAssignment.issued(news, event.payloadAs(AssignmentIssuedV1.class));
            case ASSIGNMENT_UNCLEAR_V1 ->
                news.unclear(WireAssignment.triage(event.payloadAs(AssignmentUnclearV1.class)));
            case ASSIGNMENT_ACCEPTED_V1 -> WireSteps.accepted(news, event.payloadAs(AssignmentAcceptedV1.class));
            case ASSIGNMENT_RETURNED_V1 -> WireSteps.returned(news, event.payloadAs(AssignmentReturnedV1.class));
            case ASSIGNMENT_TRANSFERRED_V1 ->
                WireSteps.transferred(news, event.payloadAs(AssignmentTransferredV1.class));
            case ASSIGNMENT_OFFICER_CHANGED_V1 ->
                WireSteps.officerChanged(news, event.payloadAs(OfficerOfAssignmentChangedV1.class));
            case ASSIGNMENT_PAUSED_V1 -> WireSteps.paused(news, event.payloadAs(AssignmentPausedV1.class));
            case ASSIGNMENT_RESUMED_V1 -> WireSteps.resumed(news, event.payloadAs(AssignmentResumedV1.class));
            case ASSIGNMENT_EXTENDED_V1 -> WireSteps.extended(news, event.payloadAs(AssignmentExtendedV1.class));
            case ASSIGNMENT_PROGRESS_NOTED_V1 -> WireSteps.progressNoted(news, event.payloadAs(ProgressNotedV1.class));
            case ASSIGNMENT_OUTCOME_REPORTED_V1 ->
                WireSteps.outcomeReported(news, event.payloadAs(OutcomeReportedV1.class));
            case ASSIGNMENT_OPINION_REQUESTED_V1 ->
                WireSteps.opinionRequested(news, event.payloadAs(OpinionRequestedV1.class));
            case ASSIGNMENT_OPINION_GIVEN_V1 -> WireSteps.opinionGiven(news, event.payloadAs(OpinionGivenV1.class));
            case ASSIGNMENT_DEADLINE_RECOMPUTED_V1 ->
                WireSteps.deadlineRecomputed(news, event.payloadAs(DeadlineRecomputedV1.class));
            // Closing an assignment follows from a step of the enterprise, which is told already.
            default -> before;
        };
    }

    /** What every payload of the topic has. */
    record OfIssue(String issueId) {}

    private static void requireSame(String key, String issueId) {
        if (!key.equals(issueId)) {
            throw new IllegalArgumentException("issueId must be the event's key " + key + ", not " + issueId);
        }
    }
}
