package vn.namro.notification.webhook.application;

class InMemoryDispatchesTest extends DispatchesContract {

    @Override
    protected Dispatches open() {
        return new InMemoryDispatches();
    }
}
