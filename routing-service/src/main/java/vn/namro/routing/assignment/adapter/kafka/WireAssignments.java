package vn.namro.routing.assignment.adapter.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.Actor;
import vn.namro.events.assignment.AssignmentIssuedV1;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;
import vn.namro.events.assignment.AssignmentUnclearV1;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.assignment.domain.course.By;
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

    static AssignmentIssuedV1 issued(
            SubmittedIssue issue, Assignment assignment, @Nullable String predecessorId, @Nullable String because) {
        Assignment.Decision decision = assignment.decision();
        return new AssignmentIssuedV1(
                assignment.id(),
                issue.issueId(),
                issue.trackingCode(),
                issue.title(),
                issue.enterprise().name(),
                assignment.issuedAt(),
                person(assignment.person()),
                text(assignment.task()),
                responsibility(assignment.responsibility()),
                deadline(assignment.deadline()),
                text(assignment.expectedResult()),
                new AssignmentIssuedV1.Decision(
                        decision.matrixVersion(), decision.entryId(), texts(decision.explanation())),
                predecessorId,
                because);
    }

    static AssignmentIssuedV1.Person person(Assignment.Person person) {
        return new AssignmentIssuedV1.Person(
                person.officerId(), person.name(), person.position(), party(person.agency()));
    }

    static AssignmentIssuedV1.Deadline deadline(Assignment.Deadline deadline) {
        return new AssignmentIssuedV1.Deadline(
                deadline.urgency().name(),
                deadline.acceptBy(),
                deadline.interimBy(),
                deadline.dueAt(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    static Actor actor(By by) {
        return new Actor(by.role(), by.name(), partyOrNone(by.agency()));
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

    static AssignmentUnclearV1 unclear(SubmittedIssue issue, Triage triage) {
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

    static AgencyRef party(Assignment.Party party) {
        return new AgencyRef(party.agencyId(), party.name().vi(), party.name().en());
    }

    private static @Nullable AgencyRef partyOrNone(Assignment.@Nullable Party party) {
        return party == null ? null : party(party);
    }

    private static List<Text> texts(List<Bilingual> texts) {
        return texts.stream().map(WireAssignments::text).toList();
    }

    static Text text(Bilingual text) {
        return new Text(text.vi(), text.en());
    }
}
