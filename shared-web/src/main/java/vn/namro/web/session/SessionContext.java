package vn.namro.web.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.WebSecurity;

/** Knows who asks by the cookie. A bearer token that is there has the word alone. */
public final class SessionContext implements ServerSecurityContextRepository {

    private static final String FOUND = SessionContext.class.getName();

    private final Sessions sessions;
    private final SessionCookies cookies;

    public SessionContext(Sessions sessions, SessionCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** The session of a request, looked up once; empty without one. */
    public Mono<Session> session(ServerWebExchange exchange) {
        String secret = cookies.session(exchange);
        if (secret == null || exchange.getRequest().getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            return Mono.empty();
        }
        Mono<Session> known = exchange.getAttribute(FOUND);
        if (known == null) {
            known = sessions.find(secret).cache();
            exchange.getAttributes().put(FOUND, known);
        }
        return known;
    }

    /** Signs a person in: the session before, if any, ends. */
    public Mono<Void> begin(ServerWebExchange exchange, Map<String, Object> claims, @Nullable String idToken) {
        return end(exchange)
                .then(sessions.start(claims, idToken))
                .doOnNext(secret -> cookies.keepSession(exchange, secret))
                .then();
    }

    /** Signs the person out, and gives what the session was. */
    public Mono<Session> end(ServerWebExchange exchange) {
        String secret = cookies.session(exchange);
        return secret == null ? Mono.empty() : sessions.end(secret);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return session(exchange).map(found -> new SecurityContextImpl(WebSecurity.authenticated(found.token())));
    }

    /** Nothing is kept this way: {@link #begin} does it, with the token that was verified. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
