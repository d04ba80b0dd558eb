package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Limit;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Triage;

/**
 * What anybody who has the code may know of an issue: where it stands, which agency has it and until when. Nothing of the
 * enterprise, no names of people, none of their words.
 *
 * @param waiting whom everybody waits for; absent after the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackingView(
        String trackingCode,
        String status,
        String statusText,
        Moment submittedAt,
        @Nullable String agency,
        @Nullable String position,
        @Nullable LimitView nextDeadline,
        @Nullable String waiting,
        List<StepView> steps) {

    TrackingView {
        steps = List.copyOf(steps);
    }

    /** What is due next, and whether that is past already. */
    record LimitView(String text, Moment by, boolean past) {}

    /** That something happened, without what was said. */
    record StepView(String kind, String text, Moment at) {

        static StepView of(Step step, Words words) {
            return new StepView(step.kind().name(), words.text("track." + step.kind()), words.moment(step.at()));
        }
    }

    static TrackingView of(Issue issue, Instant now, Words words) {
        Assignment assignment = issue.status().isEnd() ? null : issue.assignment();
        Triage triage = assignment == null && !issue.status().isEnd() ? issue.triage() : null;
        return new TrackingView(
                issue.trackingCode().value(),
                issue.status().name(),
                words.of(issue.status()),
                words.moment(issue.submittedAt()),
                assignment != null
                        ? words.of(assignment.person().agency().name())
                        : triage == null ? null : words.of(triage.agency().name()),
                assignment == null ? null : words.position(assignment.person().position()),
                issue.nextLimit(now).map(limit -> limit(limit, now, words)).orElse(null),
                words.textIfAny("track.waiting." + issue.status()).orElse(null),
                issue.history().stream().map(step -> StepView.of(step, words)).toList());
    }

    private static LimitView limit(Limit limit, Instant now, Words words) {
        return new LimitView(words.of(limit.kind()), words.moment(limit.at()), limit.isPast(now));
    }
}
