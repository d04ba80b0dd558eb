package vn.namro.notification.deadline.domain.timer;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param history the last attempts, the oldest first
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
        @Nullable Instant againAt,
        List<Tried> history) {

    private static final int LONGEST_ERROR = 300;
    private static final int LONGEST_HISTORY = 20;

    /** Where a message stands. */
    public enum Status {
        WAITING,
        SENT,
        /** Nobody waits for it any more: what it tells was over before the channel took it. */
        CANCELLED
    }

    /**
     * What a channel answered to one attempt.
     *
     * @param refusal why it did not take the message; absent if it did
     */
    public record Attempt(
            String deliveryId, String channel, @Nullable String refusal) {}

    /**
     * One attempt on record.
     *
     * @param at when the channel answered, in the city's time
     * @param refusal why it did not take the message; absent if it did
     */
    public record Tried(
            Instant at, String channel, @Nullable String refusal) {}

    public Delivery {
        letterId = letterId == null ? id : letterId;
        history = history == null ? List.of() : List.copyOf(history);
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
                null,
                List.of());
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

    Delivery after(List<Attempt> made, Settling at) {
        return made.stream()
                .filter(attempt ->
                        status == Status.WAITING && attempt.deliveryId().equals(id))
                .findFirst()
                .map(attempt ->
                        attempt.refusal() == null ? taken(attempt, at.city()) : refused(attempt, attempt.refusal(), at))
                .orElse(this);
    }

    private Delivery taken(Attempt attempt, Instant at) {
        Instant first = sentAt == null ? at : sentAt;
        return recorded(attempt.channel(), null, at)
                .with(letterId, Status.SENT, attempts + 1, first, attempt.channel(), null, null);
    }

    private Delivery refused(Attempt attempt, String error, Settling at) {
        String cut = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        Instant again = at.machine().plus(at.backoff().after(attempts + 1));
        return recorded(attempt.channel(), cut, at.city())
                .with(letterId, Status.WAITING, attempts + 1, sentAt, channel, cut, again);
    }

    private Delivery recorded(String by, @Nullable String refusal, Instant at) {
        List<Tried> all = new ArrayList<>(history);
        all.add(new Tried(at, by, refusal));
        List<Tried> kept = all.subList(Math.max(0, all.size() - LONGEST_HISTORY), all.size());
        return new Delivery(
                id,
                letterId,
                recipientId,
                agencyId,
                addressed,
                skipped,
                status,
                attempts,
                sentAt,
                channel,
                lastError,
                againAt,
                kept);
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
        return new Delivery(
                id, letter, recipientId, agencyId, addressed, skipped, next, tried, sent, by, error, again, history);
    }
}
