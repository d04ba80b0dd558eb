package vn.namro.intake.issue.adapter.outbox;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.namro.intake.issue.application.Backlog;
import vn.namro.platform.outbox.RelayLoop;

/** The backlog as the relay last measured it. */
@Component
final class RelayBacklog implements Backlog {

    private final RelayLoop relay;

    RelayBacklog(RelayLoop relay) {
        this.relay = relay;
    }

    @Override
    public Duration oldest() {
        return relay.oldest();
    }
}
