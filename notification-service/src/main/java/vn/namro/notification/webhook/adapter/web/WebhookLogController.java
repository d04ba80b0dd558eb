package vn.namro.notification.webhook.adapter.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.webhook.adapter.web.WebhookViews.DispatchView;
import vn.namro.notification.webhook.adapter.web.WebhookViews.Items;
import vn.namro.notification.webhook.adapter.web.WebhookViews.SubscriptionView;
import vn.namro.notification.webhook.application.FindWebhooks;
import vn.namro.notification.webhook.application.Subscriptions.Versioned;
import vn.namro.notification.webhook.domain.Subscription;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/** Shows subscriptions and every attempt to reach them; sends again, and sends a test. */
@RestController
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookLogController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final FindWebhooks webhooks;
    private final Clock clock;
    private final Problems problems;

    WebhookLogController(FindWebhooks webhooks, Clock clock, Problems problems) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.problems = problems;
    }

    @GetMapping
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        if (isOutOfRange(limit)) {
            return Mono.just(invalid(exchange));
        }
        if (!Readers.sight(reader).all() && reader.agencyId() == null) {
            return Mono.just(ResponseEntity.ok(new Items<SubscriptionView>(List.of())));
        }
        return webhooks.list(Readers.sight(reader), limit == null ? MOST : limit)
                .map(SubscriptionView::of)
                .collectList()
                .map(items -> ResponseEntity.ok(new Items<>(items)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Object>> one(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return found(
                id,
                token,
                exchange,
                found -> Mono.just(
                        ResponseEntity.ok().eTag(IfMatch.tag(found.version())).body(SubscriptionView.of(found))));
    }

    @GetMapping("/{id}/deliveries")
    Mono<ResponseEntity<Object>> sent(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        if (isOutOfRange(limit)) {
            return Mono.just(invalid(exchange));
        }
        return found(
                id,
                token,
                exchange,
                found -> webhooks.sent(found.subscription(), limit == null ? USUAL : limit)
                        .map(DispatchView::of)
                        .collectList()
                        .map(items -> ResponseEntity.ok(new Items<>(items))));
    }

    private static boolean isOutOfRange(@Nullable Integer limit) {
        return limit != null && (limit < 1 || limit > MOST);
    }

    private ResponseEntity<Object> invalid(ServerWebExchange exchange) {
        List<Fault> faults = List.of(Fault.at("/limit", "OUT_OF_RANGE", 1, MOST));
        return problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults);
    }

    @PostMapping("/{id}/test")
    Mono<ResponseEntity<Object>> test(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        String body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"webhookId\":\"%s\"}}";
        return sending(
                id,
                token,
                exchange,
                to -> webhooks.test(to, body.formatted(FindWebhooks.TEST_TYPE, clock.instant(), to.id()))
                        .map(sent -> ResponseEntity.accepted().body(DispatchView.of(sent))));
    }

    @PostMapping("/{id}/deliveries/{deliveryId}/redelivery")
    Mono<ResponseEntity<Object>> repeat(
            @PathVariable String id,
            @PathVariable String deliveryId,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        return sending(
                id,
                token,
                exchange,
                to -> webhooks.repeat(to, deliveryId)
                        .<ResponseEntity<Object>>map(
                                sent -> ResponseEntity.accepted().body(DispatchView.of(sent)))
                        .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND")));
    }

    /** To a subscription that is disabled nothing is sent; it has to be activated first. */
    private Mono<ResponseEntity<Object>> sending(
            String id,
            Jwt token,
            ServerWebExchange exchange,
            Function<Subscription, Mono<ResponseEntity<Object>>> send) {
        return found(
                id,
                token,
                exchange,
                found -> found.subscription().status() == Subscription.Status.ACTIVE
                        ? send.apply(found.subscription())
                        : Mono.just(problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE")));
    }

    private Mono<ResponseEntity<Object>> found(
            String id, Jwt token, ServerWebExchange exchange, Function<Versioned, Mono<ResponseEntity<Object>>> view) {
        return webhooks.find(id, Readers.sight(Reader.of(token)))
                .flatMap(view)
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
