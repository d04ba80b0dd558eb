package vn.namro.intake.issue.adapter.kafka;

import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Triage;
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
        return switch (type) {
            case ASSIGNMENT_ISSUED_V1 -> before.assigned(assignment(event));
            case ASSIGNMENT_UNCLEAR_V1 -> before.unclear(triage(event));
            default -> before;
        };
    }

    private static Assignment assignment(EventEnvelope event) {
        AssignmentIssuedV1 wire = event.payloadAs(AssignmentIssuedV1.class);
        requireSame(event.key(), wire.issueId());
        return WireAssignment.assignment(wire);
    }

    private static Triage triage(EventEnvelope event) {
        AssignmentUnclearV1 wire = event.payloadAs(AssignmentUnclearV1.class);
        requireSame(event.key(), wire.issueId());
        return WireAssignment.triage(wire);
    }

    private static void requireSame(String key, String issueId) {
        if (!key.equals(issueId)) {
            throw new IllegalArgumentException("issueId must be the event's key " + key + ", not " + issueId);
        }
    }
}
