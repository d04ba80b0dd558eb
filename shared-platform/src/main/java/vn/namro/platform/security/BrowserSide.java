package vn.namro.platform.security;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a service with pages adds for browsers: sessions, sign-in, refusals as pages. Without it only bearer tokens count. */
public interface BrowserSide {

    /** Adds nothing. */
    BrowserSide NONE = new BrowserSide() {
        @Override
        public void addTo(ServerHttpSecurity http, ServerAccessDeniedHandler denied) {}

        @Override
        public Optional<Mono<Void>> signIn(ServerWebExchange exchange) {
            return Optional.empty();
        }

        @Override
        public Optional<Mono<Void>> refusal(ServerWebExchange exchange, HttpStatus status, String code) {
            return Optional.empty();
        }
    };

    /** Adds sessions and what protects them; what is refused by that is told by {@code denied}. */
    void addTo(ServerHttpSecurity http, ServerAccessDeniedHandler denied);

    /** Sends who opens a page without being signed in to the sign-in; empty where it is not a page that was asked for. */
    Optional<Mono<Void>> signIn(ServerWebExchange exchange);

    /** Tells of a refusal on a page; empty where it is not a page that was asked for. */
    Optional<Mono<Void>> refusal(ServerWebExchange exchange, HttpStatus status, String code);
}
