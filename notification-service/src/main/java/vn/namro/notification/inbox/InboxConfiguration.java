package vn.namro.notification.inbox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.inbox.application.ReadInbox;

/** Puts the inbox together. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    ReadInbox readInbox(InboxItems items, Clock clock) {
        return new ReadInbox(items, clock);
    }
}
