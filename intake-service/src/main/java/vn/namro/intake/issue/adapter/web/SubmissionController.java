package vn.namro.intake.issue.adapter.web;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import vn.namro.intake.issue.application.CheckFiling;
import vn.namro.intake.issue.application.Occasion;
import vn.namro.intake.issue.application.SubmitIssue;
import vn.namro.intake.issue.application.Submitted;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.FilingFault;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.platform.store.Cause;

/** Takes in issues. Every fault of a request is told in one answer, and nothing is stored then. */
@RestController
final class SubmissionController {

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");
    private static final String RETRY_AFTER_SECONDS = "10";

    private final CheckFiling checking;
    private final SubmitIssue submitting;
    private final Problems problems;
    private final Phrases phrases;
    private final Clock clock;

    SubmissionController(
            CheckFiling checking, SubmitIssue submitting, Problems problems, Phrases phrases, Clock clock) {
        this.checking = checking;
        this.submitting = submitting;
        this.problems = problems;
        this.phrases = phrases;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/issues",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> submit(
            @RequestBody(required = false) Mono<byte[]> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
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
        return checking.check(filer, request.particulars()).flatMap(found -> {
            List<Fault> faults = new ArrayList<>(request.faults());
            found.forEach(fault -> faults.add(Fault.at("/" + fault.field(), fault.name())));
            if (key != null && !KEY.matcher(key).matches()) {
                faults.add(Fault.at("", "INVALID_IDEMPOTENCY_KEY"));
            }
            return faults.isEmpty()
                    ? submitted(request, filer, key, exchange)
                    : Mono.just(problems.answer(exchange, statusFor(faults), "INVALID_REQUEST", faults));
        });
    }

    /** A request that is right in itself but not for this person is told apart from a wrong one. */
    private static HttpStatus statusFor(List<Fault> faults) {
        boolean right = faults.stream().allMatch(fault -> fault.code().equals(FilingFault.NOT_YOUR_ENTERPRISE.name()));
        return right ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.BAD_REQUEST;
    }

    private Mono<ResponseEntity<Object>> submitted(
            IssueRequest request, Filer filer, @Nullable String key, ServerWebExchange exchange) {
        String id = key == null ? UUID.randomUUID().toString() : filer.issueIdFor(key);
        Cause cause = Correlation.causeOf(exchange);
        Occasion occasion = new Occasion(cause.correlationId(), cause.traceparent());
        return submitting
                .submit(new SubmitIssue.Request(id, request.filing(), clock.instant(), occasion))
                .map(outcome -> answer(outcome, exchange));
    }

    private ResponseEntity<Object> answer(Submitted outcome, ServerWebExchange exchange) {
        return outcome.fold(
                issue -> created(issue, exchange).body(receipt(issue, exchange)),
                issue -> created(issue, exchange)
                        .header("Idempotency-Replayed", "true")
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
