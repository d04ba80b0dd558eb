package vn.namro.web.page;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/** Tells a browser that opens a page from a program that calls the API. */
public final class Navigation {

    private static final List<String> NOT_PAGES = List.of("/api/", "/actuator/", "/v3/", "/assets/");

    private Navigation() {}

    /** Whether a page is asked for: by a browser, at an address that is none of the API. */
    public static boolean isPage(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return NOT_PAGES.stream().noneMatch(path::startsWith)
                && exchange.getRequest().getHeaders().getAccept().stream()
                        .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }
}
