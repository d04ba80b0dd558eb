package vn.namro.notification.deadline.adapter.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventType;
import vn.namro.events.deadline.DeadlineEscalatedV1;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.notification.deadline.domain.ladder.Audience.Level;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Delivery;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.platform.store.NewEvent;

/** What is published of a change of a timer: a limit that passed, and each message that its channel took for the first time. */
final class TimerEvents {

    private TimerEvents() {}

    static List<NewEvent> between(Timer before, Timer after) {
        List<NewEvent> events = new ArrayList<>();
        if (after.step() == Step.LIMIT
                && after.status() == Timer.Status.SENT
                && !before.status().isFinal()) {
            events.add(missed(after));
        }
        after.deliveries().stream()
                .filter(Delivery::hasBeenSent)
                .filter(delivery -> before.deliveries().stream()
                        .noneMatch(known -> known.id().equals(delivery.id()) && known.hasBeenSent()))
                .forEach(delivery -> told(after, delivery, events));
        return events;
    }

    private static NewEvent missed(Timer timer) {
        Instant at = Objects.requireNonNull(timer.firedAt(), "firedAt");
        return new NewEvent(
                EventType.DEADLINE_MISSED_V1,
                new DeadlineMissedV1(
                        timer.issueId(), assignment(timer), timer.hook().duty().name(), timer.dueAt(), at));
    }

    private static void told(Timer timer, Delivery delivery, List<NewEvent> events) {
        events.add(reminder(timer, delivery));
        if (timer.step().isAfterTheLimit()) {
            delivery.level().ifPresent(level -> events.add(escalated(timer, delivery, level)));
        }
    }

    private static NewEvent reminder(Timer timer, Delivery delivery) {
        return new NewEvent(
                EventType.REMINDER_SENT_V1,
                new ReminderSentV1(
                        timer.issueId(),
                        timer.assignmentId(),
                        delivery.letterId(),
                        timer.step().name(),
                        delivery.recipientId(),
                        delivery.agencyId(),
                        timer.dueAt(),
                        Objects.requireNonNull(delivery.sentAt(), "sentAt"),
                        Objects.requireNonNull(delivery.channel(), "channel")));
    }

    private static NewEvent escalated(Timer timer, Delivery delivery, Level level) {
        return new NewEvent(
                EventType.DEADLINE_ESCALATED_V1,
                new DeadlineEscalatedV1(
                        timer.issueId(),
                        assignment(timer),
                        timer.hook().duty().name(),
                        level.name(),
                        delivery.recipientId(),
                        delivery.agencyId(),
                        delivery.skipped(),
                        Objects.requireNonNull(delivery.sentAt(), "sentAt")));
    }

    /** An issue in triage has no assignment. */
    private static @Nullable String assignment(Timer timer) {
        return timer.hook().duty() == Duty.TRIAGE ? null : timer.assignmentId();
    }
}
