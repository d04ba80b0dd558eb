package vn.namro.notification.webhook.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Subscription;

/** Where subscriptions are. */
public interface Subscriptions {

    /** Finds one, removed or not. */
    Mono<Versioned> find(String id);

    /**
     * Those that are not removed, by their ids.
     *
     * @param agencyId of this agency only; absent: of all
     */
    Flux<Versioned> list(@Nullable String agencyId, int limit);

    /** Those that are not removed, of one agency; absent: those of no agency. */
    Mono<Long> count(@Nullable String agencyId);

    /** Those to which something is sent at present. */
    Flux<Subscription> active();

    /** How many are disabled. */
    Mono<Long> disabled();

    /** Adds one; false if there is one of that id. */
    default Mono<Boolean> add(Subscription subscription) {
        return save(subscription, 0);
    }

    /** Writes one upon the version it was decided on; false if others changed it meanwhile. */
    Mono<Boolean> save(Subscription changed, long version);

    /** A subscription at a version. */
    record Versioned(Subscription subscription, long version) {}
}
