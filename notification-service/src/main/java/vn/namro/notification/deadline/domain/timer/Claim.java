package vn.namro.notification.deadline.domain.timer;

import java.time.Instant;

/**
 * A taking of a timer.
 *
 * @param epoch of the lease under which it is taken
 * @param city the moment in the city's time
 * @param machine the moment in the machine's time
 * @param until how long it is held, in the machine's time: then another attempt is made
 */
public record Claim(long epoch, Instant city, Instant machine, Instant until) {}
