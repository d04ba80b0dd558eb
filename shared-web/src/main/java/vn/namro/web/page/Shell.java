package vn.namro.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Languages;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.web.session.CsrfTokens;

/** Puts a page into the frame that all pages share: who is signed in, where one can go, which language. */
public final class Shell {

    private final ViewResolver views;
    private final Assets assets;
    private final Menu menu;

    public Shell(ViewResolver views, Assets assets, Menu menu) {
        this.views = views;
        this.assets = assets;
        this.menu = menu;
    }

    /**
     * Who looks at the page.
     *
     * @param name as the provider gives it
     */
    public record Visitor(
            @Nullable String name,
            Set<Role> roles,
            @Nullable String belongsTo) {}

    /** A page of a service. */
    public Mono<Rendering> page(ServerWebExchange exchange, String view, Map<String, ?> content) {
        return page(exchange, HttpStatus.OK, view, content);
    }

    /** A page that says that something did not go as asked. */
    public Mono<Rendering> page(
            ServerWebExchange exchange, HttpStatusCode status, String view, Map<String, ?> content) {
        return model(exchange, content)
                .map(model -> Rendering.view(view).status(status).model(model).build());
    }

    /** Writes a page where no endpoint is involved. */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String view, Map<String, ?> content) {
        Locale language = PageLanguage.of(exchange);
        exchange.getResponse().setStatusCode(status);
        return model(exchange, content)
                .flatMap(model -> views.resolveViewName(view, language)
                        .flatMap(found -> found.render(model, MediaType.TEXT_HTML, exchange)));
    }

    private Mono<Map<String, Object>> model(ServerWebExchange exchange, Map<String, ?> content) {
        Mono<String> csrf = csrf(exchange).map(CsrfToken::getToken).defaultIfEmpty("");
        return Mono.zip(visitor().map(List::of).defaultIfEmpty(List.of()), csrf)
                .map(both -> model(
                        exchange, both.getT1().isEmpty() ? null : both.getT1().get(0), both.getT2(), content));
    }

    private Map<String, Object> model(
            ServerWebExchange exchange, @Nullable Visitor visitor, String csrf, Map<String, ?> content) {
        Map<String, Object> model = new HashMap<>();
        Locale language = PageLanguage.of(exchange);
        Set<Role> roles = visitor == null ? Set.of() : visitor.roles();
        model.put("lang", language.getLanguage());
        model.put("otherLang", language.equals(Languages.VIETNAMESE) ? "en" : "vi");
        model.put("assets", assets.root());
        model.put("path", exchange.getRequest().getPath().value());
        model.put("here", here(exchange));
        model.put("menu", menu);
        model.put(
                "entries",
                menu.entries().stream().filter(entry -> entry.isFor(roles)).toList());
        model.put("csrf", csrf);
        model.put("csrfField", CsrfTokens.FIELD);
        if (visitor != null) {
            model.put("visitor", visitor);
        }
        model.putAll(content);
        return model;
    }

    /** This page, to come back to it; after something was sent there is no way back to it. */
    private static String here(ServerWebExchange exchange) {
        var address = exchange.getRequest().getURI();
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** What shows that a request comes from our page; masked anew for each page. */
    public static Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }

    private static Mono<Visitor> visitor() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .filter(person -> person.getPrincipal() instanceof Jwt)
                .map(person -> visitor((Jwt) person.getPrincipal()));
    }

    private static Visitor visitor(Jwt token) {
        Reader reader = Reader.of(token);
        String belongsTo = reader.taxCode() != null ? reader.taxCode() : reader.officerId();
        return new Visitor(token.getClaimAsString("name"), reader.roles(), belongsTo);
    }
}
