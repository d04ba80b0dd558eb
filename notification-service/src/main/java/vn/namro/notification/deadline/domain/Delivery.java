package vn.namro.notification.deadline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a timer to one person.
 *
 * @param id the timer's id, a slash and the recipient's id: the same for every attempt
 * @param addressed to whom the step speaks
 * @param skipped how many levels had nobody before this person was found
 * @param attempts times it was offered to the channel
 * @param sentAt when the channel first took it; absent before
 * @param lastError why the last attempt failed; absent after a success
 */
public record Delivery(
        String id,
        String recipientId,
        String agencyId,
        Audience addressed,
        int skipped,
        Status status,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String channel,
        @Nullable String lastError) {

    private static final int LONGEST_ERROR = 300;

    /** Where a message stands. */
    public enum Status {
        WAITING,
        SENT,
        /** Nobody waits for it any more: the issue went to other hands before the channel took it. */
        CANCELLED
    }

    /**
     * What the channel answered to one attempt.
     *
     * @param refusal why it did not take the message; absent if it did
     */
    public record Attempt(String deliveryId, @Nullable String refusal) {}

    static Delivery to(Recipient recipient, String timerId) {
        return new Delivery(
                timerId + "/" + recipient.officerId(),
                recipient.officerId(),
                recipient.agencyId(),
                recipient.addressed(),
                recipient.skipped(),
                Status.WAITING,
                0,
                null,
                null,
                null);
    }

    /** Whether it was handed to its channel at least once. */
    public boolean hasBeenSent() {
        return sentAt != null;
    }

    Delivery after(Attempt attempt, Instant at, String by) {
        String refusal = attempt.refusal();
        if (status != Status.WAITING) {
            return this;
        }
        return refusal == null ? taken(at, by) : refused(refusal);
    }

    private Delivery taken(Instant at, String by) {
        Instant first = sentAt == null ? at : sentAt;
        return new Delivery(id, recipientId, agencyId, addressed, skipped, Status.SENT, attempts + 1, first, by, null);
    }

    private Delivery refused(String error) {
        String cut = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        return new Delivery(
                id, recipientId, agencyId, addressed, skipped, Status.WAITING, attempts + 1, sentAt, channel, cut);
    }

    Delivery in(Status next) {
        return new Delivery(id, recipientId, agencyId, addressed, skipped, next, attempts, sentAt, channel, lastError);
    }
}
