package vn.namro.notification.webhook.adapter.mongo;

import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.webhook.application.Subscriptions;
import vn.namro.notification.webhook.application.SubscriptionsContract;
import vn.namro.testing.SettableClock;

class MongoSubscriptionsTest extends SubscriptionsContract {

    @Override
    protected Subscriptions open() {
        return new MongoSubscriptions(
                new WebhookStores().subscriptionStore(MongoForTests.stores(SettableClock.at(Samples.DUE))),
                SecretKeys.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    }
}
