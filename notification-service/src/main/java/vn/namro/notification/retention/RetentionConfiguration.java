package vn.namro.notification.retention;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.retention.application.PruneDelivered;
import vn.namro.notification.webhook.application.Dispatches;
import vn.namro.platform.time.MachineTime;

/** Puts the removing together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

    @Bean
    PruneDelivered pruneDelivered(
            InboxItems inbox, Dispatches messages, Clock clock, MachineTime machine, RetentionSettings settings) {
        return new PruneDelivered(inbox, messages, clock, machine.clock(), settings.keep(), settings.batch());
    }
}
