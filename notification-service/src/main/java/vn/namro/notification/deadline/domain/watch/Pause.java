package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the handling clock stood still, because the enterprise was asked something.
 *
 * @param to when it ran on; absent while it waits
 * @param because {@code ANSWERED} or {@code SILENCE}; absent while it waits
 */
public record Pause(
        String assignmentId,
        String requestId,
        Instant from,
        Instant answerBy,
        @Nullable Instant to,
        @Nullable String because,
        long workingMinutes) {

    Pause ended(Instant at, String why, long minutes) {
        return new Pause(assignmentId, requestId, from, answerBy, at, why, minutes);
    }
}
