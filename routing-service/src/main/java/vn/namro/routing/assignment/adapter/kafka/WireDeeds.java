package vn.namro.routing.assignment.adapter.kafka;

import java.time.Instant;
import java.util.Optional;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventType;
import vn.namro.events.deadline.DeadlineMissedV1;
import vn.namro.events.issue.InformationSuppliedV1;
import vn.namro.events.issue.IssueClosedV1;
import vn.namro.events.issue.IssueRefusedV1;
import vn.namro.events.issue.IssueWithdrawnV1;
import vn.namro.events.issue.OutcomeConfirmedV1;
import vn.namro.events.issue.OutcomeDisputedV1;
import vn.namro.routing.assignment.domain.RoutedIssue.Reason;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.step.Deed;
import vn.namro.routing.assignment.domain.step.FromOutside;

/** Which step each event of the other services is. */
final class WireDeeds {

    private static final String INFORMATION = "INFORMATION";

    private WireDeeds() {}

    /** A step, who took it, and when. */
    record Told(Deed deed, By by, Instant at) {}

    /** The step that an event is; a type without interest here is none. */
    static Optional<Told> of(EventType type, EventEnvelope event) {
        return switch (type) {
            case ISSUE_INFORMATION_SUPPLIED_V1 -> Optional.of(supplied(event.payloadAs(InformationSuppliedV1.class)));
            case ISSUE_OUTCOME_CONFIRMED_V1 -> Optional.of(confirmed(event.payloadAs(OutcomeConfirmedV1.class)));
            case ISSUE_OUTCOME_DISPUTED_V1 -> Optional.of(disputed(event.payloadAs(OutcomeDisputedV1.class)));
            case ISSUE_CLOSED_V1 -> Optional.of(closed(event.payloadAs(IssueClosedV1.class)));
            case ISSUE_WITHDRAWN_V1 -> Optional.of(withdrawn(event.payloadAs(IssueWithdrawnV1.class)));
            case ISSUE_REFUSED_V1 -> Optional.of(refused(event.payloadAs(IssueRefusedV1.class)));
            case DEADLINE_MISSED_V1 -> missed(event.payloadAs(DeadlineMissedV1.class));
            default -> Optional.empty();
        };
    }

    private static Told supplied(InformationSuppliedV1 wire) {
        return new Told(
                new FromOutside.Answer(wire.requestId(), wire.answer()), By.role(wire.byRole()), wire.suppliedAt());
    }

    private static Told confirmed(OutcomeConfirmedV1 wire) {
        return new Told(
                new FromOutside.Confirmation(wire.rating(), wire.comment()),
                By.role(wire.byRole()),
                wire.confirmedAt());
    }

    private static Told disputed(OutcomeDisputedV1 wire) {
        return new Told(new FromOutside.Dispute(wire.reason()), By.role(wire.byRole()), wire.disputedAt());
    }

    private static Told closed(IssueClosedV1 wire) {
        return new Told(new FromOutside.Closing(Reason.valueOf(wire.because())), By.SYSTEM, wire.closedAt());
    }

    private static Told withdrawn(IssueWithdrawnV1 wire) {
        return new Told(new FromOutside.Ending(Reason.WITHDRAWN), By.role(wire.byRole()), wire.withdrawnAt());
    }

    private static Told refused(IssueRefusedV1 wire) {
        return new Told(new FromOutside.Ending(Reason.REFUSED), By.role(wire.byRole()), wire.refusedAt());
    }

    /** Only the enterprise's silence changes something here; what officers miss is told to those above them. */
    private static Optional<Told> missed(DeadlineMissedV1 wire) {
        return wire.step().equals(INFORMATION)
                ? Optional.of(new Told(
                        new FromOutside.Silence(wire.assignmentId(), wire.dueAt()), By.SYSTEM, wire.missedAt()))
                : Optional.empty();
    }
}
