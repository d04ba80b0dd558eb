package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each event in the life of an assignment makes of the watch over its issue. An event that has nothing to change
 * gives the watch as it was.
 */
public final class Turns {

    private static final Set<Duty> OF_THE_HOLDER =
            EnumSet.of(Duty.HOLDING, Duty.ACCEPTANCE, Duty.INTERIM, Duty.HANDLING, Duty.PROGRESS);
    private static final Set<Duty> STOOD_STILL =
            EnumSet.of(Duty.ACCEPTANCE, Duty.INTERIM, Duty.HANDLING, Duty.PROGRESS);

    private Turns() {}

    /** An officer got the issue; who held it until now, and did not give it away, is told so. */
    public static Watch issued(Watch before, Handover handover) {
        Instant at = handover.issuedAt();
        Handover.Deadline deadline = handover.deadline();
        return leaving(before, at, handover.person())
                .endAll(Ending.ASSIGNED, at)
                .in(Watch.Status.OPEN)
                .with(handover)
                .startDateless(Duty.HOLDING, at, at)
                .start(Duty.ACCEPTANCE, deadline.acceptBy(), at, at)
                .start(Duty.INTERIM, deadline.interimBy(), at, at)
                .start(Duty.HANDLING, deadline.dueAt(), at, at)
                .startDateless(Duty.PROGRESS, deadline.dueAt(), at)
                .done();
    }

    /** A draft that tells the present holder of the end, unless there is none, or the next one is the same person. */
    private static Draft leaving(Watch before, Instant at, Handover.@Nullable Person next) {
        Draft draft = new Draft(before);
        boolean held = before.limits().running(Duty.HOLDING).isPresent();
        Optional<String> holder = before.handover(before.generation())
                .map(present -> present.person().officerId());
        boolean same = next != null && holder.filter(next.officerId()::equals).isPresent();
        return held && !same ? draft.telling(Change.Kind.LEFT, at, null, null) : draft;
    }

    /** The issue went to triage. */
    public static Watch unclear(Watch before, Triage triage) {
        return leaving(before, triage.since(), null)
                .endAll(Ending.REPLACED, triage.since())
                .in(Watch.Status.IN_TRIAGE)
                .with(triage)
                .start(Duty.TRIAGE, triage.by(), triage.since(), triage.since())
                .done();
    }

    /** The officer accepted; an urgent issue has its final limit from here on. */
    public static Watch accepted(Watch before, Instant at, Handover.Deadline deadline) {
        Draft next = new Draft(before).end(Duty.ACCEPTANCE, Ending.ACCEPTED, at);
        return Restarts.moved(next, before, deadline, Ending.ACCEPTED, at).done();
    }

    /** Another officer of the agency holds it: reminders still to come are planned for that one. */
    public static Watch officerChanged(Watch before, Instant at, Handover.Person to, @Nullable String reason) {
        Optional<Handover> held = before.handover(before.generation());
        if (held.isEmpty()) {
            return before;
        }
        Draft next = new Draft(before)
                .with(held.get().heldBy(to))
                .end(limit -> OF_THE_HOLDER.contains(limit.duty()), Ending.OFFICER_CHANGED, at)
                .startDateless(Duty.HOLDING, at, at)
                .telling(Change.Kind.LEFT, at, reason, null);
        before.limits()
                .running()
                .filter(limit -> OF_THE_HOLDER.contains(limit.duty()) && !limit.isOf(Duty.HOLDING))
                .forEach(limit -> Restarts.restart(next, limit, limit.dueAt(), at));
        return next.done();
    }

    /** The holder gave it away: back, or to another agency. Until somebody has it, it waits for those who do the triage. */
    public static Watch left(Watch before, Instant at, Ending why, @Nullable String reason) {
        boolean held = before.limits().running(Duty.HOLDING).isPresent();
        Draft next = new Draft(before).endAll(why, at).in(Watch.Status.MOVING).startDateless(Duty.TRIAGE, at, at);
        return (held ? next.telling(Change.Kind.LEFT, at, reason, null) : next).done();
    }

