package vn.namro.intake.issue.adapter.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How live timelines are served.
 *
 * @param poll how often each stream reads its issue: the longest that a step is seen late
 * @param heartbeat after this long without a step a comment is sent, so that a broken line is noticed
 * @param perReader how many streams a person may have open at one instance
 */
@ConfigurationProperties("namro.intake.stream")
public record StreamSettings(Duration poll, Duration heartbeat, int perReader) {

    private static final long SHORTEST_MILLIS = 10;

    public StreamSettings {
        if (poll.toMillis() < SHORTEST_MILLIS) {
            throw new IllegalArgumentException("poll must be " + SHORTEST_MILLIS + " ms or more, not " + poll);
        }
        if (heartbeat.compareTo(poll) < 0) {
            throw new IllegalArgumentException("heartbeat must be no less than poll, not " + heartbeat);
        }
        if (perReader < 1) {
            throw new IllegalArgumentException("perReader must be at least 1, not " + perReader);
        }
    }

    /** In how many rounds without a step a comment is sent. */
    long quietRounds() {
        return heartbeat.toMillis() / poll.toMillis();
    }
}
