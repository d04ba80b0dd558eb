package vn.namro.routing.assignment.adapter.web;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.store.Cause;
import vn.namro.routing.assignment.application.Occasion;
import vn.namro.routing.assignment.application.RoutedIssues;
import vn.namro.routing.assignment.application.TakeStep;
import vn.namro.routing.assignment.domain.RoutedIssue;

/**
 * Takes the steps of officers, their leads and the City Office. Each says in {@code If-Match} which version it is decided
 * on, so that a second click, or a click upon something old, does nothing.
 */
@RestController
final class StepController {

    private final RoutedIssues routedIssues;
    private final TakeStep taking;
    private final People people;
    private final StepAnswers answers;
    private final Problems problems;
    private final Clock clock;

    StepController(
            RoutedIssues routedIssues,
            TakeStep taking,
            People people,
            StepAnswers answers,
            Problems problems,
            Clock clock) {
        this.routedIssues = routedIssues;
        this.taking = taking;
        this.people = people;
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(value = "/api/assignments/{id}/{step}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> take(
            @PathVariable String id,
            @PathVariable String step,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Optional<StepRequest.Kind> kind = StepRequest.of(step);
        return kind.isEmpty()
                ? Mono.just(notFound(exchange))
                : take(AssignmentIds.issueOf(id), id, kind.get(), body, token, exchange);
    }

    @PostMapping(value = "/api/triage/{issueId}/assignment", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> clear(
            @PathVariable String issueId,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(issueId, null, StepRequest.triage(), body, token, exchange);
    }

    /** What one may not know of is not there; only then what is wrong with the request. */
    private Mono<ResponseEntity<Object>> take(
            String issueId,
            @Nullable String assignmentId,
            StepRequest.Kind kind,
            byte @Nullable [] body,
            Jwt token,
            ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        return routedIssues
                .find(issueId, Scopes.of(reader))
                .filter(found -> assignmentId == null || AssignmentIds.isKnown(found, assignmentId, reader))
                .flatMap(found -> read(found, assignmentId, kind, body, reader, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> notFound(exchange)));
    }

    private Mono<ResponseEntity<Object>> read(
            RoutedIssue found,
            @Nullable String assignmentId,
            StepRequest.Kind kind,
            byte @Nullable [] body,
            Reader reader,
            ServerWebExchange exchange) {
        IfMatch seen = IfMatch.read(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH));
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        StepRequest request = kind.read(body == null ? new byte[0] : body);
        if (request.deed().isEmpty()) {
            String code = request.isUnreadable() ? "MALFORMED_JSON" : "INVALID_REQUEST";
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, code, request.faults()));
        }
        Cause cause = Correlation.causeOf(exchange);
        return taking.take(new TakeStep.Request(
                        found.issue().issueId(),
                        assignmentId,
                        People.participant(reader),
                        people.name(reader),
                        people.agency(reader, clock.instant()),
                        seen.version(),
                        request.deed().get(),
                        new Occasion(cause.correlationId(), cause.traceparent())))
                .map(outcome -> answers.answer(outcome, assignmentId, reader, exchange));
    }

    private ResponseEntity<Object> notFound(ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
    }
}
