package vn.namro.notification.deadline.adapter.kafka;

import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.notification.deadline.application.PlanReminders;
import vn.namro.notification.deadline.domain.Origin;
import vn.namro.notification.deadline.domain.Watch;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.Aggregates;

/** Keeps the watch over an issue in step with who holds it. */
@Component
class AssignmentEvents implements EventHandler {

    private final Aggregates<Watch> watches;
    private final Inbox<Watch> inbox;
    private final PlanReminders reminders;

    AssignmentEvents(Aggregates<Watch> watches, PlanReminders reminders) {
        this.watches = watches;
        this.inbox = new Inbox<>(watches, Sequence.EXACT);
        this.reminders = reminders;
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        return switch (type) {
            case ASSIGNMENT_ISSUED_V1 -> issued(event, event.payloadAs(AssignmentIssuedV1.class));
            case ASSIGNMENT_UNCLEAR_V1 -> unclear(event, event.payloadAs(AssignmentUnclearV1.class));
            default -> nothingToDo(event);
        };
    }

    private Mono<Applied> issued(EventEnvelope event, AssignmentIssuedV1 told) {
        return inbox.apply(
                event,
                told.issueId(),
                () -> Watch.over(told.issueId(), told.trackingCode(), told.title()),
                before -> stored(reminders.handedOver(before, ToldAssignments.handover(told), origin(event))));
    }

    private Mono<Applied> unclear(EventEnvelope event, AssignmentUnclearV1 told) {
        return inbox.apply(
                event,
                told.issueId(),
                () -> Watch.over(told.issueId(), told.trackingCode(), told.title()),
                before -> stored(reminders.unclear(before, ToldAssignments.triage(told), origin(event))));
    }

    /** A type without interest here changes nothing, but counts: the next one must find no gap. */
    private Mono<Applied> nothingToDo(EventEnvelope event) {
        return watches.find(event.key())
                .flatMap(known -> inbox.apply(event, event.key(), known::state, before -> Mono.just(Change.to(before))))
                .defaultIfEmpty(Applied.GAP);
    }

    /** Without a calendar nothing can be planned: that passes, so the listener tries again instead of parking the event. */
    private static Mono<Change<Watch>> stored(Mono<Watch> watch) {
        return watch.map(Change::to)
                .switchIfEmpty(
                        Mono.error(() -> new TransientDataAccessResourceException("no working calendar is known yet")));
    }

    private static Origin origin(EventEnvelope event) {
        return new Origin(event.correlationId(), event.id(), event.traceparent());
    }
}
