package vn.namro.web.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The synchronizer token of a session: what changes something must show it, as a header or a field of the form. */
public final class CsrfTokens implements ServerCsrfTokenRepository {

    public static final String HEADER = "X-CSRF-TOKEN";
    public static final String FIELD = "_csrf";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SessionContext sessions;

    public CsrfTokens(SessionContext sessions) {
        this.sessions = sessions;
    }

    /** Only a cookie is sent along by a browser on its own: without a session there is nothing to be protected. */
    public ServerWebExchangeMatcher needed() {
        return exchange -> SAFE.contains(exchange.getRequest().getMethod())
                ? ServerWebExchangeMatcher.MatchResult.notMatch()
                : sessions.session(exchange)
                        .flatMap(found -> ServerWebExchangeMatcher.MatchResult.match())
                        .switchIfEmpty(ServerWebExchangeMatcher.MatchResult.notMatch());
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return sessions.session(exchange).map(found -> token(found.csrf()));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> token(Secrets.create()));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.empty();
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }
}
