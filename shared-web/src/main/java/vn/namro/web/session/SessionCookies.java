package vn.namro.web.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** What a browser keeps: each service has its own name for it, for ports do not part cookies. */
public final class SessionCookies {

    private final String name;
    private final SessionSettings settings;

    public SessionCookies(String service, SessionSettings settings) {
        this.name = "namro-" + service;
        this.settings = settings;
    }

    /** The secret of the session, if the browser shows one. */
    public @Nullable String session(ServerWebExchange exchange) {
        return read(exchange, name);
    }

    public void keepSession(ServerWebExchange exchange, String secret) {
        write(exchange, name, secret, settings.lifetime());
    }

    public void forgetSession(ServerWebExchange exchange) {
        write(exchange, name, "", Duration.ZERO);
    }

    /** The secret of a sign-in that has begun, if the browser shows one. */
    public @Nullable String signIn(ServerWebExchange exchange) {
        return read(exchange, name + "-sign-in");
    }

    public void keepSignIn(ServerWebExchange exchange, String secret, Duration lifetime) {
        write(exchange, name + "-sign-in", secret, lifetime);
    }

    private static @Nullable String read(ServerWebExchange exchange, String name) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    private void write(ServerWebExchange exchange, String cookie, String value, Duration lifetime) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(cookie, value)
                        .httpOnly(true)
                        .secure(settings.secure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lifetime)
                        .build());
    }
}
