package vn.namro.platform.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Cause;
import vn.namro.platform.trace.Deed;
import vn.namro.platform.trace.Spans;
import vn.namro.platform.trace.Trail;
import vn.namro.platform.trace.TrailInLogs;

/**
 * Gives every request a correlation id: the caller's, if it is a plain one, else a new one; both are answered back. The
 * request is a step of the caller's trace, until its answer begins.
 */
public final class Correlation implements WebFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final Logger LOG = LoggerFactory.getLogger(Correlation.class);
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<String> NOT_TRACED = List.of("/actuator/", "/v3/", "/assets/");
    private static final int SERVER_ERROR = 500;

    private final Spans spans;

    public Correlation(Spans spans) {
        this.spans = spans;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders asked = exchange.getRequest().getHeaders();
        Trail trail = new Trail(idOf(asked.getFirst(HEADER)), asked.getFirst("traceparent"));
        exchange.getResponse().getHeaders().set(HEADER, trail.correlationId());
        String path = exchange.getRequest().getPath().value();
        return NOT_TRACED.stream().anyMatch(path::startsWith)
                ? go(exchange, chain, trail)
                : Mono.defer(() -> traced(exchange, chain, trail));
    }

    private static String idOf(@Nullable String asked) {
        return asked != null && PLAIN.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }

    private static Mono<Void> go(ServerWebExchange exchange, WebFilterChain chain, Trail trail) {
        exchange.getAttributes().put(ATTRIBUTE, trail);
        return chain.filter(exchange).contextWrite(trail.marked());
    }

    private Mono<Void> traced(ServerWebExchange exchange, WebFilterChain chain, Trail from) {
        String method = exchange.getRequest().getMethod().name();
        Spans.Begun span = spans.begin(Deed.of(Deed.Kind.SERVER, method, Map.of()), from);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> end(span, method, exchange)));
        return go(exchange, chain, span.trail()).doOnCancel(() -> span.end(null));
    }

    private static void end(Spans.Begun span, String method, ServerWebExchange exchange) {
        PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        int code = status == null ? 200 : status.value();
        Throwable failure = exchange.getAttribute(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
        String address = pattern == null ? null : pattern.getPatternString();
        line(
                exchange,
                () -> LOG.debug(
                        "{} {} is answered with {}", method, address == null ? "(no such address)" : address, code));
        span.routed(method, address, code);
        span.end(code < SERVER_ERROR ? null : failure);
    }

    static @Nullable String of(ServerWebExchange exchange) {
        Trail trail = exchange.getAttribute(ATTRIBUTE);
        return trail == null ? null : trail.correlationId();
    }

    /** Logs with the trail of a request, also where its chain has failed. */
    public static void line(ServerWebExchange exchange, Runnable logging) {
        Trail trail = exchange.getAttribute(ATTRIBUTE);
        if (trail == null) {
            logging.run();
        } else {
            TrailInLogs.on(trail, logging);
        }
    }

    /** The cause that this request is for what follows from it. */
    public static Cause causeOf(ServerWebExchange exchange) {
        Trail trail = exchange.getAttribute(ATTRIBUTE);
        return trail == null
                ? Cause.request(UUID.randomUUID().toString(), null)
                : Cause.request(trail.correlationId(), trail.traceparent());
    }
}
