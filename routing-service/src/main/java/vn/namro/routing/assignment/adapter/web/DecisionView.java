package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.application.DecideHypothetically.Answer;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/** A hypothetical decision: either who is responsible, or what is unclear. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        String result,
        Instant at,
        String matrixVersion,
        @Nullable String entryId,
        @Nullable AgencyView lead,
        @Nullable AgencyView liaison,
        @Nullable List<AgencyView> coordinating,
        @Nullable List<CandidateView> candidates,
        @Nullable String task,
        @Nullable String expectedResult,
        @Nullable List<TriageView.MissingView> missing,
        List<String> explanation) {

    /** Who could become the clear person; the least loaded would. */
    record CandidateView(String officerId, String name) {}

    static DecisionView of(Answer answer, Views views) {
        return answer.ruling()
                .fold(responsible -> clear(answer, responsible, views), unclear -> unclear(answer, unclear, views));
    }

    private static DecisionView clear(Answer answer, Responsible responsible, Views views) {
        return new DecisionView(
                "CLEAR",
                answer.at(),
                answer.matrixVersion(),
                responsible.entry().id(),
                views.agency(responsible.lead()),
                responsible.liaison() == null ? null : views.agency(responsible.liaison()),
                responsible.coordinating().stream().map(views::agency).toList(),
                responsible.candidates().stream().map(DecisionView::candidate).toList(),
                views.text(responsible.entry().task()),
                views.text(responsible.entry().expectedResult()),
                null,
                views.texts(responsible.explanation()));
    }

    private static CandidateView candidate(Officer officer) {
        return new CandidateView(officer.id(), officer.name());
    }

    private static DecisionView unclear(Answer answer, Ruling.Unclear unclear, Views views) {
        return new DecisionView(
                "UNCLEAR",
                answer.at(),
                answer.matrixVersion(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                views.missing(unclear.missing()),
                views.texts(unclear.explanation()));
    }
}
