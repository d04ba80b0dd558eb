package vn.namro.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Languages;

/**
 * The language of pages: as the person chose, Vietnamese before that. The API goes by its header; so that both say the same,
 * a request for a page gets the header of its language.
 */
public final class PageLanguage implements LocaleContextResolver, WebFilter {

    static final String COOKIE = "namro-language";

    /** The language of a page. */
    public static Locale of(ServerWebExchange exchange) {
        HttpCookie chosen = exchange.getRequest().getCookies().getFirst(COOKIE);
        return Languages.of(chosen == null ? null : chosen.getValue());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(
                Navigation.isPage(exchange)
                        ? exchange.mutate()
                                .request(request -> request.headers(
                                        headers -> headers.setAcceptLanguageAsLocales(List.of(of(exchange)))))
                                .build()
                        : exchange);
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(of(exchange));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext locale) {
        throw new UnsupportedOperationException("the language is chosen at /language");
    }
}
