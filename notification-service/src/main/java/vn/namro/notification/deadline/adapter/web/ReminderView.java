package vn.namro.notification.deadline.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;

/**
 * A planned, sent or cancelled reminder of the timeline.
 *
 * @param to to whom the step speaks
 * @param lastError why the last attempt came to nothing; absent if none failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReminderView(
        String step,
        List<String> also,
        Instant at,
        List<String> to,
        String status,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        List<Sending> deliveries) {

    /** One message of the reminder. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sending(
            String deliveryId,
            String recipientId,
            String agencyId,
            int levelsSkipped,
            String status,
            int attempts,
            @Nullable Instant sentAt,
            @Nullable String channel,
            @Nullable String lastError) {

        static Sending of(Delivery delivery) {
            return new Sending(
                    delivery.id(),
                    delivery.recipientId(),
                    delivery.agencyId(),
                    delivery.skipped(),
                    delivery.status().name(),
                    delivery.attempts(),
                    delivery.sentAt(),
                    delivery.channel(),
                    delivery.lastError());
        }
    }

    static ReminderView of(Timer timer, Watch watch) {
        return new ReminderView(
                timer.step().name(),
                timer.also().stream().map(Enum::name).toList(),
                timer.dueAt(),
                timer.to().stream().map(Enum::name).toList(),
                status(timer, watch),
                timer.failures() == 0 ? null : timer.nextAt(),
                timer.lastError(),
                timer.deliveries().stream().map(Sending::of).toList());
    }

    /** What was planned for an earlier holder will do nothing; it need not be due to say so. */
    private static String status(Timer timer, Watch watch) {
        boolean outdated = timer.status() == Timer.Status.PLANNED && timer.generation() < watch.generation();
        return (outdated ? Timer.Status.CANCELLED : timer.status()).name();
    }
}
