package vn.namro.platform.lease;

import java.time.Instant;

/**
 * The right to work on one shard until a moment.
 *
 * @param epoch grows with every change of owner; writes made under an older epoch are refused
 */
public record Lease(int shard, long epoch, Instant expiresAt) {

    /** Whether the right still holds at a moment. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
