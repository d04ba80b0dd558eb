package vn.namro.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration DAYS = Duration.ofDays(5);

    @Test
    void it_wants_the_types_and_the_agency_that_it_named() {
        Subscription own = subscription("wh_1", "hn-ct", "https://a.namro.invalid");

        assertThat(own.wants("missed", Set.of("hn-ct", "hn-xd"))).isTrue();
        assertThat(own.wants("missed", Set.of("hn-xd"))).isFalse();
        assertThat(own.wants("other", Set.of("hn-ct"))).isFalse();
        assertThat(subscription("wh_1", null, "https://a.namro.invalid").wants("missed", Set.of()))
                .isTrue();
        assertThat(own.removed().wants("missed", Set.of("hn-ct"))).isFalse();
    }

    @Test
    void failures_disable_it_after_days_without_success_and_say_why() {
        Subscription failing =
                subscription("wh_1", null, "https://a.namro.invalid").failed("HTTP 500", NOW, DAYS);

        assertThat(failing.status()).isEqualTo(Subscription.Status.ACTIVE);
        assertThat(failing.failed("HTTP 503", NOW.plus(DAYS).minusSeconds(1), DAYS)
                        .status())
                .isEqualTo(Subscription.Status.ACTIVE);
        Subscription disabled = failing.failed("HTTP 503", NOW.plus(DAYS), DAYS);
        assertThat(disabled.status()).isEqualTo(Subscription.Status.DISABLED);
        assertThat(disabled.because()).isEqualTo("HTTP 503");
        assertThat(disabled.failingSince()).isEqualTo(NOW);
        assertThat(disabled.activated().status()).isEqualTo(Subscription.Status.ACTIVE);
    }

    @Test
    void one_success_ends_the_time_of_failing() {
        Subscription again = subscription("wh_1", null, "https://a.namro.invalid")
                .failed("HTTP 500", NOW, DAYS)
                .succeeded(NOW.plusSeconds(1));

        assertThat(again.failed("HTTP 500", NOW.plus(DAYS), DAYS).status()).isEqualTo(Subscription.Status.ACTIVE);
    }

    @Test
    void the_secret_before_signs_for_a_day_after_a_rotation_and_no_longer() {
        Subscription before = subscription("wh_1", null, "https://a.namro.invalid");
        Subscription rotated = before.rotated(SigningSecret.of(new byte[24]), NOW);

        assertThat(rotated.signingAt(NOW)).hasSize(2);
        assertThat(rotated.signingAt(NOW.plus(Duration.ofDays(1))))
                .containsExactly(rotated.secrets().get(0));
        assertThat(rotated.secrets().get(0).text())
                .isNotEqualTo(before.secrets().get(0).text());
    }

    @Test
    void a_secret_has_its_prefix_and_enough_bytes_and_does_not_tell_itself() {
        assertThatThrownBy(() -> SigningSecret.of(new byte[23])).hasMessageContaining("not 23");
        assertThatThrownBy(() -> new SigningSecret("plain", null)).hasMessageContaining("whsec_");
        assertThat(subscription("wh_1", null, "https://a.namro.invalid").toString())
                .doesNotContain("whsec_");
    }

    public static Subscription subscription(String id, @Nullable String agency, String url) {
        byte[] secret = new byte[32];
        secret[0] = 7;
        return new Subscription(
                id,
                agency,
                url,
                List.of("missed"),
                List.of(SigningSecret.of(secret)),
                Subscription.Status.ACTIVE,
                null,
                null,
                null,
                NOW,
                "hash");
    }
}
