package vn.namro.notification.feed.application;

import reactor.core.publisher.Mono;
import vn.namro.notification.feed.domain.Feed;

/** Where the addresses of calendars are: at most one for each officer. */
public interface Feeds {

    /** Keeps a feed, in the place of the officer's former one. */
    Mono<Void> put(Feed feed);

    /** The feed whose address has this hash; empty if there is none. */
    Mono<Feed> at(String addressHash);

    /** Removes an officer's feed, if there is one. */
    Mono<Void> remove(String officerId);
}
