package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.assignment.application.DecideHypothetically;
import vn.namro.routing.assignment.application.DecideHypothetically.Hypothesis;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.responsibility.domain.EnterpriseKind;

/** "Who would answer for this?", also for another day. Nothing is stored. */
@RestController
final class DecisionsController {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/decide.schema.json");
    private static final int LENGTH_OF_A_DATE = "2025-07-01".length();

    private final DecideHypothetically decide;
    private final Shown shown;
    private final Problems problems;

    DecisionsController(DecideHypothetically decide, Shown shown, Problems problems) {
        this.decide = decide;
        this.shown = shown;
        this.problems = problems;
    }

    @PostMapping(
            value = "/api/decisions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            ServerWebExchange exchange) {
        Checked checked = SCHEMA.check(body == null ? new byte[0] : body);
        List<Fault> faults = new ArrayList<>(checked.faults());
        Instant at = checked.isSound("/at") ? at(checked.body().path("at").asText(), faults) : null;
        if (!faults.isEmpty()) {
            return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults);
        }
        return ResponseEntity.ok(DecisionView.of(decide.decide(hypothesis(checked.body(), at)), shown.views(language)));
    }

    private static Hypothesis hypothesis(JsonNode body, @Nullable Instant at) {
        return new Hypothesis(
                body.path("zoneId").asText(),
                text(body, "communeId"),
                text(body, "categoryId"),
                Urgency.valueOf(body.path("urgency").asText(Urgency.NORMAL.name())),
                body.path("channel").asText("web"),
                body.has("enterpriseKind")
                        ? EnterpriseKind.valueOf(body.path("enterpriseKind").asText())
                        : null,
                at);
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).textValue();
    }

    /** A moment, or a local day of the city. RFC 3339 knows moments that Java does not, such as leap seconds. */
    private @Nullable Instant at(String text, List<Fault> faults) {
        try {
            return text.length() == LENGTH_OF_A_DATE
                    ? decide.momentOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            faults.add(Fault.at("/at", "MALFORMED_DATE-TIME"));
            return null;
        }
    }
}
