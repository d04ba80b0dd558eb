package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment with its five clauses, why it went there, and the issue it is about.
 *
 * @param version what the next step names in {@code If-Match}
 * @param state in the reader's language
 * @param endedBecause why nothing more is owed
 * @param predecessorId the assignment of the issue before this one
 * @param details how it came so far; absent in lists
 * @param allowed the steps that the reader can take now, each the last part of an address; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        String id,
        String status,
        String state,
        long version,
        Instant issuedAt,
        @Nullable Instant acceptedAt,
        @Nullable String endedBecause,
        @Nullable String predecessorId,
        PersonView person,
        String task,
        ResponsibilityView responsibility,
        DeadlineView deadline,
        String expectedResult,
        ReasonsView decision,
        IssueView issue,
        @Nullable DetailsView details,
        @Nullable List<String> allowed) {

    /** The same with what only the page of one assignment shows. */
    AssignmentView with(DetailsView more, List<String> steps) {
        return new AssignmentView(
                id,
                status,
                state,
                version,
                issuedAt,
                acceptedAt,
                endedBecause,
                predecessorId,
                person,
                task,
                responsibility,
                deadline,
                expectedResult,
                decision,
                issue,
                more,
                steps);
    }

    record PersonView(String officerId, String name, String position, AgencyView agency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResponsibilityView(
            AgencyView lead,
            @Nullable AgencyView liaison,
            List<AgencyView> coordinating,
            @Nullable String legalBasis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            String urgency,
            Instant acceptBy,
            @Nullable Instant interimBy,
            Instant dueAt,
            String calendarVersion,
            boolean provisional) {}

    record ReasonsView(String matrixVersion, String entryId, List<String> explanation) {}

    record ContactView(String name, String email, String phone) {}

    /** The issue; its contact only for people of the agencies concerned. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IssueView(
            String id,
            String trackingCode,
            Instant submittedAt,
            String taxCode,
            String enterprise,
            @Nullable ContactView contact,
            String zoneId,
            @Nullable String communeId,
            @Nullable String categoryId,
            String channel,
            String title,
            String description) {}
}
