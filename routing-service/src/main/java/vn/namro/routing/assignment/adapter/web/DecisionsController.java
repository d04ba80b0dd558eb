package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.DecideHypothetically.Answer;
import vn.namro.routing.assignment.application.DecideHypothetically.Hypothesis;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/** "Who would answer for this?", also for another day. Nothing is stored. */
@RestController
final class DecisionsController {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/decide.schema.json");

    private final DecideHypothetically decide;
    private final Problems problems;
    private final ZoneId city;

    DecisionsController(DecideHypothetically decide, Problems problems, WorkingTime workingTime) {
        this.decide = decide;
        this.problems = problems;
        this.city = workingTime.zone();
    }

    /** The decision; either who is responsible, or what is unclear. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            String result,
            Instant at,
            String matrixVersion,
            @Nullable String entryId,
            Views.@Nullable AgencyView lead,
            Views.@Nullable AgencyView liaison,
            @Nullable List<Views.AgencyView> coordinating,
            @Nullable List<CandidateView> candidates,
            @Nullable String task,
            @Nullable String expectedResult,
            @Nullable List<Views.MissingView> missing,
            List<String> explanation) {}

    /** Who could become the clear person; the least loaded would. */
    record CandidateView(String officerId, String name) {}

    @PostMapping(value = "/api/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        RequestSchema.Checked checked = SCHEMA.check(body == null ? new byte[0] : body);
        if (!checked.faults().isEmpty()) {
            return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", checked.faults());
        }
        Answer answer = decide.decide(hypothesis(checked.body()));
        return ResponseEntity.ok(view(answer, new Views(language)));
    }

    private Hypothesis hypothesis(JsonNode body) {
        return new Hypothesis(
                body.get("zoneId").textValue(),
                text(body, "communeId"),
                text(body, "categoryId"),
                Urgency.valueOf(body.path("urgency").asText(Urgency.NORMAL.name())),
                body.path("channel").asText("web"),
                at(text(body, "at")));
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).textValue();
    }

    /** A moment, or a local day of the city, which stands for its noon. */
    private @Nullable Instant at(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atTime(12, 0).atZone(city).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static DecisionView view(Answer answer, Views views) {
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
                responsible.candidates().stream()
                        .map(DecisionsController::candidate)
                        .toList(),
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
