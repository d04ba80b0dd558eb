package vn.namro.platform.security;

import java.util.List;
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
import reactor.core.publisher.Mono;
import vn.namro.platform.http.ProblemErrorHandler;

/** Deny by default: health, metrics and the API description are open, operators' tools are theirs, all else is ruled. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class WebSecurity {

    @Bean
    SecurityWebFilterChain securityChain(
            ServerHttpSecurity http, List<AccessRules> rules, ReactiveJwtDecoder tokens, ProblemErrorHandler problems) {
        ServerAuthenticationEntryPoint unknown = (exchange, e) -> {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return problems.write(exchange, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
        };
        ServerAccessDeniedHandler denied = (exchange, e) -> problems.write(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN");
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

    private static Mono<AbstractAuthenticationToken> authenticated(Jwt token) {
        List<SimpleGrantedAuthority> authorities = Reader.rolesOf(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return Mono.just(new JwtAuthenticationToken(token, authorities));
    }
}
