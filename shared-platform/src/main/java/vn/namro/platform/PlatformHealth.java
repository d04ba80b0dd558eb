package vn.namro.platform;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import vn.namro.platform.outbox.RelayLoop;

/** Red when a listener has died or the relay goes round no more: an instance that looks alive and does nothing. */
final class PlatformHealth implements HealthIndicator {

    private static final Duration RELAY_MUST_TURN_WITHIN = Duration.ofSeconds(90);

    private final KafkaListenerEndpointRegistry listeners;
    private final RelayLoop relay;

    PlatformHealth(KafkaListenerEndpointRegistry listeners, RelayLoop relay) {
        this.listeners = listeners;
        this.relay = relay;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (MessageListenerContainer listener : listeners.getListenerContainers()) {
            if (!listener.isRunning() || !listener.isInExpectedState()) {
                health.down().withDetail(String.valueOf(listener.getListenerId()), "stopped");
            }
        }
        if (relay.sinceLastRound().compareTo(RELAY_MUST_TURN_WITHIN) > 0) {
            health.down().withDetail("relay", "no round for " + relay.sinceLastRound());
        }
        return health.build();
    }
}
