package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.adapter.web.AssignmentView.AgencyView;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;

/**
 * One page of a list.
 *
 * @param nextCursor what to ask the next page with; null on the last one
 */
record IssuePage(List<Item> items, @Nullable String nextCursor) {

    IssuePage {
        items = List.copyOf(items);
    }

    /** An issue in one line: who has it and until when, once somebody has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String trackingCode,
            String status,
            String statusText,
            Instant submittedAt,
            String taxCode,
            String enterpriseName,
            String zoneId,
            @Nullable String categoryId,
            String urgency,
            String title,
            @Nullable AgencyView agency,
            @Nullable Moment dueAt) {

        static Item of(Issue issue, Words words) {
            Assignment assignment = issue.assignment();
            return new Item(
                    issue.id(),
                    issue.trackingCode().value(),
                    issue.status().name(),
                    words.of(issue.status()),
                    issue.submittedAt(),
                    issue.filing().enterprise().taxCode().value(),
                    issue.filing().enterprise().name(),
                    issue.filing().zoneId(),
                    issue.filing().categoryId(),
                    issue.filing().urgency().name(),
                    issue.filing().title(),
                    assignment == null
                            ? null
                            : AgencyView.of(assignment.person().agency(), words),
                    assignment == null
                            ? null
                            : words.moment(assignment.deadline().dueAt()));
        }
    }
}
