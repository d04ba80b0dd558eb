package vn.namro.notification.webhook.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.SigningSecret;
import vn.namro.notification.webhook.domain.Subscription;

/** Subscribes, and changes what is subscribed. */
public final class ChangeWebhooks {

    private final Subscriptions subscriptions;
    private final Supplier<byte[]> chance;
    private final Clock clock;
    private final int most;

    /**
     * Creates the use case.
     *
     * @param chance gives the bytes of a new secret
     * @param most subscriptions of one agency
     */
    public ChangeWebhooks(Subscriptions subscriptions, Supplier<byte[]> chance, Clock clock, int most) {
        this.subscriptions = subscriptions;
        this.chance = chance;
        this.clock = clock;
        this.most = most;
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** The same request had done it before. */
        DONE_BEFORE,
        /** Another request used the key. */
        KEY_USED,
        TOO_MANY,
        NOT_FOUND,
        STALE,
        NOT_POSSIBLE
    }

    /** The result, and the subscription where there is one. */
    public record Outcome(Result result, @Nullable Versioned found) {

        static Outcome of(Result result) {
            return new Outcome(result, null);
        }
    }

    /** Who asks: which subscriptions exist for that person. */
    public record Sight(boolean all, @Nullable String agencyId) {

        /** Whether a subscription may be seen and changed. */
        public boolean covers(Subscription subscription) {
            String of = subscription.agencyId();
            return subscription.status() != Subscription.Status.REMOVED && (all || of != null && of.equals(agencyId));
        }
    }

    /** What is asked for. */
    public record Request(String id, String hash, @Nullable String agencyId, String url, List<String> eventTypes) {

        public Request {
            eventTypes = List.copyOf(eventTypes);
        }
    }

    /** Subscribes. Two requests at the very same time may exceed the limit by one. */
    public Mono<Outcome> subscribe(Request request) {
        return subscriptions
                .find(request.id())
                .map(found -> repeated(found, request))
                .switchIfEmpty(Mono.defer(() -> create(request)));
    }

    private static Outcome repeated(Versioned found, Request request) {
        boolean same = found.subscription().requestHash().equals(request.hash());
        return same ? new Outcome(Result.DONE_BEFORE, found) : Outcome.of(Result.KEY_USED);
    }

    private Mono<Outcome> create(Request request) {
        Subscription fresh = new Subscription(
                request.id(),
                request.agencyId(),
                request.url(),
                request.eventTypes(),
                List.of(SigningSecret.of(chance.get())),
                Subscription.Status.ACTIVE,
                null,
                null,
                null,
                clock.instant(),
                request.hash());
        return subscriptions
                .count(request.agencyId())
                .flatMap(there -> there >= most
                        ? Mono.just(Outcome.of(Result.TOO_MANY))
                        : subscriptions
                                .add(fresh)
                                .flatMap(added -> added
                                        ? Mono.just(new Outcome(Result.DONE, new Versioned(fresh, 1)))
                                        : subscriptions.find(request.id()).map(found -> repeated(found, request))));
    }

    /** Gives it another secret. */
    public Mono<Outcome> rotate(String id, Sight sight, long version) {
        return change(
                id, sight, version, (before, now) -> Optional.of(before.rotated(SigningSecret.of(chance.get()), now)));
    }

    /** Sends to it again after it was disabled. */
    public Mono<Outcome> activate(String id, Sight sight, long version) {
        return change(
                id,
                sight,
                version,
                (before, now) -> Optional.of(before.activated())
                        .filter(after -> before.status() == Subscription.Status.DISABLED));
    }

    /** Removes it; what waits for it is not sent any more. */
    public Mono<Outcome> remove(String id, Sight sight, long version) {
        return change(id, sight, version, (before, now) -> Optional.of(before.removed()));
    }

    private Mono<Outcome> change(
            String id, Sight sight, long version, BiFunction<Subscription, Instant, Optional<Subscription>> step) {
        Function<Versioned, Mono<Outcome>> decide = found -> {
            if (found.version() != version) {
                return Mono.just(Outcome.of(Result.STALE));
            }
            Subscription after =
                    step.apply(found.subscription(), clock.instant()).orElse(null);
            return after == null ? Mono.just(Outcome.of(Result.NOT_POSSIBLE)) : save(after, version);
        };
        return subscriptions
                .find(id)
                .filter(found -> sight.covers(found.subscription()))
                .flatMap(decide)
                .defaultIfEmpty(Outcome.of(Result.NOT_FOUND));
    }

    private Mono<Outcome> save(Subscription after, long version) {
        return subscriptions
                .save(after, version)
                .map(saved ->
                        saved ? new Outcome(Result.DONE, new Versioned(after, version + 1)) : Outcome.of(Result.STALE));
    }
}
