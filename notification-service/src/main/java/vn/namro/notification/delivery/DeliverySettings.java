package vn.namro.notification.delivery;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How letters are worded.
 *
 * @param zone whose local time they tell
 * @param issueUrl where an issue is shown, with {@code {trackingCode}} in the place of its code; empty: letters have no link
 */
@ConfigurationProperties("namro.letters")
public record DeliverySettings(ZoneId zone, String issueUrl) {}
