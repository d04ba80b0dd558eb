package vn.namro.notification.webhook.application;

class InMemorySubscriptionsTest extends SubscriptionsContract {

    @Override
    protected Subscriptions open() {
        return new InMemorySubscriptions();
    }
}
