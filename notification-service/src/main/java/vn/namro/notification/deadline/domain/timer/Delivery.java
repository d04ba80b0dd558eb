package vn.namro.notification.deadline.domain.timer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.ladder.Audience;

/**
 * One message of a timer to one person.
 *
 * @param id the timer's id, a slash and the recipient's id: the same for every attempt
 * @param letterId of the letter that carries it: its own id, or that of a digest, settled before the letter goes
 * @param addressed to whom the step speaks
 * @param skipped how many levels had nobody before this person was found
 * @param attempts times it was offered to the channel
 * @param sentAt when the channel first took it; absent before
 * @param lastError why the last attempt failed; absent after a success
 * @param againAt not to be offered before, in the machine's time; counted from its own attempts, so that everything in one
 *     letter is offered again together
 */
public record Delivery(
        String id,
        String letterId,
        String recipientId,
        String agencyId,
        Audience addressed,
        int skipped,
        Status status,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String channel,
        @Nullable String lastError,
        @Nullable Instant againAt) {

    private static final int LONGEST_ERROR = 300;

    /** Where a message stands. */
    public enum Status {
        WAITING,
        SENT,
        /** Nobody waits for it any more: what it tells was over before the channel took it. */
        CANCELLED
    }

    /**
     * What the channel answered to one attempt.
     *
     * @param refusal why it did not take the message; absent if it did
     */
    public record Attempt(String deliveryId, @Nullable String refusal) {}

    public Delivery {
        letterId = letterId == null ? id : letterId;
    }

    /** A message to somebody in a letter of its own. */
    public static Delivery to(Recipient recipient, String timerId) {
        String id = timerId + "/" + recipient.officerId();
        return new Delivery(
                id,
                id,
                recipient.officerId(),
                recipient.agencyId(),
                recipient.addressed(),
                recipient.skipped(),
                Status.WAITING,
                0,
                null,
                null,
                null,
                null);
    }

    /** The same, carried by another letter. */
    public Delivery within(String letter) {
        return with(letter, status, attempts, sentAt, channel, lastError, againAt);
    }

    /** Whether it was handed to its channel at least once. */
    public boolean hasBeenSent() {
        return sentAt != null;
    }

    /** The level above the desk that was told; empty for those at the desk. */
    public Optional<Audience.Level> level() {
        return addressed.climbed(skipped).level();
    }

    /** Whether it is to be offered to its channel at a moment of the machine. */
    public boolean isOfferedAt(Instant machine) {
        return status == Status.WAITING && (againAt == null || !machine.isBefore(againAt));
    }

    Delivery after(List<Attempt> made, String by, Settling at) {
        return made.stream()
                .filter(attempt ->
                        status == Status.WAITING && attempt.deliveryId().equals(id))
                .findFirst()
                .map(attempt -> attempt.refusal() == null ? taken(at.city(), by) : refused(attempt.refusal(), at))
                .orElse(this);
    }

    private Delivery taken(Instant at, String by) {
        Instant first = sentAt == null ? at : sentAt;
        return with(letterId, Status.SENT, attempts + 1, first, by, null, null);
    }

    private Delivery refused(String error, Settling at) {
        String cut = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        Instant again = at.machine().plus(at.backoff().after(attempts + 1));
        return with(letterId, Status.WAITING, attempts + 1, sentAt, channel, cut, again);
    }

    Delivery cancelled() {
        return status == Status.WAITING
                ? with(letterId, Status.CANCELLED, attempts, sentAt, channel, lastError, null)
                : this;
    }

    /** To be sent again, in a letter of its own. */
    Delivery repeated() {
        return with(id, Status.WAITING, attempts, sentAt, channel, null, null);
    }

    private Delivery with(
            String letter,
            Status next,
            int tried,
            @Nullable Instant sent,
            @Nullable String by,
            @Nullable String error,
            @Nullable Instant again) {
        return new Delivery(id, letter, recipientId, agencyId, addressed, skipped, next, tried, sent, by, error, again);
    }
}
