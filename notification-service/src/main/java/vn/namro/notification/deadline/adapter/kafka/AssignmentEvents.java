package vn.namro.notification.deadline.adapter.kafka;

import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.notification.deadline.adapter.kafka.ToldTurns.Turn;
import vn.namro.notification.deadline.application.PlanReminders;
import vn.namro.notification.deadline.domain.timer.Origin;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.platform.inbox.Applied;
import vn.namro.platform.inbox.EventHandler;
import vn.namro.platform.inbox.Inbox;
import vn.namro.platform.inbox.Inbox.Change;
import vn.namro.platform.inbox.Inbox.Sequence;
import vn.namro.platform.store.Aggregates;

/** Keeps the watch over an issue in step with who holds it and by when what is owed. */
@Component
class AssignmentEvents implements EventHandler {

    /** The watch over an issue that is over before anything of it was assigned has no more than its id. */
    private static final String UNKNOWN = "";

    private final Inbox<Watch> inbox;
    private final PlanReminders reminders;

    AssignmentEvents(Aggregates<Watch> watches, PlanReminders reminders) {
        this.inbox = new Inbox<>(watches, Sequence.EXACT);
        this.reminders = reminders;
    }

    /** A watch before and after an event was applied to it. */
    private static final class Step {
        private Watch before;
        private Watch after;

        private Step(Watch fresh) {
            this.before = fresh;
            this.after = fresh;
        }

        private Watch became(Watch next) {
            after = next;
            return next;
        }
    }

    @Override
    public Mono<Applied> apply(EventType type, EventEnvelope event) {
        Turn turn = ToldTurns.of(type, event);
        Supplier<Watch> fresh = () -> fresh(type, event);
        Step step = new Step(fresh.get());
        return inbox.apply(event, event.key(), fresh, before -> {
                    step.before = before;
                    return planned(reminders.turned(before, turn::apply, origin(event)))
                            .map(after -> Change.to(step.became(after)));
                })
                .flatMap(applied -> applied == Applied.DONE
                        ? reminders.cancelIdle(step.before, step.after).thenReturn(applied)
                        : Mono.just(applied));
    }

    private static Watch fresh(EventType type, EventEnvelope event) {
        return switch (type) {
            case ASSIGNMENT_ISSUED_V1 -> {
                AssignmentIssuedV1 told = event.payloadAs(AssignmentIssuedV1.class);
                yield Watch.over(told.issueId(), told.trackingCode(), told.title());
            }
            case ASSIGNMENT_UNCLEAR_V1 -> {
                AssignmentUnclearV1 told = event.payloadAs(AssignmentUnclearV1.class);
                yield Watch.over(told.issueId(), told.trackingCode(), told.title());
            }
            default -> Watch.over(event.key(), UNKNOWN, UNKNOWN);
        };
    }

    /** Without a calendar nothing can be planned: that passes, so the listener tries again instead of parking the event. */
    private static Mono<Watch> planned(Mono<Watch> watch) {
        return watch.switchIfEmpty(
                Mono.error(() -> new TransientDataAccessResourceException("no working calendar is known yet")));
    }

    private static Origin origin(EventEnvelope event) {
        return new Origin(event.correlationId(), event.id(), event.traceparent());
    }
}
