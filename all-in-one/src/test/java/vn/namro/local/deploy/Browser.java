package vn.namro.local.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows redirects and keeps cookies as a browser does on this machine, also those that ask for HTTPS. */
final class Browser {

    private static final int MOST_REDIRECTS = 12;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** Where one arrived, and what was there. */
    record Page(URI at, int status, String body) {}

    Page open(String url) throws IOException, InterruptedException {
        return follow(URI.create(url), request(URI.create(url)).GET());
    }

    Page send(URI form, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(
                form,
                request(form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page follow(URI first, HttpRequest.Builder firstRequest) throws IOException, InterruptedException {
        URI at = first;
        HttpRequest.Builder request = firstRequest;
        for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            keep(at, answer);
            if (answer.statusCode() / 100 != 3) {
                return new Page(at, answer.statusCode(), answer.body());
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
            request = request(at).GET();
        }
        throw new IOException("too many redirects, the last to " + at);
    }

    private HttpRequest.Builder request(URI to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,application/json;q=0.9");
        String known = cookies.getOrDefault(to.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? request : request.header("Cookie", known);
    }

    private void keep(URI from, HttpResponse<?> answer) {
        Map<String, String> ofHost = cookies.computeIfAbsent(from.getAuthority(), host -> new HashMap<>());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            if (cookie[1].isEmpty() || line.contains("Max-Age=0")) {
                ofHost.remove(cookie[0]);
            } else {
                ofHost.put(cookie[0], cookie[1]);
            }
        }
    }
}
