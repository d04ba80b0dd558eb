package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.adapter.web.AssignmentView.AgencyView;
import vn.namro.intake.issue.adapter.web.AssignmentView.PersonView;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Limit;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Triage;
import vn.namro.intake.issue.domain.life.Holding;
import vn.namro.intake.issue.domain.life.Question;

/**
 * What happened to an issue, who holds it now and what is due next.
 *
 * @param waiting whom everybody waits for, and for what; absent after the end
 * @param holders all who held it, oldest first
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
        @Nullable String waiting,
        WaitedView waitedForEnterprise,
        List<HoldingView> holders,
        List<StepView> steps) {

    TimelineView {
        holders = List.copyOf(holders);
        steps = List.copyOf(steps);
    }

    /**
     * One thing that happened.
     *
     * @param number its place in the life of the issue, from 1; the id of its event in the stream
     * @param status where the issue stood afterwards
     */
    record StepView(int number, String kind, String status, Instant at, String local, String text) {

        static StepView of(Issue issue, int number, Words words) {
            Step step = issue.history().get(number - 1);
            String local = words.moment(step.at()).local();
            return new StepView(number, step.kind().name(), step.status().name(), step.at(), local, words.of(step));
        }
    }

    /** How long the enterprise was waited for, all questions together: it counts against nobody in the city. */
    record WaitedView(long workingMinutes, String text) {

        static WaitedView of(Issue issue, Words words) {
            return new WaitedView(issue.waitedForEnterprise(), words.workingTime(issue.waitedForEnterprise()));
        }
    }

    /** Who held it from when until when; the last one still does if {@code until} is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldingView(
            AgencyView agency,
            @Nullable String person,
            Moment from,
            @Nullable Moment until) {

        static HoldingView of(Holding holding, Words words) {
            Instant until = holding.until();
            return new HoldingView(
                    AgencyView.of(holding.agency(), words),
                    holding.person(),
                    words.moment(holding.from()),
                    until == null ? null : words.moment(until));
        }
    }

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
                waiting(issue, words).orElse(null),
                WaitedView.of(issue, words),
                Holding.of(issue).stream()
                        .map(holding -> HoldingView.of(holding, words))
                        .toList(),
                IntStream.rangeClosed(1, issue.version())
                        .mapToObj(number -> StepView.of(issue, number, words))
                        .toList());
    }

    /** Whom everybody waits for, and for what; nobody after the end. */
    private static Optional<String> waiting(Issue issue, Words words) {
        Question open = issue.question();
        return words.textIfAny(
                "waiting." + issue.status(), holder(issue, words).text(), open == null ? "" : open.text());
    }

    private static HolderView holder(Issue issue, Words words) {
        Assignment assignment = issue.assignment();
        Triage triage = issue.triage();
        if (issue.status().isEnd()) {
            return new HolderView(words.text("holder.NOBODY_ANY_MORE"), null, null);
        }
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
