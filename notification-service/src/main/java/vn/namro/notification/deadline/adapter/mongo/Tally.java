package vn.namro.notification.deadline.adapter.mongo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.namro.notification.deadline.domain.timer.Timer;

/**
 * Counts timers by what became of them, upon the write that says so. At any time what was planned is what was sent, was
 * cancelled, or waits; a message that is to be sent again counts as planned anew.
 */
@Component
class Tally {

    private final Counter planned;
    private final Counter sent;
    private final Counter cancelled;

    Tally(MeterRegistry metrics) {
        this.planned = counter(metrics, "planned");
        this.sent = counter(metrics, "sent");
        this.cancelled = counter(metrics, "cancelled");
    }

    private static Counter counter(MeterRegistry metrics, String state) {
        return Counter.builder("namro.reminders")
                .description("Reminders and marked limits that came into a state")
                .tag("state", state)
                .register(metrics);
    }

    void planned() {
        planned.increment();
    }

    void changed(Timer before, Timer after) {
        if (before.status().isFinal() && !after.status().isFinal()) {
            planned.increment();
        } else if (!before.status().isFinal() && after.status() == Timer.Status.SENT) {
            sent.increment();
        } else if (!before.status().isFinal() && after.status() == Timer.Status.CANCELLED) {
            cancelled.increment();
        }
    }
}
