package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assignment that is over because another one, or a triage, took its place; for those who had it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormerView(
        String id,
        String status,
        String state,
        long version,
        Instant issuedAt,
        Instant endedAt,
        AssignmentView.PersonView person,
        String task,
        AssignmentView.ResponsibilityView responsibility,
        AssignmentView.DeadlineView deadline,
        String expectedResult,
        String issueId,
        String trackingCode,
        String title,
        @Nullable SuccessorView successor) {

    /** Who has it now. */
    record SuccessorView(String id, AgencyView agency, String person) {}
}
