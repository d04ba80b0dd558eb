package vn.namro.notification.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.DoubleSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Dispatches.Seen;
import vn.namro.notification.webhook.application.Endpoints.Answer;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Schedule;
import vn.namro.notification.webhook.domain.Subscription;

/**
 * One round of sending. Each message is taken by one conditional write that also holds it for a while, so that two owners
 * of a shard never send it at once; a crash after it means another attempt under the same id.
 */
public final class SendDispatches {

    private static final int SUBSCRIBERS_AT_ONCE = 16;
    private static final int EACH_AT_ONCE = 2;
    private static final int SAVING_ATTEMPTS = 5;
    private static final String GONE = "HTTP 410";

    /** A system that takes its time gets no more for now after so long, so that one slow one delays the others little. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    private static final Duration NEXT_ROUND = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final Dispatches dispatches;
    private final Endpoints endpoints;
    private final WebhookMeasurements measurements;
    private final Settings settings;
    private final Clock machine;
    private final DoubleSupplier chance;

    /**
     * How sending behaves.
     *
     * @param batch messages taken in one round
     * @param hold longer than any attempt
     * @param disableAfter without any success for so long, a subscription is disabled
     */
    public record Settings(int batch, Duration hold, Duration disableAfter, Schedule schedule) {}

    public SendDispatches(
            Subscriptions subscriptions,
            Dispatches dispatches,
            Endpoints endpoints,
            WebhookMeasurements measurements,
            Settings settings,
            Clock machine,
            DoubleSupplier chance) {
        this.subscriptions = subscriptions;
        this.dispatches = dispatches;
        this.endpoints = endpoints;
        this.measurements = measurements;
        this.settings = settings;
        this.machine = machine;
        this.chance = chance;
    }

    /** Sends what is due in some shards; gives how many messages were taken up. */
    public Mono<Integer> round(Collection<Integer> shards) {
        Instant end = machine.instant().plus(LONGEST_ROUND);
        return dispatches
                .due(shards, machine.instant(), settings.batch())
                .collectMultimap(seen -> seen.dispatch().subscriptionId())
                .flatMapIterable(Map::values)
                .flatMap(
                        each -> Flux.fromIterable(each).flatMap(seen -> take(seen, end), EACH_AT_ONCE),
                        SUBSCRIBERS_AT_ONCE)
                .count()
                .map(Long::intValue);
    }

    private Mono<Seen> take(Seen seen, Instant end) {
        return Mono.defer(() -> machine.instant().isBefore(end)
                ? take(seen)
                : dispatches
                        .save(seen, seen.dispatch().delayed(machine.instant().plus(NEXT_ROUND)))
                        .thenReturn(seen));
    }

    private Mono<Seen> take(Seen seen) {
        return subscriptions
                .find(seen.dispatch().subscriptionId())
                .map(Versioned::subscription)
                .filter(to -> to.status() == Subscription.Status.ACTIVE)
                .flatMap(to -> dispatches
                        .save(seen, seen.dispatch().held(machine.instant().plus(settings.hold())))
                        .flatMap(held -> send(held, to))
                        .map(Seen::dispatch)
                        .defaultIfEmpty(seen.dispatch()))
                .switchIfEmpty(Mono.defer(() -> dispatches
                        .save(seen, seen.dispatch().stopped())
                        .map(Seen::dispatch)
                        .defaultIfEmpty(seen.dispatch())))
                .thenReturn(seen);
    }

    private Mono<Seen> send(Seen held, Subscription to) {
        return endpoints.post(to, held.dispatch()).flatMap(answer -> {
            measurements.sent(held.dispatch().type(), answer.result());
            return remember(to.id(), answer)
                    .then(Mono.defer(() -> dispatches.save(held, after(held.dispatch(), answer))));
        });
    }

    private Dispatch after(Dispatch sent, Answer answer) {
        Instant now = machine.instant();
        return switch (answer.result()) {
            case TAKEN -> sent.delivered(answer.text(), now);
            case REFUSED, GONE -> sent.failed(answer.text(), now, settings.schedule(), chance.getAsDouble());
            case NOT_TRIED -> sent.delayed(now.plus(answer.notBefore()));
        };
    }

    /** What an attempt says of the subscriber; written only where it says something new. */
    private Mono<Boolean> remember(String id, Answer answer) {
        return Mono.defer(() -> subscriptions.find(id).flatMap(found -> {
                    Subscription before = found.subscription();
                    Subscription after = learned(before, answer);
                    if (after.equals(before)) {
                        return Mono.just(true);
                    }
                    return subscriptions
                            .save(after, found.version())
                            .filter(saved -> saved)
                            .doOnNext(saved -> tell(before, after));
                }))
                .repeatWhenEmpty(SAVING_ATTEMPTS, again -> again)
                .onErrorResume(IllegalStateException.class, contended -> Mono.just(false));
    }

    private Subscription learned(Subscription before, Answer answer) {
        Instant now = machine.instant();
        return switch (answer.result()) {
            case TAKEN ->
                before.failingSince() == null && before.lastSuccessAt() != null ? before : before.succeeded(now);
            case REFUSED -> before.failed(answer.text(), now, settings.disableAfter());
            case GONE -> before.disabled(GONE);
            case NOT_TRIED -> before;
        };
    }

    private void tell(Subscription before, Subscription after) {
        if (before.status() == Subscription.Status.ACTIVE && after.status() == Subscription.Status.DISABLED) {
            measurements.disabled();
        }
    }
}
