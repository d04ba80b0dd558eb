package vn.namro.notification.inbox.adapter.mongo;

import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.inbox.application.InboxItemsContract;
import vn.namro.testing.SettableClock;

class MongoInboxItemsTest extends InboxItemsContract {

    @Override
    protected InboxItems open() {
        return new MongoInboxItems(MongoForTests.stores(SettableClock.at(Samples.DUE)));
    }
}
