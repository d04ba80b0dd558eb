package vn.namro.notification.webhook.adapter.mongo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.notification.webhook.domain.Dispatch;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Stores;

/** Opens the stores of subscriptions and of messages to them. */
@Configuration(proxyBeanMethods = false)
class WebhookStores {

    @Bean
    SecretKeys webhookSecretKeys(@Value("${namro.webhooks.secret-keys}") String keys) {
        return SecretKeys.of(keys);
    }

    @Bean
    AggregateStore<StoredSubscription> subscriptionStore(Stores stores) {
        return stores.open("webhooks", StoredSubscription.class, MongoSubscriptions::queryFields);
    }

    @Bean
    AggregateStore<Dispatch> dispatchStore(Stores stores) {
        return stores.open("webhook_messages", Dispatch.class, MongoDispatches::queryFields);
    }
}
