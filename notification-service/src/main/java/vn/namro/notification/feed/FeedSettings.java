package vn.namro.notification.feed;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where calendars are reached.
 *
 * @param baseUrl under which officers' calendar programs reach this service
 * @param zone whose local time they tell
 */
@ConfigurationProperties("namro.feeds")
public record FeedSettings(String baseUrl, ZoneId zone) {

    public FeedSettings {
        if (!baseUrl.startsWith("http") || baseUrl.endsWith("/")) {
            throw new IllegalArgumentException(
                    "namro.feeds.base-url must be a web address without a slash at its end, not " + baseUrl);
        }
    }
}
