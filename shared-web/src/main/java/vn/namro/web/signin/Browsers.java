package vn.namro.web.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.BrowserSide;
import vn.namro.platform.security.Tokens;
import vn.namro.web.page.Destination;
import vn.namro.web.page.Navigation;
import vn.namro.web.page.Shell;
import vn.namro.web.session.CsrfTokens;
import vn.namro.web.session.SessionContext;

/** What browsers need of the security of a service. */
@Component
final class Browsers implements BrowserSide {

    private static final String NOTHING_ELSE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private final SessionContext sessions;
    private final ObjectProvider<Shell> shell;
    private final @Nullable ProviderSignIn provider;
    private final String policy;

    Browsers(
            SessionContext sessions,
            ObjectProvider<Shell> shell,
            ObjectProvider<ProviderSignIn> provider,
            Tokens.Settings tokens) {
        this.sessions = sessions;
        this.shell = shell;
        this.provider = provider.getIfAvailable();
        this.policy = policy(tokens.issuer());
    }

    /** Nothing but what this service serves itself. Signing out may lead on to the provider, which a form must be let. */
    private static String policy(String issuer) {
        String provider = issuer.isBlank()
                ? ""
                : " " + URI.create(issuer).resolve("/").toString().replaceAll("/$", "");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'self'" + provider;
    }

    @Override
    public void addTo(ServerHttpSecurity http, ServerAccessDeniedHandler denied) {
        CsrfTokens csrf = new CsrfTokens(sessions);
        XorServerCsrfTokenRequestAttributeHandler masked = new XorServerCsrfTokenRequestAttributeHandler();
        http.securityContextRepository(sessions)
                .csrf(spec -> spec.accessDeniedHandler(denied)
                        .csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(masked)
                        .requireCsrfProtectionMatcher(csrf.needed()))
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicy(permissions -> permissions.policy(NOTHING_ELSE)));
        if (provider != null) {
            provider.addTo(http);
        }
    }

    @Override
    public Optional<Mono<Void>> signIn(ServerWebExchange exchange) {
        if (!Navigation.isPage(exchange)) {
            return Optional.empty();
        }
        boolean shown = exchange.getRequest().getMethod() == HttpMethod.GET;
        URI asked = exchange.getRequest().getURI();
        String page = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        return Optional.of(ProviderSignIn.redirect(exchange, Destination.signIn(shown ? page : "/")));
    }

    @Override
    public Optional<Mono<Void>> refusal(ServerWebExchange exchange, HttpStatus status, String code) {
        return Navigation.isPage(exchange)
                ? Optional.of(shell.getObject().write(exchange, status, "namro/refusal", Map.of("code", code)))
                : Optional.empty();
    }
}
