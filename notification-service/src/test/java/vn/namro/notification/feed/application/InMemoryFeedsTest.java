package vn.namro.notification.feed.application;

class InMemoryFeedsTest extends FeedsContract {

    @Override
    protected Feeds open() {
        return new InMemoryFeeds();
    }
}
