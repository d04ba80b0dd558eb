package vn.namro.intake.issue;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this city takes in issues.
 *
 * @param zone the city's time zone
 * @param oldestWaiting when an event waits longer to be published, nothing more is taken in
 */
@ConfigurationProperties("namro.intake")
public record IssueSettings(ZoneId zone, Duration oldestWaiting) {}
