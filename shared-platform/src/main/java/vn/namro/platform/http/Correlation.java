package vn.namro.platform.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.Cause;

/** Gives every request a correlation id: the caller's, if it is a plain one, else a new one; both are answered back. */
public final class Correlation implements WebFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String asked = exchange.getRequest().getHeaders().getFirst(HEADER);
        String id = asked != null && PLAIN.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange);
    }

    static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /** The cause that this request is for what follows from it. */
    public static Cause causeOf(ServerWebExchange exchange) {
        String trace = exchange.getRequest().getHeaders().getFirst("traceparent");
        String id = of(exchange);
        return Cause.request(
                id == null ? UUID.randomUUID().toString() : id,
                trace != null && TRACE.matcher(trace).matches() ? trace : null);
    }
}
