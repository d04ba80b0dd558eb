package vn.namro.routing.responsibility.adapter.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.platform.store.Cause;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.application.ActivateVersion;
import vn.namro.routing.responsibility.application.ActivateVersion.Order;
import vn.namro.routing.responsibility.application.ActivationOutcome.Done;
import vn.namro.routing.responsibility.application.ActivationOutcome.Refused;
import vn.namro.routing.responsibility.application.Timelines.Occasion;

/** Brings a version into force. */
@RestController
final class MatrixActivationController {

    private static final Logger LOG = LoggerFactory.getLogger(MatrixActivationController.class);
    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/matrix-activation.schema.json");
    private static final int NAMED_GAPS = 50;

    private final ActivateVersion activateVersion;
    private final WorkingTime workingTime;
    private final Problems problems;

    MatrixActivationController(ActivateVersion activateVersion, WorkingTime workingTime, Problems problems) {
        this.activateVersion = activateVersion;
        this.workingTime = workingTime;
        this.problems = problems;
    }

    @PostMapping(
            value = "/api/matrix/versions/{version}/activation",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> activate(
            @PathVariable String version,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        byte[] sent = Objects.requireNonNullElse(body, new byte[0]);
        Checked checked = SCHEMA.check(sent);
        List<Fault> faults = new ArrayList<>(checked.faults());
        Instant from = Moments.read(checked.body(), "from", workingTime.zone(), faults);
        IdempotencyKeys.check(key, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        IfMatch seen = IfMatch.read(ifMatch);
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        Reader reader = Reader.of(token);
        Cause cause = Correlation.causeOf(exchange);
        Order order = new Order(
                version,
                from,
                checked.body().path("acknowledgeGaps").asBoolean(),
                reader.subject(),
                reader.is(Role.ADMIN),
                seen.version(),
                RequestKeys.request(key, "activation " + version, reader, sent),
                new Occasion(cause.correlationId(), cause.traceparent()));
        return activateVersion
                .activate(order)
                .subscribeOn(Schedulers.boundedElastic())
                .map(outcome ->
                        outcome.fold(done -> done(done, reader, exchange), refused -> refused(refused, exchange)));
    }

    private static ResponseEntity<Object> done(Done done, Reader reader, ServerWebExchange exchange) {
        if (!done.replayed()) {
            Correlation.line(
                    exchange,
                    () -> LOG.info(
                            "matrix {} is in force from {} by order of {}, with {} gaps",
                            done.activation().version(),
                            done.activation().from(),
                            reader.subject(),
                            done.activation().gaps()));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(Long.toString(done.revision()));
        if (done.replayed()) {
            answer.header(IdempotencyKeys.REPLAYED, "true");
        }
        return answer.body(MatrixViews.activation(done.activation()));
    }

    private ResponseEntity<Object> refused(Refused refused, ServerWebExchange exchange) {
        return switch (refused.why()) {
            case NOT_FOUND -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
            case STALE -> problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION");
            case KEY_REUSED -> problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED");
            case IN_THE_PAST ->
                problems.answer(
                        exchange,
                        HttpStatus.BAD_REQUEST,
                        "INVALID_REQUEST",
                        List.of(Fault.at("/from", "MATRIX_IN_THE_PAST")));
            case GAPS -> gaps(refused, exchange);
        };
    }

    private ResponseEntity<Object> gaps(Refused refused, ServerWebExchange exchange) {
        MatrixViews views = new MatrixViews(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        List<Fault> gaps = refused.gaps().stream()
                .limit(NAMED_GAPS)
                .map(gap -> Fault.at("/acknowledgeGaps", "MATRIX_GAP", views.text(gap.sentence())))
                .toList();
        return problems.answer(exchange, HttpStatus.CONFLICT, "MATRIX_GAPS", gaps);
    }
}
