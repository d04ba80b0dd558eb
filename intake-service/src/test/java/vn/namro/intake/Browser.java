package vn.namro.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A browser without scripts: it keeps cookies and sends forms with what shows that they are ours. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WebTestClient http;
    private final URI base;
    private final Map<String, String> cookies = new HashMap<>();

    Browser(WebTestClient http, int port) {
        this.http = http;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** Opens a page. */
    Page open(String address) {
        return kept(http.get()
                .uri(base.resolve(address))
                .accept(MediaType.TEXT_HTML)
                .cookies(all -> all.setAll(cookies))
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** Sends a form. */
    Page send(String address, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(fields);
        return kept(http.post()
                .uri(base.resolve(address))
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookies(all -> all.setAll(cookies))
                .bodyValue(form)
                .exchange()
                .expectBody(String.class)
                .returnResult());
    }

    /** Sends a form of a page, with the page's token. */
    Page send(Page page, String address, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", page.csrf());
        return send(address, all);
    }

    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Page kept(EntityExchangeResult<String> result) {
        result.getResponseCookies().values().forEach(all -> all.forEach(this::keep));
        return new Page(result);
    }

    private void keep(ResponseCookie cookie) {
        if (cookie.getMaxAge().isZero()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** What a browser got. */
    record Page(EntityExchangeResult<String> result) {

        int status() {
            return result.getStatus().value();
        }

        String text() {
            return Objects.requireNonNullElse(result.getResponseBody(), "");
        }

        HttpHeaders headers() {
            return result.getResponseHeaders();
        }

        String location() {
            return String.valueOf(headers().getLocation());
        }

        String csrf() {
            Matcher found = CSRF.matcher(text());
            if (!found.find()) {
                throw new AssertionError("the page has no token: " + text());
            }
            return found.group(1);
        }
    }
}
