package vn.namro.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Requests of the run's own clients. A request that is not answered in time has an unknown outcome. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** A status and a body as it came. */
    record Answer(int status, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }
    }

    Answer get(String url, String token) throws IOException {
        return send(url, request -> request.GET().header("Authorization", "Bearer " + token));
    }

    Answer get(String url) throws IOException {
        return send(url, HttpRequest.Builder::GET);
    }

    Answer post(String url, JsonNode body) throws IOException {
        return send(url, request -> request.POST(BodyPublishers.ofString(body.toString())));
    }

    Answer post(String url, JsonNode body, String token, String key) throws IOException {
        return send(
                url,
                request -> request.POST(BodyPublishers.ofString(body.toString()))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key));
    }

    private Answer send(String url, Consumer<HttpRequest.Builder> with) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
        with.accept(request);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
