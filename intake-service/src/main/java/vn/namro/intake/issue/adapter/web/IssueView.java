package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Triage;
import vn.namro.intake.issue.domain.Viewer;

/** An issue as one reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueView(
        String id,
        String trackingCode,
        String status,
        String statusText,
        Instant submittedAt,
        String channel,
        EnterpriseView enterprise,
        String zoneId,
        @Nullable String communeId,
        @Nullable String categoryId,
        String urgency,
        String title,
        String description,
        @Nullable AssignmentView assignment,
        @Nullable TriageView triage) {

    /** The enterprise; the contact only for those who may know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseView(
            String taxCode, String name, @Nullable ContactView contact) {}

    record ContactView(String name, String email, String phone) {}

    static IssueView of(Issue issue, Viewer viewer, Words words) {
        Filing filing = issue.filing();
        Assignment assignment = issue.assignment();
        Triage triage = issue.triage();
        return new IssueView(
                issue.id(),
                issue.trackingCode().value(),
                issue.status().name(),
                words.of(issue.status()),
                issue.submittedAt(),
                filing.channel(),
                enterprise(issue, viewer),
                filing.zoneId(),
                filing.communeId(),
                filing.categoryId(),
                filing.urgency().name(),
                filing.title(),
                filing.description(),
                assignment == null ? null : AssignmentView.of(assignment, words),
                triage == null ? null : TriageView.of(triage, words));
    }

    private static EnterpriseView enterprise(Issue issue, Viewer viewer) {
        Filing.Enterprise enterprise = issue.filing().enterprise();
        Filing.Contact contact = enterprise.contact();
        return new EnterpriseView(
                enterprise.taxCode().value(),
                enterprise.name(),
                viewer.maySeeContactOf(issue)
                        ? new ContactView(contact.name(), contact.email(), contact.phone())
                        : null);
    }
}
