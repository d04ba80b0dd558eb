package vn.namro.notification.feed.application;

import java.time.Clock;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.namro.notification.feed.domain.Feed;
import vn.namro.notification.feed.domain.SecretAddress;

/** Gives an officer's calendar an address, and takes it back. */
public final class ChangeFeed {

    private final Feeds feeds;
    private final Supplier<byte[]> chance;
    private final Clock clock;

    /**
     * Creates the use case.
     *
     * @param chance draws the bytes of an address
     */
    public ChangeFeed(Feeds feeds, Supplier<byte[]> chance, Clock clock) {
        this.feeds = feeds;
        this.chance = chance;
        this.clock = clock;
    }

    /** A new address with the feed it leads to. It is told this once. */
    public record Given(SecretAddress address, Feed feed) {}

    /** Gives a new address; a former one leads nowhere from then on. */
    public Mono<Given> replace(String officerId) {
        return Mono.defer(() -> {
            SecretAddress address = SecretAddress.of(chance.get());
            Feed feed = new Feed(officerId, address.hash(), clock.instant());
            return feeds.put(feed).thenReturn(new Given(address, feed));
        });
    }

    /** Takes the address back; nothing happens if there is none. */
    public Mono<Void> remove(String officerId) {
        return feeds.remove(officerId);
    }
}
