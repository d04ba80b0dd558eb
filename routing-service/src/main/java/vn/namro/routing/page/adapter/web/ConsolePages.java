package vn.namro.routing.page.adapter.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Shell;

/** The frames of the console's pages; what is in them the pages fetch from the API, with the rights of who looks. */
@Controller
final class ConsolePages implements AccessRules {

    private static final String[] OFFICIALS = {
        Role.OFFICER.name(), Role.AGENCY_LEAD.name(), Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name()
    };

    private static final String[] AT_HOME =
            Stream.concat(Stream.of(OFFICIALS), Stream.of(Role.OPERATOR.name())).toArray(String[]::new);

    private final Shell shell;
    private final Addresses addresses;

    ConsolePages(Shell shell, Addresses addresses) {
        this.shell = shell;
        this.addresses = addresses;
    }

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/console/triage/**", "/console/matrix", "/console/reorganisations")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name())
                .pathMatchers(
                        HttpMethod.GET, "/console", "/console/assignments/*", "/console/absences", "/console/calendar")
                .hasAnyRole(OFFICIALS)
                .pathMatchers(HttpMethod.GET, "/")
                .hasAnyRole(AT_HOME);
    }

    @GetMapping("/")
    Rendering home(@AuthenticationPrincipal Jwt token) {
        boolean official = Reader.of(token).roles().stream().map(Role::name).anyMatch(List.of(OFFICIALS)::contains);
        return Rendering.redirectTo(official ? "/console" : "/status")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    @GetMapping("/console")
    Mono<Rendering> work(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("work", null, token, exchange);
    }

    @GetMapping("/console/assignments/{id}")
    Mono<Rendering> assignment(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("assignment", id, token, exchange);
    }

    @GetMapping("/console/triage")
    Mono<Rendering> triage(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("triage", null, token, exchange);
    }

    @GetMapping("/console/matrix")
    Mono<Rendering> matrix(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("matrix", null, token, exchange);
    }

    @GetMapping("/console/reorganisations")
    Mono<Rendering> reorganisations(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("reorganisations", null, token, exchange);
    }

    @GetMapping("/console/absences")
    Mono<Rendering> absences(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("absences", null, token, exchange);
    }

    @GetMapping("/console/calendar")
    Mono<Rendering> calendar(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("calendar", null, token, exchange);
    }

    private Mono<Rendering> page(String name, @Nullable String id, Jwt token, ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("me", reader.officerId());
        model.put("agency", reader.agencyId());
        model.put("issues", addresses.intake() + "/issues/");
        model.put("roles", reader.roles().stream().map(Role::name).collect(Collectors.joining(" ")));
        return shell.page(exchange, "routing/" + name, model);
    }
}
