package vn.namro.platform.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
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

    @Bean
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http,
            List<AccessRules> rules,
            ReactiveJwtDecoder tokens,
            ProblemErrorHandler problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        ServerAuthenticationEntryPoint unknown = (exchange, e) -> {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
        };
        ServerAccessDeniedHandler denied = (exchange, e) ->
                refusal(exchange, endpoints).flatMap(why -> problems.write(exchange, why.status(), why.code()));
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(exchanges -> {
                    exchanges
                            .pathMatchers("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                            .permitAll()
                            .pathMatchers("/api/ops/**")
                            .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name());
                    rules.forEach(rule -> rule.addTo(exchanges));
                    exchanges.anyExchange().denyAll();
                })
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtDecoder(tokens).jwtAuthenticationConverter(WebSecurity::authenticated)))
                .build();
    }

    private record Refusal(HttpStatus status, String code) {}

    /** What does not exist is not forbidden: a wrong address or method is told as such. */
    private static Mono<Refusal> refusal(ServerWebExchange exchange, RequestMappingHandlerMapping endpoints) {
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

    private static Mono<AbstractAuthenticationToken> authenticated(Jwt token) {
        List<SimpleGrantedAuthority> authorities = Reader.rolesOf(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return Mono.just(new JwtAuthenticationToken(token, authorities));
    }
}
