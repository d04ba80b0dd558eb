package vn.namro.notification.feed.adapter.web;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.notification.feed.application.ShowFeed;
import vn.namro.notification.feed.domain.SecretAddress;
import vn.namro.platform.http.Problems;

/**
 * The calendars, for calendar programs. There is no sign-in, so an address that is unknown, taken back, or of somebody who
 * left office is the same 404, and two rates bound what strangers can cost: of questions, and of calendars written.
 */
@RestController
class PublicFeedController {

    /** What anybody may ask for. */
    static final String PATHS = "/api/feeds/*.ics";

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String LATER = "60";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ShowFeed feeds;
    private final Problems problems;
    private final RateLimiter questions;
    private final RateLimiter calendars;

    PublicFeedController(ShowFeed feeds, Problems problems, RateLimiterRegistry limits) {
        this.feeds = feeds;
        this.problems = problems;
        this.questions = limits.rateLimiter("feed-questions");
        this.calendars = limits.rateLimiter("feed-calendars");
    }

    @GetMapping("/api/feeds/{address}.ics")
    Mono<ResponseEntity<Object>> show(@PathVariable String address, ServerWebExchange exchange) {
        Optional<SecretAddress> asked = SecretAddress.read(address);
        if (asked.isEmpty()) {
            return Mono.just(unknown(exchange));
        }
        if (!questions.acquirePermission()) {
            return Mono.just(tooMany(exchange));
        }
        return feeds.find(asked.get())
                .flatMap(feed -> calendars.acquirePermission()
                        ? feeds.show(feed).map(PublicFeedController::shown)
                        : Mono.just(tooMany(exchange)))
                .defaultIfEmpty(unknown(exchange));
    }

    private ResponseEntity<Object> unknown(ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    private ResponseEntity<Object> tooMany(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, LATER);
        return problems.answer(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private static ResponseEntity<Object> shown(String calendar) {
        byte[] body = calendar.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(HexFormat.of().formatHex(hash(body)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"namro.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(body);
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
