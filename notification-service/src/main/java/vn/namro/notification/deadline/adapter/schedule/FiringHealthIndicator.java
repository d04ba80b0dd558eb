package vn.namro.notification.deadline.adapter.schedule;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Red when firing goes round no more: an instance that looks alive and reminds nobody. */
@Component("firingHealthIndicator")
class FiringHealthIndicator implements HealthIndicator {

    /** Longer than the longest round is allowed to take. */
    private static final Duration MUST_TURN_WITHIN = Duration.ofMinutes(3);

    private final FiringLoop loop;

    FiringHealthIndicator(FiringLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        Duration since = loop.sinceLastRound();
        return since.compareTo(MUST_TURN_WITHIN) <= 0
                ? Health.up().build()
                : Health.down().withDetail("firing", "no round for " + since).build();
    }
}
