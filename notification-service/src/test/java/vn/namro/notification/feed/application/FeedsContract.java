package vn.namro.notification.feed.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.feed.domain.Feed;

/** What every place of addresses does. */
public abstract class FeedsContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Feeds feeds = new InMemoryFeeds();

    protected abstract Feeds open();

    @BeforeEach
    void openAnew() {
        feeds = open();
    }

    @Test
    void a_feed_is_found_at_its_address_only() {
        Feed feed = new Feed("o-1", "aa", MONDAY);
        feeds.put(feed).block();
        feeds.put(new Feed("o-2", "bb", MONDAY)).block();

        assertThat(feeds.at("aa").block()).isEqualTo(feed);
        assertThat(feeds.at("cc").blockOptional()).isEmpty();
    }

    @Test
    void another_address_takes_the_place_of_the_one_before() {
        feeds.put(new Feed("o-1", "aa", MONDAY)).block();
        feeds.put(new Feed("o-1", "bb", MONDAY)).block();

        assertThat(feeds.at("aa").blockOptional()).isEmpty();
        assertThat(feeds.at("bb").blockOptional()).isPresent();
    }

    @Test
    void what_is_removed_is_gone_and_removing_it_again_does_nothing() {
        feeds.put(new Feed("o-1", "aa", MONDAY)).block();
        feeds.remove("o-1").block();
        feeds.remove("o-1").block();

        assertThat(feeds.at("aa").blockOptional()).isEmpty();
    }
}
