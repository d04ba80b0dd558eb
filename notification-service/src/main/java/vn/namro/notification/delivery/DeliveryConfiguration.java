package vn.namro.notification.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.preference.application.PreferencesOfPeople;

/** Puts the delivery of messages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    DeliverNotice deliverNotice(
            DeliverySettings settings, Mail mail, InboxItems inbox, PreferencesOfPeople preferences) {
        LetterWriter writer = new LetterWriter(settings.zone(), settings.issueUrl());
        return new DeliverNotice(writer, mail, inbox, preferences, settings.zone());
    }
}
