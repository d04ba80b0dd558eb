package vn.namro.notification.feed;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.feed.application.ChangeFeed;
import vn.namro.notification.feed.application.Feeds;
import vn.namro.notification.feed.application.ShowFeed;
import vn.namro.notification.feed.domain.SecretAddress;
import vn.namro.notification.preference.application.PreferencesOfPeople;

/** Puts calendars together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    private final SecureRandom random = new SecureRandom();

    @Bean
    ChangeFeed changeFeed(Feeds feeds, Clock clock) {
        return new ChangeFeed(feeds, this::drawn, clock);
    }

    private byte[] drawn() {
        byte[] bytes = new byte[SecretAddress.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    @Bean
    ShowFeed showFeed(
            Feeds feeds,
            Watches watches,
            Directories directories,
            PreferencesOfPeople preferences,
            @Value("${namro.letters.issue-url}") String issueUrl,
            Clock clock,
            FeedSettings settings) {
        return new ShowFeed(feeds, watches, directories, preferences, issueUrl, clock, settings.zone());
    }
}
