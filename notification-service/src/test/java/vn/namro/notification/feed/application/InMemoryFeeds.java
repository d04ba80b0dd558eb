package vn.namro.notification.feed.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import vn.namro.notification.feed.domain.Feed;

/** Addresses in memory; held to the same contract as those in the database. */
final class InMemoryFeeds implements Feeds {

    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> put(Feed feed) {
        return Mono.fromRunnable(() -> feeds.put(feed.officerId(), feed));
    }

    @Override
    public Mono<Feed> at(String addressHash) {
        return Mono.defer(() -> Mono.justOrEmpty(feeds.values().stream()
                .filter(feed -> feed.addressHash().equals(addressHash))
                .findFirst()));
    }

    @Override
    public Mono<Void> remove(String officerId) {
        return Mono.fromRunnable(() -> feeds.remove(officerId));
    }
}
