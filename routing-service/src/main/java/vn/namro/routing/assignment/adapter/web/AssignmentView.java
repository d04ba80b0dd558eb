package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assignment with its five clauses, why it went there, and the issue it is about. */
record AssignmentView(
        String id,
        String status,
        long version,
        Instant issuedAt,
        PersonView person,
        String task,
        ResponsibilityView responsibility,
        DeadlineView deadline,
        String expectedResult,
        ReasonsView decision,
        IssueView issue) {

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
