package vn.namro.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.namro.web.page.Destination;
import vn.namro.web.page.Shell;
import vn.namro.web.session.SessionContext;
import vn.namro.web.session.SessionCookies;

/** In and out. Where an issuer is configured the provider asks who it is; in the local mode one chooses. */
@Controller
final class SignInController {

    private final SessionContext sessions;
    private final SessionCookies cookies;
    private final Shell shell;
    private final @Nullable ProviderSignIn provider;

    SignInController(
            SessionContext sessions, SessionCookies cookies, Shell shell, ObjectProvider<ProviderSignIn> provider) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.shell = shell;
        this.provider = provider.getIfAvailable();
    }

    @GetMapping("/sign-in")
    Mono<Rendering> signIn(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String failed,
            ServerWebExchange exchange) {
        String destination = Destination.of(to).toString();
        if (provider != null && failed == null) {
            return Mono.just(Rendering.redirectTo(UriComponentsBuilder.fromPath(ProviderSignIn.START)
                            .queryParam(Destination.PARAMETER, "{to}")
                            .encode()
                            .buildAndExpand(destination)
                            .toUriString())
                    .build());
        }
        return shell.page(
                exchange,
                "namro/sign-in",
                Map.of(
                        "people",
                        provider == null ? DemoPerson.ALL : List.of(),
                        "local",
                        provider == null,
                        "failed",
                        failed != null,
                        "to",
                        destination));
    }

    /** Somebody of the demo, or somebody made up: in the local mode only. */
    @PostMapping("/sign-in")
    Mono<ResponseEntity<Void>> choose(ServerWebExchange exchange) {
        if (provider != null) {
            return Mono.just(ResponseEntity.notFound().build());
        }
        return exchange.getFormData()
                .map(form -> form.toSingleValueMap())
                .flatMap(form -> DemoPerson.read(form)
                        .map(person -> sessions.begin(exchange, person.claims(), null)
                                .thenReturn(to(Destination.of(form.get(Destination.PARAMETER)))))
                        .orElseGet(() -> Mono.just(to(URI.create("/sign-in?failed=yes")))));
    }

    /** What a page that was open before its session needs to go on: the token of the new one. */
    @GetMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, String>>> session(ServerWebExchange exchange) {
        return Shell.csrf(exchange).map(token -> ResponseEntity.ok(Map.of("csrf", token.getToken())));
    }

    @PostMapping("/sign-out")
    Mono<ResponseEntity<Void>> signOut(ServerWebExchange exchange) {
        cookies.forgetSession(exchange);
        URI home = URI.create("/");
        return sessions.end(exchange)
                .flatMap(ended -> provider == null || ended.idToken() == null
                        ? Mono.<URI>empty()
                        : provider.signOut(
                                ended,
                                exchange.getRequest().getURI().resolve(home).toString()))
                .defaultIfEmpty(home)
                .map(SignInController::to);
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}
