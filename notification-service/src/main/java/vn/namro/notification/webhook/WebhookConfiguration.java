package vn.namro.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.webhook.application.ChangeWebhooks;
import vn.namro.notification.webhook.application.Dispatches;
import vn.namro.notification.webhook.application.Endpoints;
import vn.namro.notification.webhook.application.FindWebhooks;
import vn.namro.notification.webhook.application.SendDispatches;
import vn.namro.notification.webhook.application.SpreadEvent;
import vn.namro.notification.webhook.application.Subscriptions;
import vn.namro.notification.webhook.application.WebhookMeasurements;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.notification.webhook.domain.Schedule;
import vn.namro.platform.time.MachineTime;

/** Puts webhooks together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Bean
    Reach webhookReach(WebhookSettings settings) {
        return settings.reach();
    }

    @Bean
    ChangeWebhooks changeWebhooks(Subscriptions subscriptions, MachineTime machine, WebhookSettings settings) {
        return new ChangeWebhooks(subscriptions, this::secret, machine.clock(), settings.most());
    }

    private byte[] secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    @Bean
    FindWebhooks findWebhooks(Subscriptions subscriptions, Dispatches dispatches, MachineTime machine) {
        return new FindWebhooks(
                subscriptions,
                dispatches,
                () -> "msg_" + UUID.randomUUID().toString().replace("-", ""),
                machine.clock());
    }

    @Bean
    SpreadEvent spreadEvent(Subscriptions subscriptions, Dispatches dispatches, MachineTime machine) {
        return new SpreadEvent(subscriptions, dispatches, WebhookConfiguration::messageId, machine.clock());
    }

    private static String messageId(String subscriptionId, String eventId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((subscriptionId + "\n" + eventId).getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Bean
    SendDispatches sendDispatches(
            Subscriptions subscriptions,
            Dispatches dispatches,
            Endpoints endpoints,
            WebhookMeasurements measurements,
            WebhookSettings settings,
            MachineTime machine) {
        Clock clock = machine.clock();
        return new SendDispatches(
                subscriptions,
                dispatches,
                endpoints,
                measurements,
                new SendDispatches.Settings(
                        settings.batch(), settings.hold(), settings.disableAfter(), Schedule.STANDARD),
                clock,
                random::nextDouble);
    }
}
