package vn.namro.web.signin;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.http.Correlation;
import vn.namro.platform.security.Tokens;
import vn.namro.web.page.Destination;
import vn.namro.web.session.Session;
import vn.namro.web.session.SessionContext;

/**
 * Sign-in through any OpenID Connect provider: authorization code with PKCE. The session holds what the access token
 * says, verified as that of every other caller, so that pages and API know a person by one rule.
 */
final class ProviderSignIn {

    static final String CLIENT = "namro";
    static final String START = "/oauth2/authorization/" + CLIENT;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String AUTHORIZED = ProviderSignIn.class.getName();

    private final ReactiveClientRegistrationRepository clients;
    private final PendingSignIns pending;
    private final SessionContext sessions;
    private final ReactiveJwtDecoder tokens;

    ProviderSignIn(
            Tokens.Settings settings,
            ProviderSettings client,
            PendingSignIns pending,
            SessionContext sessions,
            ReactiveJwtDecoder tokens) {
        Mono<ClientRegistration> discovered = Mono.fromCallable(() -> registration(settings.issuer(), client))
                .subscribeOn(Schedulers.boundedElastic())
                .cacheInvalidateIf(found -> false);
        this.clients = id -> id.equals(CLIENT) ? discovered : Mono.empty();
        this.pending = pending;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    private static ClientRegistration registration(String issuer, ProviderSettings client) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(CLIENT)
                .clientId(client.clientId())
                .clientSecret(client.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    void addTo(ServerHttpSecurity http) {
        DefaultServerOAuth2AuthorizationRequestResolver requests =
                new DefaultServerOAuth2AuthorizationRequestResolver(clients);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        ServerOAuth2AuthorizationRequestResolver resolver = requests;
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new OfThisRequest())
                .authorizationRequestRepository(pending)
                .authorizationRequestResolver(resolver)
                .securityContextRepository(sessions)
                .authenticationSuccessHandler((exchange, person) -> begin(exchange, person))
                .authenticationFailureHandler((exchange, failure) -> {
                    Correlation.line(
                            exchange.getExchange(), () -> LOG.warn("a sign-in failed: {}", failure.toString()));
                    return redirect(exchange.getExchange(), URI.create("/sign-in?failed=yes"));
                }));
    }

    private Mono<Void> begin(WebFilterExchange filtered, Authentication person) {
        ServerWebExchange exchange = filtered.getExchange();
        OAuth2AuthorizedClient client = exchange.getRequiredAttribute(AUTHORIZED);
        String idToken = person.getPrincipal() instanceof OidcUser user
                ? user.getIdToken().getTokenValue()
                : null;
        return tokens.decode(client.getAccessToken().getTokenValue())
                .flatMap(token -> sessions.begin(exchange, token.getClaims(), idToken))
                .then(Mono.defer(
                        () -> redirect(exchange, Destination.of(exchange.getAttribute(PendingSignIns.DESTINATION)))))
                .onErrorResume(failure -> {
                    Correlation.line(
                            exchange,
                            () -> LOG.warn("a token of the provider was not accepted: {}", failure.toString()));
                    return redirect(exchange, URI.create("/sign-in?failed=yes"));
                });
    }

    /** Where the provider ends its own session, with a way back; empty if it does not offer that. */
    Mono<URI> signOut(Session session, String back) {
        return clients.findByRegistrationId(CLIENT)
                .mapNotNull(client ->
                        client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", session.idToken())
                        .queryParam("post_logout_redirect_uri", back)
                        .encode()
                        .build()
                        .toUri());
    }

    static Mono<Void> redirect(ServerWebExchange exchange, URI to) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(to);
        return exchange.getResponse().setComplete();
    }

    /** The provider's tokens serve once, to begin the session: they are not kept. */
    private static final class OfThisRequest implements ServerOAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
                String id, Authentication person, ServerWebExchange exchange) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> saveAuthorizedClient(
                OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
            exchange.getAttributes().put(AUTHORIZED, client);
            return Mono.empty();
        }

        @Override
        public Mono<Void> removeAuthorizedClient(String id, Authentication person, ServerWebExchange exchange) {
            return Mono.empty();
        }
    }
}
