package vn.namro.notification.webhook.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.notification.webhook.domain.Subscription;

/** Subscriptions and messages as they are shown. */
final class WebhookViews {

    private WebhookViews() {}

    /**
     * A subscription.
     *
     * @param agencyId absent: everything
     * @param eventTypes empty: all that are offered
     * @param because why it is disabled
     * @param secret only in the answer that made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubscriptionView(
            String id,
            @Nullable String agencyId,
            String url,
            List<String> eventTypes,
            String status,
            @Nullable String because,
            @Nullable Instant failingSince,
            @Nullable Instant lastSuccessAt,
            Instant createdAt,
            long version,
            @Nullable String secret) {

        static SubscriptionView of(Versioned found) {
            return of(found, null);
        }

        /** With the secret in use, for the one answer that tells it. */
        static SubscriptionView telling(Versioned found) {
            return of(found, found.subscription().secrets().get(0).text());
        }

        private static SubscriptionView of(Versioned found, @Nullable String secret) {
            Subscription subscription = found.subscription();
            return new SubscriptionView(
                    subscription.id(),
                    subscription.agencyId(),
                    subscription.url(),
                    subscription.eventTypes(),
                    subscription.status().name(),
                    subscription.because(),
                    subscription.failingSince(),
                    subscription.lastSuccessAt(),
                    subscription.createdAt(),
                    found.version(),
                    secret);
        }
    }

    /** A message with its last attempts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DispatchView(
            String id,
            String type,
            String status,
            Instant createdAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            List<Dispatch.Tried> history) {

        static DispatchView of(Dispatch dispatch) {
            return new DispatchView(
                    dispatch.id(),
                    dispatch.type(),
                    dispatch.status().name(),
                    dispatch.createdAt(),
                    dispatch.attempts(),
                    dispatch.againAt(),
                    dispatch.history());
        }
    }

    /** Some things. */
    record Items<T>(List<T> items) {}
}
