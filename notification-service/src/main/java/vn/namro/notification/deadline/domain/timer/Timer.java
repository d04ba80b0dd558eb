package vn.namro.notification.deadline.domain.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.ladder.Planned;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * One planned message, or the passing of one limit: fires once, not before it is due, and stays open until its channel has
 * taken every message. Two times meet here: the city's decides when it is due, the machine's how long a claim on it is held
 * and when it is tried again.
 *
 * @param hook what it hangs on: once that is over, it does nothing
 * @param generation of the watch it was planned for
 * @param task what it is to say, when, to whom
 * @param againAt when to look at it again, in the machine's time; absent before the first look, and when all is done
 */
public record Timer(
        String issueId,
        String assignmentId,
        Hook hook,
        int generation,
        Task task,
        Origin origin,
        Status status,
        @Nullable Instant againAt,
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
        /** Every message is with its channel; of a limit: it passed, and that was told. */
        SENT,
        /** What it hangs on was over first. */
        CANCELLED;

        /** Whether nothing is left to do. */
        public boolean isFinal() {
            return this == SENT || this == CANCELLED;
        }
    }

    public Timer {
        deliveries = List.copyOf(deliveries);
    }

    /** A step of a watch as a timer. */
    public static Timer planned(Watch watch, Planned step, Origin origin) {
        return planned(watch.issueId(), watch.assignmentId(), watch.generation(), step, origin);
    }

    private static Timer planned(String issueId, String assignmentId, int generation, Planned step, Origin origin) {
        return new Timer(
                issueId,
                assignmentId,
                Hook.of(step),
                generation,
                Task.of(step),
                origin,
                Status.PLANNED,
                null,
                0,
                0,
                null,
                null,
                List.of());
    }

    /** A step of the next round of the same duty. */
    public Timer next(Planned step) {
        return planned(issueId, assignmentId, generation, step, origin);
    }

    /** The same, with a step of the trace behind it that what follows continues. */
    public Timer leadingTo(@Nullable String traceparent) {
        Origin now = new Origin(origin.correlationId(), origin.causationId(), traceparent);
        return new Timer(
                issueId,
                assignmentId,
                hook,
                generation,
                task,
                now,
                status,
                againAt,
                epoch,
                failures,
                firedAt,
                lastError,
                deliveries);
    }

    /** What it says. */
    public Step step() {
        return task.step();
    }

    /** When it is due, in the city's time. */
    public Instant dueAt() {
        return task.at();
    }

    /** {@code assignmentId/STEP/generation}, with what tells several of one step apart: the same however often planned. */
    public String id() {
        String duty = step().isMessage() ? "" : "-" + hook.duty();
        String of = hook.of() == null ? "" : "-" + hook.of().substring(hook.of().lastIndexOf('/') + 1);
        String round = hook.round() == 1 ? "" : "-" + hook.round();
        return assignmentId + "/" + step() + duty + of + round + "/" + generation;
    }

    /** Whether something is to be done: never before it is due in the city, nor while a claim or a pause lasts. */
    public boolean isDueAt(Instant city, Instant machine) {
        return (!status.isFinal() && !city.isBefore(dueAt())) && (againAt == null || !machine.isBefore(againAt));
    }

    /** Whether messages of it were taken to be offered and no channel's answer is on record yet. */
    public boolean isInHand() {
        return status == Status.FIRED
                && againAt != null
                && deliveries.stream().anyMatch(delivery -> delivery.isOfferedAt(againAt.minusNanos(1)));
    }

    /** Whether an operator wants something sent again; that is done for an issue in other hands, too. */
    public boolean isRepetition() {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.status() == Delivery.Status.WAITING && delivery.hasBeenSent());
    }

    /** Fires: settles who gets a message, and holds the timer for the attempt. One write, so that no crash comes between. */
    public Timer fired(List<Delivery> settled, Claim claim) {
        return with(Status.FIRED, claim.until(), claim.epoch(), failures, claim.city(), null, settled);
    }

    /** A limit passed unheard. */
    public Timer passed(Claim claim) {
        return with(Status.SENT, null, claim.epoch(), 0, claim.city(), null, List.of());
    }

    /** Takes a fired timer for another attempt. */
    public Timer held(Claim claim) {
        return with(status, claim.until(), claim.epoch(), failures, firedAt, lastError, deliveries);
    }

    /** Nothing could be done; to be looked at again. */
    public Timer postponed(String why, Claim claim, Backoff backoff) {
        Instant again = claim.machine().plus(backoff.after(failures + 1));
        return with(status, again, claim.epoch(), failures + 1, firedAt, why, deliveries);
    }

    /** Left as it is for a while. */
    Timer waiting(String why, Claim claim, Duration pause) {
        return with(status, claim.machine().plus(pause), claim.epoch(), failures, firedAt, why, deliveries);
    }

    /** Does nothing, for good. Messages that a channel has taken stay in the record. */
    public Timer cancelled(String why, long under) {
        List<Delivery> stopped = deliveries.stream().map(Delivery::cancelled).toList();
        return with(Status.CANCELLED, null, under, failures, firedAt, why, stopped);
    }

    /** After the attempts made: done, or to be tried again after a pause. */
    public Timer settled(List<Delivery.Attempt> attempts, Settling at) {
        List<Delivery> after = deliveries.stream()
                .map(delivery -> delivery.after(attempts, at))
                .toList();
        List<Delivery> waiting = after.stream()
                .filter(delivery -> delivery.status() == Delivery.Status.WAITING)
                .toList();
        if (waiting.isEmpty()) {
            return with(Status.SENT, null, epoch, 0, firedAt, null, after);
        }
        Instant again = waiting.stream()
                .map(delivery -> Objects.requireNonNullElse(delivery.againAt(), at.machine()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return with(status, again, epoch, failures + 1, firedAt, waiting.get(0).lastError(), after);
    }

    /** To be sent again, as a letter of its own, because an operator says so; empty if it has no such message. */
    public Optional<Timer> repeated(String deliveryId, Instant machine) {
        if (deliveries.stream().noneMatch(delivery -> delivery.id().equals(deliveryId))) {
            return Optional.empty();
        }
        List<Delivery> after = deliveries.stream()
                .map(delivery -> delivery.id().equals(deliveryId) ? delivery.repeated() : delivery)
                .toList();
        return Optional.of(with(Status.FIRED, machine, epoch, 0, firedAt, null, after));
    }

    private Timer with(
            Status nextStatus,
            @Nullable Instant again,
            long under,
            int failed,
            @Nullable Instant fired,
            @Nullable String error,
            List<Delivery> messages) {
        return new Timer(
                issueId,
                assignmentId,
                hook,
                generation,
                task,
                origin,
                nextStatus,
                again,
                under,
                failed,
                fired,
                error,
                messages);
    }
}
