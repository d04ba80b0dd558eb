package vn.namro.platform.lease;

import java.time.Instant;

/**
 * The right to work on one shard until a moment.
 *
 * @param epoch grows with every change of owner; writes made under an older epoch are refused
 * @param ranOut the owner before did not give it up but stopped renewing it: it is dead, or cut off
 */
public record Lease(int shard, long epoch, Instant expiresAt, boolean ranOut) {

    /** A lease that nobody held before, or that its owner gave up. */
    public Lease(int shard, long epoch, Instant expiresAt) {
        this(shard, epoch, expiresAt, false);
    }

    /** Whether the right still holds at a moment. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
