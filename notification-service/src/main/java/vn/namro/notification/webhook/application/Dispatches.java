package vn.namro.notification.webhook.application;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.domain.Dispatch;

/** Where messages to subscribers are, by shards, so that many instances can share the work. */
public interface Dispatches {

    /** Adds one; false if it is there already. */
    Mono<Boolean> add(Dispatch dispatch);

    /** What is to be sent in some shards, the longest waiting first. */
    Flux<Seen> due(Collection<Integer> shards, Instant now, int limit);

    /** Changes one, if it is still what was seen; empty if others changed it meanwhile. */
    Mono<Seen> save(Seen before, Dispatch after);

    Mono<Seen> find(String id);

    /** The messages to one subscriber, the latest first. */
    Flux<Dispatch> of(String subscriptionId, int limit);

    /** How many wait to be sent. */
    Mono<Long> waiting();

    /** Removes at most so many messages, made before a moment, that wait for nothing; gives how many that were. */
    Mono<Long> forget(Instant madeBefore, int most);

    /** A message as it was read: a write succeeds only upon this version. */
    record Seen(Dispatch dispatch, long version) {}
}
