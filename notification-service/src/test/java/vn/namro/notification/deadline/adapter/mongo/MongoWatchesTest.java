package vn.namro.notification.deadline.adapter.mongo;

import java.util.List;
import vn.namro.notification.MongoForTests;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.Watches;
import vn.namro.notification.deadline.application.WatchesContract;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.testing.SettableClock;

class MongoWatchesTest extends WatchesContract {

    private final AggregateStore<Watch> store = MongoForTests.stores(SettableClock.at(Samples.ISSUED))
            .open("watches", Watch.class, MongoWatches::queryFields);
    private final MongoWatches watches = new MongoWatches(store);

    @Override
    protected Watches watches() {
        return watches;
    }

    @Override
    protected void put(Watch watch) {
        store.save(Stored.fresh(watch.issueId(), watch.issueId(), watch), List.of(), Cause.request("test", null))
                .block();
    }
}
