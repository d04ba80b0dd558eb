package vn.namro.intake.issue.adapter.mongo;

import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;

/** Issues as they are published. */
final class WireIssue {

    private WireIssue() {}

    static IssueSubmittedV1 submitted(Issue issue) {
        Filing filing = issue.filing();
        return new IssueSubmittedV1(
                issue.id(),
                issue.trackingCode().value(),
                issue.submittedAt(),
                filing.channel(),
                enterprise(filing.enterprise()),
                filing.zoneId(),
                filing.communeId(),
                filing.categoryId(),
                filing.urgency().name(),
                filing.title(),
                filing.description());
    }

    private static IssueSubmittedV1.Enterprise enterprise(Filing.Enterprise enterprise) {
        Filing.Contact contact = enterprise.contact();
        return new IssueSubmittedV1.Enterprise(
                enterprise.taxCode().value(),
                enterprise.name(),
                new IssueSubmittedV1.Contact(contact.name(), contact.email(), contact.phone()));
    }
}
