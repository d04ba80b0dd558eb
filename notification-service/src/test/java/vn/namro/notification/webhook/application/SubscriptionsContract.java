package vn.namro.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.notification.webhook.domain.SubscriptionTest.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.SigningSecret;
import vn.namro.notification.webhook.domain.Subscription;

/** What every place of subscriptions does. */
public abstract class SubscriptionsContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Subscriptions subscriptions = new InMemorySubscriptions();

    protected abstract Subscriptions open();

    @BeforeEach
    void three_subscriptions() {
        subscriptions = open();
        add("wh_1", "hn-ct");
        add("wh_2", null);
        add("wh_3", "hn-ct");
    }

    @Test
    void a_subscription_comes_back_as_it_was_stored_with_all_its_secrets() {
        Subscription told = subscription("wh_9", "hn-xd", "https://a.namro.invalid")
                .rotated(SigningSecret.of(new byte[32]), MONDAY)
                .failed("HTTP 503", MONDAY, Duration.ofDays(5));
        assertThat(subscriptions.add(told).block()).isTrue();

        assertThat(subscriptions.find("wh_9").block()).isEqualTo(new Versioned(told, 1));
        assertThat(subscriptions.find("none").blockOptional()).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        assertThat(add("wh_1", "hn-xd")).isFalse();
        assertThat(subscriptions.find("wh_1").block().subscription().agencyId()).isEqualTo("hn-ct");
    }

    @Test
    void a_change_succeeds_only_upon_the_version_it_was_decided_on() {
        Versioned seen = subscriptions.find("wh_1").block();
        Subscription disabled = seen.subscription().disabled("HTTP 410");

        assertThat(subscriptions.save(disabled, seen.version()).block()).isTrue();
        assertThat(subscriptions.save(disabled, seen.version()).block()).isFalse();
        assertThat(subscriptions.find("wh_1").block()).isEqualTo(new Versioned(disabled, 2));
    }

    @Test
    void lists_and_counts_are_by_agency_and_bounded() {
        assertThat(ids(null, 10)).containsExactly("wh_1", "wh_2", "wh_3");
        assertThat(ids("hn-ct", 10)).containsExactly("wh_1", "wh_3");
        assertThat(ids("hn-ct", 1)).containsExactly("wh_1");
        assertThat(subscriptions.count("hn-ct").block()).isEqualTo(2);
        assertThat(subscriptions.count(null).block()).isEqualTo(1);
        assertThat(subscriptions.count("hn-xd").block()).isZero();
    }

    @Test
    void what_is_disabled_is_counted_and_not_active() {
        change("wh_1", subscriptions.find("wh_1").block().subscription().disabled("HTTP 410"));

        assertThat(active()).containsExactly("wh_2", "wh_3");
        assertThat(subscriptions.disabled().block()).isEqualTo(1);
        assertThat(ids("hn-ct", 10)).containsExactly("wh_1", "wh_3");
    }

    @Test
    void what_is_removed_is_in_no_list_and_keeps_its_id_without_its_secrets() {
        change("wh_1", subscriptions.find("wh_1").block().subscription().removed());

        assertThat(ids(null, 10)).containsExactly("wh_2", "wh_3");
        assertThat(active()).containsExactly("wh_2", "wh_3");
        assertThat(subscriptions.count("hn-ct").block()).isEqualTo(1);
        assertThat(subscriptions.find("wh_1").block().subscription().secrets()).isEmpty();
        assertThat(add("wh_1", "hn-ct")).isFalse();
    }

    private boolean add(String id, @Nullable String agency) {
        return subscriptions
                .add(subscription(id, agency, "https://a.namro.invalid"))
                .blockOptional()
                .orElse(false);
    }

    private void change(String id, Subscription after) {
        assertThat(subscriptions.save(after, 1).block()).as(id).isTrue();
    }

    private List<String> active() {
        return subscriptions.active().map(Subscription::id).collectList().block();
    }

    private List<String> ids(@Nullable String agency, int limit) {
        return subscriptions
                .list(agency, limit)
                .map(found -> found.subscription().id())
                .collectList()
                .block();
    }
}
