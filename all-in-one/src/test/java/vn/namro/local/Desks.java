package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.namro.local.DemoClient.Answer;
import vn.namro.testing.Await;

/** The desks at which an issue is handled: each step as its user takes it, over HTTP. */
final class Desks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestSystem system;

    Desks(TestSystem system) {
        this.system = system;
    }

    /** The token of somebody in an agency. */
    String of(String role, String agency, String officer) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("role", role)
                .put("agencyId", agency)
                .put("officerId", officer);
        return send(request(system.url("intake") + "/dev/tokens").POST(BodyPublishers.ofString(wanted.toString())))
                .body()
                .path("access_token")
                .asText();
    }

    /** The officer who has an assignment. */
    String holderOf(String assignmentId) {
        JsonNode person = assignment(assignmentId).path("person");
        return of(
                "OFFICER",
                person.at("/agency/id").asText(),
                person.path("officerId").asText());
    }

    JsonNode assignment(String id) {
        return get("routing", "/api/assignments/" + id, system.coordinator()).body();
    }

    Answer get(String service, String path, String token) {
        return send(request(system.url(service) + path)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    /** Takes a step upon the version that is there now. */
    Answer step(String service, String path, String step, String token, Map<String, ?> body) {
        HttpResponse<?> seen = head(system.url(service) + path, token);
        return send(request(system.url(service) + path + "/" + step)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", seen.headers().firstValue("ETag").orElse("\"0\""))
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** Takes a step of the city. */
    void assignmentStep(String id, String step, String token, Map<String, ?> body) {
        Answer answer = step("routing", "/api/assignments/" + id, step, token, body);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
    }

    /** Takes a step of the enterprise. */
    void issueStep(String code, String step, String token, Map<String, ?> body) {
        Answer answer = step("intake", "/api/issues/" + code, step, token, body);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
    }

    /** Asks until it is as wanted. */
    JsonNode once(String what, String service, String path, String token, Predicate<JsonNode> wanted) {
        return Await.value(
                what,
                PATIENCE,
                () -> Optional.of(get(service, path, token))
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::body)
                        .filter(wanted));
    }

    private HttpResponse<byte[]> head(String url, String token) {
        try {
            return http.send(
                    request(url)
                            .header("Authorization", "Bearer " + token)
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
