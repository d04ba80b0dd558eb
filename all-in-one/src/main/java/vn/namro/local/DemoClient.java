package vn.namro.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.namro.local.DemoIssues.DemoIssue;

/** Speaks to a running system as its users do: over HTTP, with a token for each role. */
final class DemoClient {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String intake;
    private final String notification;
    private final String language;

    DemoClient(String intake, String notification, String language) {
        this.intake = intake;
        this.notification = notification;
        this.language = language;
    }

    /** An answer: its status and its JSON. */
    record Answer(int status, JsonNode body, boolean replayed) {}

    String tokenOf(String role, String claim, String value) {
        ObjectNode wanted = JSON.createObjectNode().put("role", role);
        if (!claim.isEmpty()) {
            wanted.put(claim, value);
        }
        Answer answer = send(post(intake + "/dev/tokens", wanted));
        return answer.body().path("access_token").asText();
    }

    Answer file(DemoIssue issue, String token) {
        HttpRequest.Builder request = post(intake + "/api/issues", body(issue))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "demo-" + issue.id());
        return send(request);
    }

    Answer issue(String trackingCode, String token) {
        return send(get(intake + "/api/issues/" + trackingCode, token));
    }

    Answer deadlines(String assignmentId, String token) {
        return send(get(notification + "/api/deadlines/" + assignmentId, token));
    }

    /** Reads what a service answers at a path. */
    JsonNode read(String url, String token) {
        return send(get(url, token)).body();
    }

    /** Takes a step upon a version. */
    Answer step(String url, String token, long version, JsonNode body) {
        return send(
                post(url, body).header("Authorization", "Bearer " + token).header("If-Match", "\"" + version + "\""));
    }

    /** The token of somebody in an agency. */
    String tokenIn(String agencyId, String role, String officerId) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("role", role)
                .put("agencyId", agencyId)
                .put("officerId", officerId);
        return send(post(intake + "/dev/tokens", wanted))
                .body()
                .path("access_token")
                .asText();
    }

    /** A sample as it is filed. */
    static ObjectNode body(DemoIssue issue) {
        ObjectNode body = JSON.createObjectNode()
                .put("zoneId", issue.zoneId())
                .put("urgency", issue.urgency())
                .put("channel", issue.channel())
                .put("title", issue.title())
                .put("description", issue.description());
        if (issue.communeId() != null) {
            body.put("communeId", issue.communeId());
        }
        if (issue.categoryId() != null) {
            body.put("categoryId", issue.categoryId());
        }
        ObjectNode enterprise =
                body.putObject("enterprise").put("taxCode", issue.taxCode()).put("name", issue.enterprise());
        enterprise
                .putObject("contact")
                .put("name", issue.contactName())
                .put("email", issue.contactEmail())
                .put("phone", issue.contactPhone());
        return body;
    }

    private HttpRequest.Builder post(String url, JsonNode body) {
        return request(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder get(String url, String token) {
        return request(url).header("Authorization", "Bearer " + token).GET();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).header("Accept-Language", language);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            boolean replayed =
                    response.headers().firstValue("Idempotency-Replayed").isPresent();
            byte[] body = response.body();
            return new Answer(
                    response.statusCode(), body.length == 0 ? JSON.nullNode() : JSON.readTree(body), replayed);
        } catch (ConnectException e) {
            throw new CannotStartException(
                    "Không kết nối được %1$s: hãy chạy ./namro up trước. / %1$s does not answer: run ./namro up first."
                            .formatted(intake),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
