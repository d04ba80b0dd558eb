package vn.namro.notification.feed.adapter.mongo;

import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.feed.application.Feeds;
import vn.namro.notification.feed.application.FeedsContract;
import vn.namro.testing.SettableClock;

class MongoFeedsTest extends FeedsContract {

    @Override
    protected Feeds open() {
        return new MongoFeeds(MongoForTests.stores(SettableClock.at(Samples.DUE)));
    }
}
