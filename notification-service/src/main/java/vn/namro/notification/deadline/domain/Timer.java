package vn.namro.notification.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One planned message: fires once, not before it is due, and stays open until its channel has taken every message.
 *
 * @param generation of the watch it was planned for
 * @param also steps of the same moment that the message mentions
 * @param nextAt when to look at it next; absent when there is nothing left to do
 * @param epoch of the lease under which it was last taken
 * @param failures attempts in a row that came to nothing
 */
public record Timer(
        String issueId,
        String assignmentId,
        Step step,
        int generation,
        Instant dueAt,
        List<Audience> to,
        List<Step> also,
        Origin origin,
        Status status,
        @Nullable Instant nextAt,
        long epoch,
        int failures,
        @Nullable Instant firedAt,
        @Nullable String lastError,
        List<Delivery> deliveries) {

    /** Where a timer stands. */
    public enum Status {
        PLANNED,
        /** It is settled who gets a message; not every channel has taken it yet. */
        FIRED,
        SENT,
        /** The issue went to other hands first. */
        CANCELLED
    }

    public Timer {
        to = List.copyOf(to);
        also = List.copyOf(also);
        deliveries = List.copyOf(deliveries);
    }

    /** A step of a watch as a timer. */
    public static Timer planned(Watch watch, Ladder.Planned step, Origin origin) {
        return new Timer(
                watch.issueId(),
                watch.assignmentId(),
                step.step(),
                watch.generation(),
                step.at(),
                step.to(),
                step.also(),
                origin,
                Status.PLANNED,
                step.at(),
                0,
                0,
                null,
                null,
                List.of());
    }

    /** {@code assignmentId/STEP/generation}: the same however often it is planned. */
    public String id() {
        return assignmentId + "/" + step + "/" + generation;
    }

    /** Whether something is to be done at a moment: never before it is due. */
    public boolean isDueAt(Instant now) {
        return nextAt != null && !now.isBefore(nextAt) && !now.isBefore(dueAt);
    }

    /** Whether an operator wants something sent again; that is done for an issue in other hands, too. */
    public boolean isRepetition() {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.status() == Delivery.Status.WAITING && delivery.hasBeenSent());
    }

    /** Fires: settles who gets a message, and holds the timer for the attempt. One write, so that no crash comes between. */
    public Timer fired(List<Recipient> recipients, long under, Instant now, Instant heldUntil) {
        List<Delivery> settled = recipients.stream()
                .map(recipient -> Delivery.to(recipient, id()))
                .toList();
        return with(Status.FIRED, heldUntil, under, failures, now, null, settled);
    }

    /** Takes a fired timer for another attempt. */
    public Timer held(long under, Instant until) {
        return with(status, until, under, failures, firedAt, lastError, deliveries);
    }

    /** Nothing could be done; to be looked at again. */
    public Timer postponed(String why, long under, Instant now, Backoff backoff) {
        return with(status, now.plus(backoff.after(failures + 1)), under, failures + 1, firedAt, why, deliveries);
    }

    /** Does nothing, for good. Messages that a channel has taken stay in the record. */
    public Timer cancelled(long under) {
        UnaryOperator<Delivery> stopped = delivery ->
                delivery.status() == Delivery.Status.WAITING ? delivery.in(Delivery.Status.CANCELLED) : delivery;
        return with(
                Status.CANCELLED,
                null,
                under,
                failures,
                firedAt,
                lastError,
                deliveries.stream().map(stopped).toList());
    }

    /** After one attempt for each waiting message: done, or to be tried again after a pause. */
    public Timer settled(List<Delivery.Attempt> attempts, String channel, Instant now, Backoff backoff) {
        List<Delivery> after = deliveries.stream()
                .map(delivery -> attempts.stream()
                        .filter(attempt -> attempt.deliveryId().equals(delivery.id()))
                        .findFirst()
                        .map(attempt -> delivery.after(attempt, now, channel))
                        .orElse(delivery))
                .toList();
        if (after.stream().noneMatch(delivery -> delivery.status() == Delivery.Status.WAITING)) {
            return with(Status.SENT, null, epoch, 0, firedAt, null, after);
        }
        String error = after.stream()
                .flatMap(delivery -> Optional.ofNullable(delivery.lastError()).stream())
                .findFirst()
                .orElse("the channel gave no answer");
        return with(status, now.plus(backoff.after(failures + 1)), epoch, failures + 1, firedAt, error, after);
    }

    /** To be sent again because an operator says so; empty if it has no such message. */
    public Optional<Timer> repeated(String deliveryId, Instant now) {
        if (deliveries.stream().noneMatch(delivery -> delivery.id().equals(deliveryId))) {
            return Optional.empty();
        }
        List<Delivery> after = deliveries.stream()
                .map(delivery -> delivery.id().equals(deliveryId) ? delivery.in(Delivery.Status.WAITING) : delivery)
                .toList();
        return Optional.of(with(Status.FIRED, now, epoch, 0, firedAt, null, after));
    }

    private Timer with(
            Status nextStatus,
            @Nullable Instant next,
            long under,
            int failed,
            @Nullable Instant fired,
            @Nullable String error,
            List<Delivery> messages) {
        return new Timer(
                issueId,
                assignmentId,
                step,
                generation,
                dueAt,
                to,
                also,
                origin,
                nextStatus,
                next,
                under,
                failed,
                fired,
                error,
                messages);
    }
}
