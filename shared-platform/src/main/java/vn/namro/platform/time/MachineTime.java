package vn.namro.platform.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The machine's own time, for what has to do with machines: leases, claims, pauses between attempts, ages of what waits.
 * It goes on as usual where the city's time is driven fast.
 */
public record MachineTime(Clock clock) {

    /** The present moment of the machine. */
    public Instant now() {
        return clock.instant();
    }
}
