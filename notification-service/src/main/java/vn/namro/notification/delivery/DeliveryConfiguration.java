package vn.namro.notification.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.delivery.application.DeliverNotice;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.LetterWriter;

/** Puts the delivery of messages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    DeliverNotice deliverNotice(DeliverySettings settings, Mail mail) {
        return new DeliverNotice(new LetterWriter(settings.zone(), settings.issueUrl()), mail);
    }
}
