package vn.namro.notification.page.adapter.web;

import java.time.Clock;
import java.util.Arrays;
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
import vn.namro.events.EventType;
import vn.namro.events.Topics;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Shell;

/** The frames of the board's pages; what is in them the pages fetch from the API, with the rights of who looks. */
@Controller
final class BoardPages implements AccessRules {

    private static final String[] OFFICIALS = {
        Role.OFFICER.name(), Role.AGENCY_LEAD.name(), Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.ADMIN.name()
    };

    private static final String[] AT_HOME =
            Stream.concat(Stream.of(OFFICIALS), Stream.of(Role.OPERATOR.name())).toArray(String[]::new);

    private static final String SUBSCRIBABLE = Arrays.stream(EventType.values())
            .filter(type ->
                    type.topic().equals(Topics.ASSIGNMENTS) || type.topic().equals(Topics.DEADLINES))
            .map(EventType::wireName)
            .collect(Collectors.joining(" "));

    private final Shell shell;
    private final Addresses addresses;
    private final Clock clock;

    BoardPages(Shell shell, Addresses addresses, Clock clock) {
        this.clock = clock;
        this.shell = shell;
        this.addresses = addresses;
    }

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/board/deliveries")
                .hasAnyRole(Role.COORDINATOR.name(), Role.AUDITOR.name(), Role.OPERATOR.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/board/webhooks")
                .hasAnyRole(Role.AGENCY_LEAD.name(), Role.ADMIN.name())
                .pathMatchers(HttpMethod.GET, "/")
                .hasAnyRole(AT_HOME)
                .pathMatchers(HttpMethod.GET, "/board", "/board/mine", "/board/deadlines/*")
                .hasAnyRole(OFFICIALS);
    }

    @GetMapping("/")
    Rendering home(@AuthenticationPrincipal Jwt token) {
        boolean official = Reader.of(token).roles().stream().map(Role::name).anyMatch(List.of(OFFICIALS)::contains);
        return Rendering.redirectTo(official ? "/board" : "/status")
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    @GetMapping("/board")
    Mono<Rendering> board(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("board", null, token, exchange);
    }

    @GetMapping("/board/mine")
    Mono<Rendering> mine(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("mine", null, token, exchange);
    }

    @GetMapping("/board/deliveries")
    Mono<Rendering> deliveries(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("deliveries", null, token, exchange);
    }

    @GetMapping("/board/webhooks")
    Mono<Rendering> webhooks(@AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("webhooks", null, token, exchange);
    }

    @GetMapping("/board/deadlines/{id}")
    Mono<Rendering> deadline(@PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return page("deadline", id, token, exchange);
    }

    private Mono<Rendering> page(String name, @Nullable String id, Jwt token, ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("now", clock.instant());
        model.put("types", SUBSCRIBABLE);
        model.put("me", reader.officerId());
        model.put("console", addresses.routing() + "/console/assignments/");
        model.put("roles", reader.roles().stream().map(Role::name).collect(Collectors.joining(" ")));
        return shell.page(exchange, "notification/" + name, model);
    }
}
