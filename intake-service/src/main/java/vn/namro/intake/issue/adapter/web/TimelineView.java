package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.adapter.web.AssignmentView.AgencyView;
import vn.namro.intake.issue.adapter.web.AssignmentView.PersonView;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Limit;
import vn.namro.intake.issue.domain.Triage;

/**
 * What happened to an issue, who holds it now and what is due next.
 *
 * @param steps what happened, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineView(
        String id,
        String trackingCode,
        String status,
        String statusText,
        HolderView holder,
        @Nullable LimitView nextDeadline,
        List<StepView> steps) {

    TimelineView {
        steps = List.copyOf(steps);
    }

    record StepView(String kind, Instant at, String text) {}

    /** Who holds it: a person, an agency that looks for one, or nobody yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolderView(
            String text,
            @Nullable PersonView person,
            @Nullable AgencyView agency) {}

    /** What is due, and whether that is past already. */
    record LimitView(String kind, String text, Moment by, boolean past) {}

    static TimelineView of(Issue issue, Instant now, Words words) {
        return new TimelineView(
                issue.id(),
                issue.trackingCode().value(),
                issue.status().name(),
                words.of(issue.status()),
                holder(issue, words),
                issue.nextLimit(now).map(limit -> limit(limit, now, words)).orElse(null),
                issue.history().stream()
                        .map(step -> new StepView(step.status().name(), step.at(), words.of(step)))
                        .toList());
    }

    private static HolderView holder(Issue issue, Words words) {
        Assignment assignment = issue.assignment();
        Triage triage = issue.triage();
        if (assignment != null) {
            PersonView person = PersonView.of(assignment.person(), words);
            String text =
                    words.text("holder.PERSON", person.name(), person.agency().name());
            return new HolderView(text, person, person.agency());
        }
        if (triage != null) {
            AgencyView agency = AgencyView.of(triage.agency(), words);
            return new HolderView(words.text("holder.TRIAGE", agency.name()), null, agency);
        }
        return new HolderView(words.text("holder.NOBODY"), null, null);
    }

    private static LimitView limit(Limit limit, Instant now, Words words) {
        return new LimitView(limit.kind().name(), words.of(limit.kind()), words.moment(limit.at()), limit.isPast(now));
    }
}
