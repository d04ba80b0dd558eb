package vn.namro.notification.deadline;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How timers are fired.
 *
 * @param batch timers taken in one round, 1 to 10 000
 * @param gather messages held in memory, at about 3 kB each, while the letters of what was overdue are put together
 * @param hold how long an attempt may take before its timer is due again, if its owner lives
 * @param leaseTerm after this long without a sign of life another instance takes an owner's timers over, 1 s to 1 min
 * @param firstPause after a failed attempt; doubled each time up to {@code longestPause}, which is at most an hour
 * @param cityOffice id of the agency that coordinates; followed to its successors
 * @param zone whose dates decide who is in office, and whose local time is told
 */
@ConfigurationProperties("namro.firing")
public record FiringSettings(
        int batch,
        int gather,
        Duration hold,
        Duration leaseTerm,
        Duration firstPause,
        Duration longestPause,
        String cityOffice,
        ZoneId zone) {

    public FiringSettings {
        if (batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException("namro.firing.batch must be 1 to 10000, not " + batch);
        }
        if (gather < batch) {
            throw new IllegalArgumentException(
                    "namro.firing.gather must be at least namro.firing.batch, " + batch + ", not " + gather);
        }
        if (leaseTerm.compareTo(Duration.ofSeconds(1)) < 0 || leaseTerm.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("namro.firing.lease-term must be 1s to 1m, not " + leaseTerm);
        }
        if (longestPause.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("namro.firing.longest-pause must be at most 1h, not " + longestPause);
        }
        if (cityOffice.isBlank()) {
            throw new IllegalArgumentException("namro.firing.city-office must name an agency");
        }
    }
}
