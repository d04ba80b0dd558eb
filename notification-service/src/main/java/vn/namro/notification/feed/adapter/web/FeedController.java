package vn.namro.notification.feed.adapter.web;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.feed.application.ChangeFeed;
import vn.namro.notification.feed.application.ChangeFeed.Given;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;

/**
 * Gives the person whom the token names an address for the own calendar. Each request gives another one and ends the one
 * before; the secret is not kept, so there is no answer to repeat and no {@code Idempotency-Key}.
 */
@RestController
@RequestMapping("/api/feeds")
class FeedController {

    private final ChangeFeed feeds;
    private final Problems problems;
    private final String baseUrl;

    FeedController(ChangeFeed feeds, Problems problems, @Value("${namro.feeds.base-url}") String baseUrl) {
        this.feeds = feeds;
        this.problems = problems;
        this.baseUrl = baseUrl;
    }

    /** Where the calendar is, told this once. */
    record FeedView(String url, Instant since) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> replace(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        String officer = Reader.of(token).officerId();
        return officer == null
                ? Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"))
                : feeds.replace(officer).map(this::shown);
    }

    private ResponseEntity<Object> shown(Given given) {
        String url = baseUrl + "/api/feeds/" + given.address().text() + ".ics";
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new FeedView(url, given.feed().since()));
    }

    @DeleteMapping
    Mono<ResponseEntity<Object>> remove(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        String officer = Reader.of(token).officerId();
        return officer == null
                ? Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"))
                : feeds.remove(officer).thenReturn(ResponseEntity.noContent().build());
    }
}
