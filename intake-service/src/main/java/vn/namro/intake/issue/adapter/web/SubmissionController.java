package vn.namro.intake.issue.adapter.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.application.Submitted;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.FilingFault;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** Takes in issues. Every fault of a request is told in one answer, and nothing is stored then. */
@RestController
final class SubmissionController {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Filings filings;
    private final Problems problems;
    private final Phrases phrases;

    SubmissionController(Filings filings, Problems problems, Phrases phrases) {
        this.filings = filings;
        this.problems = problems;
        this.phrases = phrases;
    }

    @PostMapping(
            path = "/api/issues",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> submit(
            @RequestBody(required = false) Mono<byte[]> body,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Filer filer = People.filer(Reader.of(token));
        return body.defaultIfEmpty(new byte[0])
                .map(IssueRequest::read)
                .flatMap(request -> request.isUnreadable()
                        ? Mono.just(
                                problems.answer(exchange, HttpStatus.BAD_REQUEST, "MALFORMED_JSON", request.faults()))
                        : checkedAndSubmitted(request, filer, key, exchange));
    }

    private Mono<ResponseEntity<Object>> checkedAndSubmitted(
            IssueRequest request, Filer filer, @Nullable String key, ServerWebExchange exchange) {
        return filings.faults(request, filer, key)
                .flatMap(faults -> faults.isEmpty()
                        ? filings.submit(request, filer, key, exchange).map(outcome -> answer(outcome, exchange))
                        : Mono.just(problems.answer(exchange, statusFor(faults), "INVALID_REQUEST", faults)));
    }

    /** A request that is right in itself but not for this person is told apart from a wrong one. */
    private static HttpStatus statusFor(List<Fault> faults) {
        boolean right = faults.stream().allMatch(fault -> fault.code().equals(FilingFault.NOT_YOUR_ENTERPRISE.name()));
        return right ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST;
    }

    private ResponseEntity<Object> answer(Submitted outcome, ServerWebExchange exchange) {
        return outcome.fold(
                issue -> created(issue, exchange).body(receipt(issue, exchange)),
                issue -> created(issue, exchange)
                        .header(IdempotencyKeys.REPLAYED, "true")
                        .body(receipt(issue, exchange)),
                () -> problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED"),
                () -> overloaded(exchange));
    }

    private static ResponseEntity.BodyBuilder created(Issue issue, ServerWebExchange exchange) {
        return ResponseEntity.created(
                URI.create(exchange.getRequest().getPath().contextPath().value() + "/api/issues/" + issue.id()));
    }

    private Object receipt(Issue issue, ServerWebExchange exchange) {
        return Receipt.of(issue, phrases.wordsFor(exchange));
    }

    private ResponseEntity<Object> overloaded(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problems.answer(exchange, HttpStatus.SERVICE_UNAVAILABLE, "TEMPORARILY_UNAVAILABLE");
    }
}
