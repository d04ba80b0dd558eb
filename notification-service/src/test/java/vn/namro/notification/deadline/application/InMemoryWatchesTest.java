package vn.namro.notification.deadline.application;

import vn.namro.notification.deadline.domain.watch.Watch;

class InMemoryWatchesTest extends WatchesContract {

    private final InMemoryWatches watches = new InMemoryWatches();

    @Override
    protected Watches watches() {
        return watches;
    }

    @Override
    protected void put(Watch watch) {
        watches.put(watch);
    }
}
