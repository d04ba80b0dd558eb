package vn.namro.platform.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.ProblemErrorHandler;

/** Deny by default: health, metrics and the API description are open, operators' tools are theirs, all else is ruled. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class WebSecurity {

    private static final String LOGGERS = "/actuator/loggers";

    /** Whose lines hold no personal data at any level. Others quote requests or documents, which operators may not read. */
    private static final String[] MAY_SAY_MORE = {
        LOGGERS + "/{name:vn\\.namro(?:\\..*)?}", LOGGERS + "/{name:org\\.apache\\.kafka(?:\\..*)?}"
    };

    /** Requests are measured as a whole; measuring each filter would take longer than most of them do. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http,
            List<AccessRules> rules,
            ReactiveJwtDecoder tokens,
            ProblemErrorHandler problems,
            ObjectProvider<BrowserSide> browsers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        BrowserSide side = browsers.getIfAvailable(() -> BrowserSide.NONE);
        ServerAuthenticationEntryPoint unknown =
                (exchange, e) -> side.signIn(exchange).orElseGet(() -> {
                    exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
                    return problems.write(exchange, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
                });
        ServerAccessDeniedHandler denied = (exchange, e) ->
                refusal(exchange, endpoints, e).flatMap(why -> problems.refuse(exchange, why.status(), why.code()));
        // Spring's request cache stays on though nothing is kept in it: it moves requests to another thread. Refused on
        // the thread
        // that is still reading them, requests now and then cost the next one on their connection its answer
        // (AccessTest).
        http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(exchanges -> {
                    exchanges
                            .pathMatchers("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                            .permitAll()
                            .pathMatchers("/api/ops/**")
                            .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
                            .pathMatchers(HttpMethod.GET, LOGGERS, LOGGERS + "/*")
                            .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name())
                            .pathMatchers(HttpMethod.POST, MAY_SAY_MORE)
                            .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name());
                    rules.forEach(rule -> rule.addTo(exchanges));
                    exchanges.anyExchange().denyAll();
                })
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtDecoder(tokens)
                                .jwtAuthenticationConverter(token -> Mono.just(authenticated(token)))));
        side.addTo(http, denied);
        return http.build();
    }

    private record Refusal(HttpStatus status, String code) {}

    /** What does not exist is not forbidden: a wrong address or method is told as such. */
    private static Mono<Refusal> refusal(
            ServerWebExchange exchange, RequestMappingHandlerMapping endpoints, AccessDeniedException denial) {
        if (denial instanceof CsrfException) {
            return Mono.just(new Refusal(HttpStatus.FORBIDDEN, "NOT_FROM_OUR_PAGE"));
        }
        if (exchange.getRequest().getPath().value().startsWith(LOGGERS)) {
            return Mono.just(new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN"));
        }
        return endpoints
                .getHandler(exchange)
                .map(endpoint -> new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN"))
                .defaultIfEmpty(new Refusal(HttpStatus.NOT_FOUND, "NOT_FOUND"))
                .onErrorReturn(
                        MethodNotAllowedException.class,
                        new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"))
                .onErrorReturn(
                        UnsupportedMediaTypeStatusException.class,
                        new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE"));
    }

    /** The person that a verified token names, with the roles it gives. */
    public static AbstractAuthenticationToken authenticated(Jwt token) {
        List<SimpleGrantedAuthority> authorities = Reader.rolesOf(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return new JwtAuthenticationToken(token, authorities);
    }
}
