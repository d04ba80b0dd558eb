package vn.namro.notification.webhook.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.notification.webhook.domain.SubscriptionTest.subscription;

import java.util.Base64;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;
import vn.namro.testing.SettableClock;

class SealedSecretsTest {

    private static final String KEY = key(1);
    private static final String NEXT = key(2);
    private static final Subscription TOLD = subscription("wh_9", null, "https://a.namro.invalid");

    private final Stores stores = MongoForTests.stores(SettableClock.at(Samples.DUE));
    private final AggregateStore<StoredSubscription> store = new WebhookStores().subscriptionStore(stores);

    private static String key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private MongoSubscriptions with(String keys) {
        return new MongoSubscriptions(store, SecretKeys.of(keys));
    }

    @Test
    void with_a_key_no_secret_is_readable_in_the_database() {
        with(KEY).add(TOLD).block();

        assertThat(document()).doesNotContain("whsec_").contains("sealed:");
    }

    @Test
    void without_a_key_they_are_kept_as_they_are_and_opened_and_sealed_once_there_is_one() {
        with("").add(TOLD).block();
        assertThat(document()).contains("whsec_");

        MongoSubscriptions keyed = with(KEY);
        assertThat(keyed.find("wh_9").block().subscription()).isEqualTo(TOLD);
        keyed.save(TOLD.disabled("HTTP 410"), 1).block();
        assertThat(document()).doesNotContain("whsec_");
    }

    @Test
    void a_key_can_be_changed_while_the_former_one_still_opens() {
        with(KEY).add(TOLD).block();

        assertThat(with(NEXT + ", " + KEY).find("wh_9").block().subscription()).isEqualTo(TOLD);
    }

    @Test
    void without_the_key_it_was_sealed_with_the_service_does_not_start() {
        with(KEY).add(TOLD).block();

        assertThatThrownBy(() -> with(NEXT)).hasMessageContaining("lacks the key");
        assertThatThrownBy(() -> with("")).hasMessageContaining("lacks the key");
    }

    @Test
    void a_sealed_secret_opens_for_its_own_subscription_only_and_no_two_look_alike() {
        SecretKeys keys = SecretKeys.of(KEY);
        String sealed = keys.seal("whsec_a", "wh_1");

        assertThat(keys.open(sealed, "wh_1")).isEqualTo("whsec_a");
        assertThatThrownBy(() -> keys.open(sealed, "wh_2")).isInstanceOf(IllegalStateException.class);
        assertThat(keys.seal("whsec_a", "wh_1")).isNotEqualTo(sealed);
    }

    @Test
    void what_is_no_key_is_refused_without_being_told() {
        assertThatThrownBy(() -> SecretKeys.of("c2hvcnQ="))
                .hasMessageContaining("not 5")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> SecretKeys.of("?secret?"))
                .hasMessageContaining("base64")
                .hasMessageNotContaining("?");
    }

    private String document() {
        return Mono.from(store.collection().find(new Document("_id", "wh_9")).first())
                .map(Document::toJson)
                .block();
    }
}
