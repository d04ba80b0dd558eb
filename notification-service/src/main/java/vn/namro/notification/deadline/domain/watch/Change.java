package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn in the life of an assignment of which somebody is to be told.
 *
 * @param generation of the watch that it led to
 * @param reason as it was given; absent if none was
 * @param previousDueAt the limit before; absent where it did not move
 */
public record Change(
        String assignmentId,
        Kind kind,
        int generation,
        Instant at,
        @Nullable String reason,
        @Nullable Instant previousDueAt) {

    /** What turned. */
    public enum Kind {
        /** The holder holds it no more. */
        LEFT,
        EXTENDED,
        RECOMPUTED
    }
}
