package vn.namro.notification.deadline.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.deadline.domain.watch.Wording;

/**
 * A planned, sent or cancelled reminder of the timeline, or a limit that passes.
 *
 * @param duty what is owed
 * @param of the agency or question that it is about; absent where there is one only
 * @param generation of the watch that it was planned for
 * @param cancelledBecause why nothing came of it; only of what is cancelled
 * @param draft the text of a letter to the enterprise that it carries; absent where it carries none
 * @param to to whom the step speaks
 * @param lastError why the last attempt came to nothing; absent if none failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReminderView(
        String step,
        List<String> also,
        String duty,
        @Nullable String of,
        int generation,
        Instant at,
        List<String> to,
        String status,
        @Nullable String cancelledBecause,
        @Nullable Wording draft,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        List<Sending> deliveries) {

    /**
     * One message of the reminder.
     *
     * @param history the last attempts: when, by which channel, with which refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sending(
            String deliveryId,
            String letterId,
            String recipientId,
            String agencyId,
            int levelsSkipped,
            String status,
            int attempts,
            @Nullable Instant sentAt,
            @Nullable String channel,
            @Nullable String lastError,
            List<Delivery.Tried> history) {

        static Sending of(Delivery delivery) {
            return new Sending(
                    delivery.id(),
                    delivery.letterId(),
                    delivery.recipientId(),
                    delivery.agencyId(),
                    delivery.skipped(),
                    delivery.status().name(),
                    delivery.attempts(),
                    delivery.sentAt(),
                    delivery.channel(),
                    delivery.lastError(),
                    delivery.history());
        }
    }

    static ReminderView of(Timer timer, Watch watch, Optional<Wording> draft) {
        Optional<String> cancelled = cancelled(timer, watch);
        return new ReminderView(
                timer.step().name(),
                timer.task().also().stream().map(Enum::name).toList(),
                timer.hook().duty().name(),
                timer.hook().of(),
                timer.generation(),
                timer.dueAt(),
                timer.task().to().stream().map(Enum::name).toList(),
                cancelled.isPresent()
                        ? Timer.Status.CANCELLED.name()
                        : timer.status().name(),
                cancelled.orElse(null),
                draft.orElse(null),
                timer.failures() == 0 ? null : timer.againAt(),
                cancelled.isPresent() ? null : timer.lastError(),
                timer.deliveries().stream().map(Sending::of).toList());
    }

    /** What hangs on something that is over will do nothing; it need not be due to say so. */
    private static Optional<String> cancelled(Timer timer, Watch watch) {
        return switch (timer.status()) {
            case CANCELLED -> Optional.of(Objects.requireNonNullElse(timer.lastError(), "REPLACED"));
            case PLANNED -> timer.hook().endedIn(watch);
            case FIRED, SENT -> Optional.empty();
        };
    }
}
