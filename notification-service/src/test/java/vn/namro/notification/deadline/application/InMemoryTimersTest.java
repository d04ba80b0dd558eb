package vn.namro.notification.deadline.application;

class InMemoryTimersTest extends TimersContract {

    private final InMemoryTimers timers = new InMemoryTimers();

    @Override
    protected Timers timers() {
        return timers;
    }
}
