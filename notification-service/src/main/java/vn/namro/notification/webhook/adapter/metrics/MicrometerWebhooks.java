package vn.namro.notification.webhook.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.namro.notification.webhook.application.Endpoints;
import vn.namro.notification.webhook.application.WebhookMeasurements;

/** Counts attempts by type of event and result, beside those of letters. No subscription is ever a label. */
@Component
class MicrometerWebhooks implements WebhookMeasurements {

    private final MeterRegistry metrics;
    private final Counter disabled;

    MicrometerWebhooks(MeterRegistry metrics) {
        this.metrics = metrics;
        this.disabled = Counter.builder("namro.webhooks.disablings")
                .description("Subscriptions disabled because they failed for days, or said that they are gone")
                .register(metrics);
    }

    @Override
    public void sent(String type, Endpoints.Result result) {
        Counter.builder("namro.deliveries")
                .description("Messages offered to their channels")
                .tag("channel", "WEBHOOK")
                .tag("kind", type)
                .tag(
                        "result",
                        result == Endpoints.Result.TAKEN
                                ? "sent"
                                : result.name().toLowerCase(Locale.ROOT))
                .register(metrics)
                .increment();
    }

    @Override
    public void disabled() {
        disabled.increment();
    }
}
