package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.adapter.web.DetailsView.DocumentView;
import vn.namro.routing.assignment.adapter.web.DetailsView.HappeningView;
import vn.namro.routing.assignment.adapter.web.DetailsView.HolderView;
import vn.namro.routing.assignment.adapter.web.DetailsView.OpinionView;
import vn.namro.routing.assignment.adapter.web.DetailsView.OutcomeView;
import vn.namro.routing.assignment.adapter.web.DetailsView.ProposalView;
import vn.namro.routing.assignment.adapter.web.DetailsView.QuestionView;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.course.Course;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.Opinion;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.Question;
import vn.namro.routing.assignment.domain.course.Tenure;

/** How an issue came so far, in the words of one reader's language. */
record Details(Views views, Course course, WorkingCalendar calendar, Instant now) {

    DetailsView view() {
        return new DetailsView(
                course.returns(),
                course.extensions(),
                course.disputes(),
                question(course.question()),
                course.interimAt(),
                course.opinions().stream().map(this::opinion).toList(),
                outcome(course.outcome()),
                course.tenures().stream().map(this::holder).toList(),
                course.history().stream().map(this::happening).toList());
    }

    private static @Nullable QuestionView question(@Nullable Question question) {
        return question == null
                ? null
                : new QuestionView(question.id(), question.askedAt(), question.text(), question.answerBy());
    }

    private OpinionView opinion(Opinion opinion) {
        return new OpinionView(
                views.party(opinion.agency()),
                opinion.isOwed(),
                opinion.isOwed() && now.isAfter(opinion.dueAt()),
                opinion.question(),
                opinion.askedAt(),
                opinion.dueAt(),
                opinion.givenAt(),
                opinion.text(),
                opinion.by() == null ? null : opinion.by().name());
    }

    private static @Nullable OutcomeView outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return null;
        }
        Outcome.Document document = outcome.document();
        Outcome.Proposal proposal = outcome.proposal();
        return new OutcomeView(
                outcome.type().name(),
                outcome.reportedAt(),
                outcome.text(),
                document == null ? null : new DocumentView(document.number(), document.date()),
                proposal == null ? null : new ProposalView(proposal.to().name(), proposal.text()),
                outcome.confirmBy());
    }

    private HolderView holder(Tenure tenure) {
        Instant end = tenure.until() == null ? now : tenure.until();
        return new HolderView(
                views.party(tenure.agency()),
                tenure.assignmentId(),
                tenure.officerId(),
                tenure.name(),
                tenure.from(),
                tenure.until(),
                end.isAfter(tenure.from())
                        ? calendar.workingTimeBetween(tenure.from(), end).toMinutes()
                        : 0);
    }

    private HappeningView happening(Happening happening) {
        Party agency = happening.by().agency();
        return new HappeningView(
                happening.kind().name(),
                views.happening(happening),
                happening.at(),
                happening.by().role(),
                happening.by().name(),
                agency == null ? null : views.party(agency),
                happening.said(),
                happening.due());
    }
}
