package vn.namro.notification.webhook.application;

import java.time.Clock;
import java.util.Collection;
import java.util.function.BinaryOperator;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Subscription;

/**
 * Writes down one message for everyone who wants to hear of an event. Its id follows from subscription and event: an event
 * that comes again writes nothing new.
 */
public final class SpreadEvent {

    private final Subscriptions subscriptions;
    private final Dispatches dispatches;
    private final BinaryOperator<String> ids;
    private final Clock machine;

    /**
     * Creates the use case.
     *
     * @param ids makes the id of a message from those of a subscription and an event, without guessing or chance
     */
    public SpreadEvent(Subscriptions subscriptions, Dispatches dispatches, BinaryOperator<String> ids, Clock machine) {
        this.subscriptions = subscriptions;
        this.dispatches = dispatches;
        this.ids = ids;
        this.machine = machine;
    }

    /** Something that happened, as subscribers are told of it. */
    public record Happening(String eventId, String type, String body, Dispatch.Origin origin) {}

    /** Gives how many messages are new. */
    public Mono<Integer> spread(Happening event, Collection<String> agencies) {
        return subscriptions
                .active()
                .filter(subscription -> subscription.wants(event.type(), agencies))
                .concatMap(subscription -> dispatches.add(message(subscription, event)))
                .filter(added -> added)
                .count()
                .map(Long::intValue);
    }

    private Dispatch message(Subscription to, Happening event) {
        String id = ids.apply(to.id(), event.eventId());
        return Dispatch.waiting(id, to.id(), event.type(), event.body(), machine.instant())
                .from(event.origin());
    }
}