    /** The enterprise was asked: nothing of the officer's runs until it answers. */
    public static Watch paused(Watch before, Pause pause) {
        return new Draft(before)
                .end(limit -> STOOD_STILL.contains(limit.duty()), Ending.PAUSED, pause.from())
                .in(Watch.Status.PAUSED)
                .telling(known -> known.with(pause))
                .startFor(Duty.INFORMATION, pause.requestId(), pause.answerBy(), pause.from())
                .done();
    }

    /** The handling clock runs again, for what stood still. */
    public static Watch resumed(
            Watch before, String requestId, Instant at, String because, long minutes, Handover.Deadline deadline) {
        Ending why = "SILENCE".equals(because) ? Ending.SILENCE : Ending.ANSWERED;
        Draft next = new Draft(before)
                .end(limit -> limit.isOf(Duty.INFORMATION) && requestId.equals(limit.of()), why, at)
                .telling(known -> known.pauseEnded(requestId, pause -> pause.ended(at, because, minutes)));
        if (next.limits().running(Duty.INFORMATION).isPresent()) {
            return next.done();
        }
        before.handover(before.generation()).ifPresent(held -> next.with(held.due(deadline)));
        STOOD_STILL.forEach(duty -> before.limits()
                .last(duty)
                .filter(limit -> limit.ending() == Ending.PAUSED)
                .ifPresent(limit -> Restarts.restart(next, limit, Restarts.date(deadline, duty), at)));
        return next.in(Watch.Status.OPEN).done();
    }

    /** The limit was put off. */
    public static Watch extended(
            Watch before, Instant at, String reason, Instant previousDueAt, Handover.Deadline deadline) {
        Draft next = new Draft(before).telling(Change.Kind.EXTENDED, at, reason, previousDueAt);
        return Restarts.moved(next, before, deadline, Ending.EXTENDED, at).done();
    }

    /** The calendar, the term or the urgency changed, and with it the limit. */
    public static Watch recomputed(
            Watch before, Instant at, String because, Instant previousDueAt, Handover.Deadline deadline) {
        Draft next = new Draft(before).telling(Change.Kind.RECOMPUTED, at, because, previousDueAt);
        return Restarts.moved(next, before, deadline, Ending.RECOMPUTED, at).done();
    }

    /** The officer told how far it is. Once late, the days until the next note count from here. */
    public static Watch noted(Watch before, Instant at, boolean interimAnswer) {
        boolean late = before.limits()
                .running(Duty.HANDLING)
                .map(Limit::dueAt)
                .filter(due -> at.isAfter(due))
                .isPresent();
        if (!late && !interimAnswer) {
            return before;
        }
        Draft next = new Draft(before);
        if (interimAnswer) {
            next.end(Duty.INTERIM, Ending.NOTED, at);
        }
        if (late) {
            next.end(Duty.PROGRESS, Ending.NOTED, at).startDateless(Duty.PROGRESS, at, at);
        }
        return next.done();
    }

    /** The officer answered; now the enterprise has its time. */
    public static Watch reported(Watch before, Instant at, Instant confirmBy) {
        return new Draft(before)
                .endAll(Ending.REPORTED, at)
                .in(Watch.Status.ANSWERED)
                .start(Duty.CONFIRMATION, confirmBy, at, at)
                .done();
    }

    /** A coordinating agency owes its opinion. */
    public static Watch opinionRequested(Watch before, Opinion opinion) {
        String agency = opinion.agency().agencyId();
        return new Draft(before)
                .end(limit -> owes(limit, agency), Ending.REPLACED, opinion.askedAt())
                .telling(known -> known.with(opinion))
                .startFor(Duty.OPINION, agency, opinion.dueAt(), opinion.askedAt())
                .done();
    }

    /** A coordinating agency gave its opinion. */
    public static Watch opinionGiven(Watch before, String agencyId, Instant at) {
        return new Draft(before)
                .end(limit -> owes(limit, agencyId), Ending.GIVEN, at)
                .done();
    }

    /** Nothing is owed any more. */
    public static Watch closed(Watch before, Instant at) {
        return new Draft(before)
                .endAll(Ending.CLOSED, at)
                .in(Watch.Status.CLOSED)
                .done();
    }

    private static boolean owes(Limit limit, String agencyId) {
        return limit.isOf(Duty.OPINION) && agencyId.equals(limit.of());
    }
}
