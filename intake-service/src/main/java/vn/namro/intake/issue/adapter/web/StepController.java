package vn.namro.intake.issue.adapter.web;

import java.time.Clock;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.Occasion;
import vn.namro.intake.issue.application.TakeStep;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.store.Cause;

/**
 * Takes the steps of the enterprise, and the refusal. Each says in {@code If-Match} which version it is decided on, so
 * that a second click, or a click upon something old, does nothing.
 */
@RestController
@RequestMapping(path = "/api/issues/{idOrCode}", produces = MediaType.APPLICATION_JSON_VALUE)
final class StepController {

    private final TakeStep taking;
    private final StepAnswers answers;
    private final Guidance guidance;
    private final Problems problems;
    private final Clock clock;

    StepController(TakeStep taking, StepAnswers answers, Guidance guidance, Problems problems, Clock clock) {
        this.taking = taking;
        this.answers = answers;
        this.guidance = guidance;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(path = "/information", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> information(
            @PathVariable String idOrCode,
            @RequestBody(required = false) Mono<byte[]> body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(idOrCode, body, StepRequest::information, token, exchange);
    }

    @PostMapping("/withdrawal")
    Mono<ResponseEntity<Object>> withdrawal(
            @PathVariable String idOrCode,
            @RequestBody(required = false) Mono<byte[]> body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(idOrCode, body, StepRequest::withdrawal, token, exchange);
    }

    @PostMapping(path = "/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> confirmation(
            @PathVariable String idOrCode,
            @RequestBody(required = false) Mono<byte[]> body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(idOrCode, body, StepRequest::confirmation, token, exchange);
    }

    @PostMapping(path = "/dispute", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> dispute(
            @PathVariable String idOrCode,
            @RequestBody(required = false) Mono<byte[]> body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(idOrCode, body, StepRequest::dispute, token, exchange);
    }

    @PostMapping(path = "/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> refusal(
            @PathVariable String idOrCode,
            @RequestBody(required = false) Mono<byte[]> body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return take(idOrCode, body, told -> StepRequest.refusal(told, guidance::of), token, exchange);
    }

    private Mono<ResponseEntity<Object>> take(
            String idOrCode,
            Mono<byte[]> body,
            Function<byte[], StepRequest> reading,
            Jwt token,
            ServerWebExchange exchange) {
        @Nullable String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH);
        IfMatch seen = IfMatch.read(header);
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        Reader reader = Reader.of(token);
        int version = (int) Math.min(seen.version(), Integer.MAX_VALUE);
        return body.defaultIfEmpty(new byte[0])
                .map(reading)
                .flatMap(request -> request.faults().isEmpty()
                        ? taken(idOrCode, request, version, reader, exchange)
                        : Mono.just(faulty(request, exchange)));
    }

    private ResponseEntity<Object> faulty(StepRequest request, ServerWebExchange exchange) {
        String code = request.isUnreadable() ? "MALFORMED_JSON" : "INVALID_REQUEST";
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, code, request.faults());
    }

    private Mono<ResponseEntity<Object>> taken(
            String idOrCode, StepRequest request, int seen, Reader reader, ServerWebExchange exchange) {
        Cause cause = Correlation.causeOf(exchange);
        TakeStep.Request asked = new TakeStep.Request(
                idOrCode,
                People.viewer(reader),
                People.participant(reader),
                seen,
                request.deed(),
                clock.instant(),
                new Occasion(cause.correlationId(), cause.traceparent()));
        return taking.take(asked)
                .map(outcome -> answers.answer(outcome, reader, exchange))
                .switchIfEmpty(Mono.fromSupplier(() -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }
}
