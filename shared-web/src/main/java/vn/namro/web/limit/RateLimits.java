package vn.namro.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.ProblemErrorHandler;

/**
 * Refuses who asks too often: 429 with {@code Retry-After}. It comes after the security, so that a made-up token gives
 * nobody more room. Each instance counts for itself.
 */
final class RateLimits implements WebFilter {

    /** Asked by machines of the operator, or kept by browsers. */
    private static final List<String> FREE = List.of("/actuator/", "/assets/", "/dev/");

    private final LimitSettings settings;
    private final ProblemErrorHandler problems;
    private final Counter refused;
    private final Cache<String, RateLimiter> clients;

    RateLimits(LimitSettings settings, ProblemErrorHandler problems, MeterRegistry metrics) {
        this.settings = settings;
        this.problems = problems;
        this.refused = Counter.builder("namro.http.throttled")
                .description("Requests refused because their client asked too often")
                .register(metrics);
        this.clients = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.period().multipliedBy(2))
                .build();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return FREE.stream().anyMatch(path::startsWith)
                ? chain.filter(exchange)
                : exchange.getPrincipal()
                        .map(person -> allows("person " + person.getName(), settings.known()))
                        .switchIfEmpty(
                                Mono.fromSupplier(() -> allows("address " + address(exchange), settings.unknown())))
                        .flatMap(allowed -> allowed ? chain.filter(exchange) : refuse(exchange));
    }

    private boolean allows(String client, int limit) {
        return limit == 0 || clients.get(client, key -> limiter(key, limit)).acquirePermission();
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        refused.increment();
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.RETRY_AFTER, Long.toString(settings.period().toSeconds()));
        return problems.write(exchange, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
    }

    private RateLimiter limiter(String key, int limit) {
        return RateLimiter.of(
                key,
                RateLimiterConfig.custom()
                        .limitForPeriod(limit)
                        .limitRefreshPeriod(settings.period())
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress from = exchange.getRequest().getRemoteAddress();
        return from == null || from.getAddress() == null
                ? "unknown"
                : from.getAddress().getHostAddress();
    }
}
