package vn.namro.notification.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what was delivered is kept.
 *
 * @param keep inbox items after they were read, and webhook messages that are over; 30 days or more
 * @param batch removed at once, 1 to 10,000
 */
@ConfigurationProperties("namro.retention")
public record RetentionSettings(Duration keep, int batch) {

    private static final Duration SHORTEST = Duration.ofDays(30);
    private static final int LARGEST = 10_000;

    public RetentionSettings {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "namro.retention.keep must be " + SHORTEST.toDays() + " days or more, not " + keep);
        }
        if (batch < 1 || batch > LARGEST) {
            throw new IllegalArgumentException("namro.retention.batch must be 1 to " + LARGEST + ", not " + batch);
        }
    }
}
