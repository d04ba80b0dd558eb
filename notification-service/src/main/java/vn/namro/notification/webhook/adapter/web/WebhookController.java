package vn.namro.notification.webhook.adapter.web;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.adapter.web.WebhookViews.SubscriptionView;
import vn.namro.notification.webhook.application.ChangeWebhooks;
import vn.namro.notification.webhook.application.ChangeWebhooks.Outcome;
import vn.namro.notification.webhook.application.ChangeWebhooks.Request;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.Reach;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/**
 * Subscribing and what changes a subscription. A secret is told in the answer that makes it and never again: a repeated
 * request is answered without it, and who lost it has it rotated.
 */
@RestController
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final ChangeWebhooks webhooks;
    private final Reach reach;
    private final boolean plainHttp;
    private final Problems problems;

    WebhookController(
            ChangeWebhooks webhooks,
            Reach reach,
            @Value("${namro.webhooks.plain-http}") boolean plainHttp,
            Problems problems) {
        this.webhooks = webhooks;
        this.reach = reach;
        this.plainHttp = plainHttp;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> subscribe(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        SubscriptionBody read = new SubscriptionBody(body == null ? new byte[0] : body);
        Optional<Request> request = read.read(Reader.of(token), key, plainHttp, reach);
        if (request.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", read.faults()));
        }
        return webhooks.subscribe(request.get())
                .map(outcome -> answer(outcome, exchange, found -> shown(HttpStatus.CREATED, found, true)));
    }

    @PostMapping("/{id}/secret")
    Mono<ResponseEntity<Object>> rotate(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return step(
                seen,
                exchange,
                version -> webhooks.rotate(id, Readers.sight(Reader.of(token)), version),
                found -> shown(HttpStatus.OK, found, true));
    }

    @PostMapping("/{id}/activation")
    Mono<ResponseEntity<Object>> activate(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return step(
                seen,
                exchange,
                version -> webhooks.activate(id, Readers.sight(Reader.of(token)), version),
                found -> shown(HttpStatus.OK, found, false));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Object>> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return step(
                seen,
                exchange,
                version -> webhooks.remove(id, Readers.sight(Reader.of(token)), version),
                found -> ResponseEntity.noContent().build());
    }

    private Mono<ResponseEntity<Object>> step(
            @Nullable String seen,
            ServerWebExchange exchange,
            Function<Long, Mono<Outcome>> step,
            Function<Versioned, ResponseEntity<Object>> view) {
        IfMatch match = IfMatch.read(seen);
        return match.refusal().isPresent()
                ? Mono.just(match.refusal().get().answer(problems, exchange))
                : step.apply(match.version()).map(outcome -> answer(outcome, exchange, view));
    }

    private ResponseEntity<Object> answer(
            Outcome outcome, ServerWebExchange exchange, Function<Versioned, ResponseEntity<Object>> view) {
        Versioned found = outcome.found();
        return switch (outcome.result()) {
            case DONE -> view.apply(Objects.requireNonNull(found));
            case DONE_BEFORE -> replayed(Objects.requireNonNull(found));
            case KEY_USED -> problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED");
            case TOO_MANY -> problems.answer(exchange, HttpStatus.CONFLICT, "TOO_MANY_WEBHOOKS");
            case NOT_FOUND -> problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
            case STALE -> problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION");
            case NOT_POSSIBLE -> problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE");
        };
    }

    private static ResponseEntity<Object> replayed(Versioned found) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(IfMatch.tag(found.version()))
                .header(REPLAYED, "true")
                .body(SubscriptionView.of(found));
    }

    private static ResponseEntity<Object> shown(HttpStatus status, Versioned found, boolean withSecret) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.tag(found.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(withSecret ? SubscriptionView.telling(found) : SubscriptionView.of(found));
    }
}
