package vn.namro.notification.deadline.adapter.kafka;

import java.util.Map;
import java.util.function.BiFunction;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentAcceptedV1;
import vn.namro.events.assignment.AssignmentClosedV1;
import vn.namro.events.assignment.AssignmentExtendedV1;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentPausedV1;
import vn.namro.events.assignment.AssignmentResumedV1;
import vn.namro.events.assignment.AssignmentReturnedV1;
import vn.namro.events.assignment.AssignmentTransferredV1;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.assignment.DeadlineRecomputedV1;
import vn.namro.events.assignment.OfficerOfAssignmentChangedV1;
import vn.namro.events.assignment.OpinionGivenV1;
import vn.namro.events.assignment.OpinionRequestedV1;
import vn.namro.events.assignment.OutcomeReportedV1;
import vn.namro.events.assignment.ProgressNotedV1;
import vn.namro.notification.deadline.domain.watch.Ending;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Pause;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

/** Which turn each event is. */
final class ToldTurns {

    private static final Map<EventType, Told<?>> TURNS = Map.ofEntries(
            told(EventType.ASSIGNMENT_ISSUED_V1, AssignmentIssuedV1.class, ToldTurns::issued),
            told(EventType.ASSIGNMENT_UNCLEAR_V1, AssignmentUnclearV1.class, ToldTurns::unclear),
            told(EventType.ASSIGNMENT_ACCEPTED_V1, AssignmentAcceptedV1.class, ToldTurns::accepted),
            told(EventType.ASSIGNMENT_RETURNED_V1, AssignmentReturnedV1.class, ToldTurns::returned),
            told(EventType.ASSIGNMENT_TRANSFERRED_V1, AssignmentTransferredV1.class, ToldTurns::transferred),
            told(
                    EventType.ASSIGNMENT_OFFICER_CHANGED_V1,
                    OfficerOfAssignmentChangedV1.class,
                    ToldTurns::officerChanged),
            told(EventType.ASSIGNMENT_PAUSED_V1, AssignmentPausedV1.class, ToldTurns::paused),
            told(EventType.ASSIGNMENT_RESUMED_V1, AssignmentResumedV1.class, ToldTurns::resumed),
            told(EventType.ASSIGNMENT_EXTENDED_V1, AssignmentExtendedV1.class, ToldTurns::extended),
            told(EventType.ASSIGNMENT_PROGRESS_NOTED_V1, ProgressNotedV1.class, ToldTurns::noted),
            told(EventType.ASSIGNMENT_OUTCOME_REPORTED_V1, OutcomeReportedV1.class, ToldTurns::reported),
            told(EventType.ASSIGNMENT_OPINION_REQUESTED_V1, OpinionRequestedV1.class, ToldTurns::opinionRequested),
            told(EventType.ASSIGNMENT_OPINION_GIVEN_V1, OpinionGivenV1.class, ToldTurns::opinionGiven),
            told(EventType.ASSIGNMENT_DEADLINE_RECOMPUTED_V1, DeadlineRecomputedV1.class, ToldTurns::recomputed),
            told(EventType.ASSIGNMENT_CLOSED_V1, AssignmentClosedV1.class, ToldTurns::closed));

    private ToldTurns() {}

    /** What an event makes of a watch. */
    @FunctionalInterface
    interface Turn {
        Watch apply(Watch before);
    }

    /** A kind of event: how it is read, and what it does. */
    private record Told<T>(Class<T> payload, BiFunction<Watch, T, Watch> turn) {

        private Turn of(EventEnvelope event) {
            T told = event.payloadAs(payload);
            return before -> turn.apply(before, told);
        }
    }

    private static <T> Map.Entry<EventType, Told<?>> told(
            EventType type, Class<T> payload, BiFunction<Watch, T, Watch> turn) {
        return Map.entry(type, new Told<>(payload, turn));
    }

    /** The turn of an event; a type without interest here changes nothing. */
    static Turn of(EventType type, EventEnvelope event) {
        Told<?> told = TURNS.get(type);
        return told == null ? before -> before : told.of(event);
    }

    private static Watch issued(Watch before, AssignmentIssuedV1 told) {
        return Turns.issued(before, ToldAssignments.handover(told));
    }

    private static Watch unclear(Watch before, AssignmentUnclearV1 told) {
        return Turns.unclear(before, ToldAssignments.triage(told));
    }

    private static Watch accepted(Watch before, AssignmentAcceptedV1 told) {
        return Turns.accepted(before, told.acceptedAt(), ToldAssignments.deadline(told.deadline()));
    }

    private static Watch returned(Watch before, AssignmentReturnedV1 told) {
        return Turns.left(before, told.returnedAt(), Ending.RETURNED, told.reason());
    }

    private static Watch transferred(Watch before, AssignmentTransferredV1 told) {
        return Turns.left(
                before, told.transferredAt(), Ending.TRANSFERRED, told.reason().vi());
    }

    private static Watch officerChanged(Watch before, OfficerOfAssignmentChangedV1 told) {
        return Turns.officerChanged(before, told.changedAt(), ToldAssignments.person(told.to()), told.reason());
    }

    private static Watch paused(Watch before, AssignmentPausedV1 told) {
        return Turns.paused(
                before,
                new Pause(told.assignmentId(), told.requestId(), told.pausedAt(), told.answerBy(), null, null, 0));
    }

    private static Watch resumed(Watch before, AssignmentResumedV1 told) {
        return Turns.resumed(
                before,
                told.requestId(),
                told.resumedAt(),
                told.because(),
                told.pausedWorkingMinutes(),
                ToldAssignments.deadline(told.deadline()));
    }

    private static Watch extended(Watch before, AssignmentExtendedV1 told) {
        return Turns.extended(
                before,
                told.extendedAt(),
                told.reason(),
                told.previousDueAt(),
                ToldAssignments.deadline(told.deadline()));
    }

    private static Watch noted(Watch before, ProgressNotedV1 told) {
        return Turns.noted(before, told.notedAt(), told.interimAnswer());
    }

    private static Watch reported(Watch before, OutcomeReportedV1 told) {
        return Turns.reported(before, told.reportedAt(), told.confirmBy());
    }

    private static Watch opinionRequested(Watch before, OpinionRequestedV1 told) {
        return Turns.opinionRequested(
                before,
                new Opinion(
                        told.assignmentId(),
                        ToldAssignments.name(told.agency()),
                        told.question(),
                        told.requestedAt(),
                        told.dueAt()));
    }

    private static Watch opinionGiven(Watch before, OpinionGivenV1 told) {
        return Turns.opinionGiven(before, told.agency().agencyId(), told.givenAt());
    }

    private static Watch recomputed(Watch before, DeadlineRecomputedV1 told) {
        return Turns.recomputed(
                before,
                told.recomputedAt(),
                told.because(),
                told.previousDueAt(),
                ToldAssignments.deadline(told.deadline()));
    }

    private static Watch closed(Watch before, AssignmentClosedV1 told) {
        return Turns.closed(before, told.closedAt());
    }
}
