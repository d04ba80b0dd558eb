package vn.namro.notification.inbox.application;

class InMemoryInboxItemsTest extends InboxItemsContract {

    @Override
    protected InboxItems open() {
        return new InMemoryInboxItems();
    }
}
