package vn.namro.notification.webhook.adapter.mongo;

import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.webhook.application.Dispatches;
import vn.namro.notification.webhook.application.DispatchesContract;
import vn.namro.testing.SettableClock;

class MongoDispatchesTest extends DispatchesContract {

    @Override
    protected Dispatches open() {
        return new MongoDispatches(
                new WebhookStores().dispatchStore(MongoForTests.stores(SettableClock.at(Samples.DUE))));
    }
}
