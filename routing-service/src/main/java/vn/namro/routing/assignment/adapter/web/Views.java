package vn.namro.routing.assignment.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Languages;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ContactView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.DeadlineView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.IssueView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.PersonView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ReasonsView;
import vn.namro.routing.assignment.adapter.web.AssignmentView.ResponsibilityView;
import vn.namro.routing.assignment.adapter.web.TriageView.MissingView;
import vn.namro.routing.assignment.application.RoutedIssues.Status;
import vn.namro.routing.assignment.application.RoutedIssues.Versioned;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.Triage;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.responsibility.domain.MissingClause;

/** Assignments and triage in the words of one reader's language. */
final class Views {

    private final boolean vietnamese;

    Views(@Nullable String acceptLanguage) {
        this.vietnamese = Languages.of(acceptLanguage).equals(Languages.VIETNAMESE);
    }

    AssignmentView assignment(Versioned found, Assignment assignment, boolean withContact) {
        return new AssignmentView(
                assignment.id(),
                (found.routed().isOpen() ? Status.ISSUED : Status.CLOSED).name(),
                found.version(),
                assignment.issuedAt(),
                person(assignment.person()),
                text(assignment.task()),
                responsibility(assignment.responsibility()),
                deadline(assignment.deadline()),
                text(assignment.expectedResult()),
                new ReasonsView(
                        assignment.decision().matrixVersion(),
                        assignment.decision().entryId(),
                        texts(assignment.decision().explanation())),
                issue(found.routed(), withContact));
    }

    TriageView triage(Versioned found, Triage triage) {
        return new TriageView(
                found.routed().issue().issueId(),
                found.version(),
                triage.since(),
                missing(triage.missing()),
                party(triage.agency()),
                triage.by(),
                triage.matrixVersion(),
                issue(found.routed(), false));
    }

    private PersonView person(Assignment.Person person) {
        return new PersonView(person.officerId(), person.name(), person.position(), party(person.agency()));
    }

    private ResponsibilityView responsibility(Assignment.Responsibility responsibility) {
        Assignment.Party liaison = responsibility.liaison();
        return new ResponsibilityView(
                party(responsibility.lead()),
                liaison == null ? null : party(liaison),
                responsibility.coordinating().stream().map(this::party).toList(),
                responsibility.legalBasis());
    }

    private static DeadlineView deadline(Assignment.Deadline deadline) {
        return new DeadlineView(
                deadline.urgency().name(),
                deadline.acceptBy(),
                deadline.interimBy(),
                deadline.dueAt(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    private static IssueView issue(RoutedIssue routed, boolean withContact) {
        SubmittedIssue issue = routed.issue();
        SubmittedIssue.Contact contact = issue.enterprise().contact();
        return new IssueView(
                issue.issueId(),
                issue.trackingCode(),
                issue.submittedAt(),
                issue.enterprise().taxCode(),
                issue.enterprise().name(),
                withContact ? new ContactView(contact.name(), contact.email(), contact.phone()) : null,
                issue.zoneId(),
                issue.communeId(),
                issue.categoryId(),
                issue.channel(),
                issue.title(),
                issue.description());
    }

    List<MissingView> missing(List<MissingClause> missing) {
        return missing.stream()
                .map(each -> new MissingView(each.clause().name(), text(each.reason())))
                .toList();
    }

    AgencyView agency(Agency agency) {
        return new AgencyView(agency.id(), text(agency.name()));
    }

    private AgencyView party(Assignment.Party party) {
        return new AgencyView(party.agencyId(), text(party.name()));
    }

    List<String> texts(List<Bilingual> texts) {
        return texts.stream().map(this::text).toList();
    }

    String text(Bilingual text) {
        return vietnamese ? text.vi() : text.en();
    }
}
