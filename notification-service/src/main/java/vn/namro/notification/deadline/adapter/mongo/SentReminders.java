package vn.namro.notification.deadline.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.namro.events.EventType;
import vn.namro.events.deadline.ReminderSentV1;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.platform.store.NewEvent;

/** What is published of a change of a timer: each message that its channel took for the first time. */
final class SentReminders {

    private SentReminders() {}

    static List<NewEvent> between(Timer before, Timer after) {
        return after.deliveries().stream()
                .filter(Delivery::hasBeenSent)
                .filter(delivery -> before.deliveries().stream()
                        .noneMatch(known -> known.id().equals(delivery.id()) && known.hasBeenSent()))
                .map(delivery -> event(after, delivery))
                .toList();
    }

    private static NewEvent event(Timer timer, Delivery delivery) {
        Instant sentAt = Objects.requireNonNull(delivery.sentAt(), "sentAt");
        String channel = Objects.requireNonNull(delivery.channel(), "channel");
        return new NewEvent(
                EventType.REMINDER_SENT_V1,
                new ReminderSentV1(
                        timer.issueId(),
                        timer.assignmentId(),
                        delivery.id(),
                        timer.step().name(),
                        delivery.recipientId(),
                        delivery.agencyId(),
                        timer.dueAt(),
                        sentAt,
                        channel));
    }
}
