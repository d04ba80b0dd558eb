package vn.namro.routing.assignment.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.events.EventType;
import vn.namro.events.assignment.AssignmentClosedV1;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.platform.store.NewEvent;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.RoutedIssue.Reason;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.MissingClause;

/** Between the wire's words and the domain's. */
final class WireAssignments {

    private WireAssignments() {}

    static SubmittedIssue issue(IssueSubmittedV1 wire) {
        IssueSubmittedV1.Contact contact = wire.enterprise().contact();
        return new SubmittedIssue(
                wire.issueId(),
                wire.trackingCode(),
                wire.submittedAt(),
                wire.channel(),
                new SubmittedIssue.Enterprise(
                        wire.enterprise().taxCode(),
                        wire.enterprise().name(),
                        new SubmittedIssue.Contact(contact.name(), contact.email(), contact.phone())),
                wire.zoneId(),
                wire.communeId(),
                wire.categoryId(),
                Urgency.valueOf(wire.urgency()),
                wire.title(),
                wire.description());
    }

    static NewEvent event(RoutedIssue routed) {
        return routed.assignment() == null
                ? new NewEvent(
                        EventType.ASSIGNMENT_UNCLEAR_V1,
                        unclear(routed.issue(), Objects.requireNonNull(routed.triage())))
                : new NewEvent(EventType.ASSIGNMENT_ISSUED_V1, issued(routed.issue(), routed.assignment()));
    }

    /** The end of an assignment, or of a triage. */
    static NewEvent closed(RoutedIssue routed, Reason because, Instant at) {
        Assignment assignment = routed.assignment();
        return new NewEvent(
                EventType.ASSIGNMENT_CLOSED_V1,
                new AssignmentClosedV1(
                        assignment == null ? null : assignment.id(),
                        routed.issue().issueId(),
                        at,
                        because.name()));
    }

    private static AssignmentIssuedV1 issued(SubmittedIssue issue, Assignment assignment) {
        Assignment.Person person = assignment.person();
        Assignment.Deadline deadline = assignment.deadline();
        Assignment.Decision decision = assignment.decision();
        return new AssignmentIssuedV1(
                assignment.id(),
                issue.issueId(),
                issue.trackingCode(),
                issue.title(),
                issue.enterprise().name(),
                assignment.issuedAt(),
                new AssignmentIssuedV1.Person(
                        person.officerId(), person.name(), person.position(), party(person.agency())),
                text(assignment.task()),
                responsibility(assignment.responsibility()),
                new AssignmentIssuedV1.Deadline(
                        deadline.urgency().name(),
                        deadline.acceptBy(),
                        deadline.interimBy(),
                        deadline.dueAt(),
                        deadline.calendarVersion(),
                        deadline.provisional()),
                text(assignment.expectedResult()),
                new AssignmentIssuedV1.Decision(
                        decision.matrixVersion(), decision.entryId(), texts(decision.explanation())),
                null,
                null);
    }

    private static AssignmentIssuedV1.Responsibility responsibility(Assignment.Responsibility responsibility) {
        return new AssignmentIssuedV1.Responsibility(
                party(responsibility.lead()),
                partyOrNone(responsibility.liaison()),
                responsibility.coordinating().stream()
                        .map(WireAssignments::party)
                        .toList(),
                responsibility.legalBasis());
    }

    private static AssignmentUnclearV1 unclear(SubmittedIssue issue, Triage triage) {
        return new AssignmentUnclearV1(
                issue.issueId(),
                issue.trackingCode(),
                issue.title(),
                triage.since(),
                triage.missing().stream().map(WireAssignments::missing).toList(),
                party(triage.agency()),
                triage.by(),
                triage.calendarVersion(),
                triage.matrixVersion());
    }

    private static AssignmentUnclearV1.MissingClause missing(MissingClause missing) {
        return new AssignmentUnclearV1.MissingClause(missing.clause().name(), text(missing.reason()));
    }

    private static AgencyRef party(Assignment.Party party) {
        return new AgencyRef(party.agencyId(), party.name().vi(), party.name().en());
    }

    private static @Nullable AgencyRef partyOrNone(Assignment.@Nullable Party party) {
        return party == null ? null : party(party);
    }

    private static List<Text> texts(List<Bilingual> texts) {
        return texts.stream().map(WireAssignments::text).toList();
    }

    private static Text text(Bilingual text) {
        return new Text(text.vi(), text.en());
    }
}
