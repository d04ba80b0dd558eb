package vn.namro.notification.webhook.adapter.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.webhook.domain.SigningSecret;
import vn.namro.notification.webhook.domain.Subscription;

/** A subscription as it is stored: the same, but for its secrets, which may be sealed. */
record StoredSubscription(
        String id,
        @Nullable String agencyId,
        String url,
        List<String> eventTypes,
        List<Secret> secrets,
        Subscription.Status status,
        @Nullable String because,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccessAt,
        Instant createdAt,
        String requestHash) {

    /** A secret, sealed or not. */
    record Secret(String text, @Nullable Instant until) {}

    static StoredSubscription of(Subscription told, SecretKeys keys) {
        return new StoredSubscription(
                told.id(),
                told.agencyId(),
                told.url(),
                told.eventTypes(),
                told.secrets().stream()
                        .map(secret -> new Secret(keys.seal(secret.text(), told.id()), secret.until()))
                        .toList(),
                told.status(),
                told.because(),
                told.failingSince(),
                told.lastSuccessAt(),
                told.createdAt(),
                told.requestHash());
    }

    Subscription opened(SecretKeys keys) {
        return new Subscription(
                id,
                agencyId,
                url,
                eventTypes,
                secrets.stream()
                        .map(secret -> new SigningSecret(keys.open(secret.text(), id), secret.until()))
                        .toList(),
                status,
                because,
                failingSince,
                lastSuccessAt,
                createdAt,
                requestHash);
    }

    /** Never tells a secret. */
    @Override
    public String toString() {
        return "StoredSubscription[" + id + "]";
    }
}
