package vn.namro.notification.webhook.application;

import java.time.Clock;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.ChangeWebhooks.Sight;
import vn.namro.notification.webhook.application.Dispatches.Seen;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Subscription;

/** Shows subscriptions and what was sent to them; sends again, and sends a test. */
public final class FindWebhooks {

    /** The type of a message that only tries whether messages arrive. */
    public static final String TEST_TYPE = "vn.namro.webhook.test.v1";

    private static final int ATTEMPTS = 5;

    private final Subscriptions subscriptions;
    private final Dispatches dispatches;
    private final Supplier<String> ids;
    private final Clock machine;

    /**
     * Creates the use case.
     *
     * @param ids gives the id of a test message, never the same twice
     */
    public FindWebhooks(Subscriptions subscriptions, Dispatches dispatches, Supplier<String> ids, Clock machine) {
        this.subscriptions = subscriptions;
        this.dispatches = dispatches;
        this.ids = ids;
        this.machine = machine;
    }

    /** Those that somebody may see. */
    public Flux<Versioned> list(Sight sight, int limit) {
        return subscriptions.list(sight.all() ? null : sight.agencyId(), limit);
    }

    /** One of them; empty if there is none, or it may not be seen. */
    public Mono<Versioned> find(String id, Sight sight) {
        return subscriptions.find(id).filter(found -> sight.covers(found.subscription()));
    }

    /** What was sent to one of them, the latest first. */
    public Flux<Dispatch> sent(Subscription to, int limit) {
        return dispatches.of(to.id(), limit);
    }

    /** Sends a test message. */
    public Mono<Dispatch> test(Subscription to, String body) {
        return Mono.defer(() -> {
            Dispatch test = Dispatch.waiting(ids.get(), to.id(), TEST_TYPE, body, machine.instant());
            return dispatches.add(test).thenReturn(test);
        });
    }

    /** Sends a message again under its own id; empty if there is no such message to that subscriber. */
    public Mono<Dispatch> repeat(Subscription to, String dispatchId) {
        return Mono.defer(() -> dispatches
                        .find(dispatchId)
                        .filter(seen -> seen.dispatch().subscriptionId().equals(to.id()))
                        .flatMap(seen -> dispatches.save(seen, seen.dispatch().repeated(machine.instant()))))
                .repeatWhenEmpty(ATTEMPTS, again -> again)
                .onErrorResume(IllegalStateException.class, exhausted -> Mono.empty())
                .map(Seen::dispatch);
    }
}
