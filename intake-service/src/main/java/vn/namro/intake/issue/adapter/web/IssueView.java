package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Triage;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Participant;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.intake.issue.domain.life.Refusal;

/**
 * An issue as one reader sees it.
 *
 * @param version how much has happened to it: what {@code If-Match} of the next step names
 * @param allowed the steps that this reader can take now, each the last part of its address
 */
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
        @Nullable TriageView triage,
        @Nullable QuestionView question,
        @Nullable OutcomeView outcome,
        @Nullable RefusalView refusal,
        int disputes,
        int version,
        List<String> allowed) {

    IssueView {
        allowed = List.copyOf(allowed);
    }

    /** The enterprise; the contact only for those who may know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterpriseView(
            String taxCode, String name, @Nullable ContactView contact) {}

    record ContactView(String name, String email, String phone) {}

    /** What the officer wants to know, and until when an answer is hoped for. */
    record QuestionView(String id, Instant askedAt, String text, Moment answerBy) {}

    /** The answer; it is to be confirmed or disputed until {@code confirmBy}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            String type,
            String typeText,
            Instant reportedAt,
            String text,
            Outcome.@Nullable Document document,
            @Nullable String proposal,
            Moment confirmBy) {}

    /** Why it does not belong here, and where it does. */
    record RefusalView(String reasonCode, String reasonText, Instant at, String guidance) {}

    static IssueView of(Issue issue, Viewer viewer, Participant who, Words words) {
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
                triage == null ? null : TriageView.of(triage, words),
                question(issue, words),
                outcome(issue, words),
                refusal(issue, words),
                issue.disputes(),
                issue.version(),
                who.allowed(issue).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static @Nullable QuestionView question(Issue issue, Words words) {
        Question open = issue.question();
        return open == null
                ? null
                : new QuestionView(open.id(), open.askedAt(), open.text(), words.moment(open.answerBy()));
    }

    private static @Nullable OutcomeView outcome(Issue issue, Words words) {
        Outcome told = issue.outcome();
        return told == null
                ? null
                : new OutcomeView(
                        told.type().name(),
                        words.text("outcome." + told.type()),
                        told.reportedAt(),
                        told.text(),
                        told.document(),
                        told.proposal(),
                        words.moment(told.confirmBy()));
    }

    private static @Nullable RefusalView refusal(Issue issue, Words words) {
        Refusal why = issue.refusal();
        return why == null
                ? null
                : new RefusalView(
                        why.reason().name(), words.text("refusal." + why.reason()), why.at(), words.of(why.guidance()));
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
