package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake refuses: one answer with every fault, and nothing stored or published. */
class BadInputTest {

    private static final String TAX_CODE = "0100112437";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        system = TestSystem.start(dataDir);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void a_request_that_is_refused_unread_does_not_hold_up_the_next_on_its_connection() throws Exception {
        HttpRequest refused = HttpRequest.newBuilder(
                        URI.create(system.url("routing") + "/api/ops/parked/incoming/x/release"))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer ")
                .POST(BodyPublishers.ofString("{\"any\":\"body\"}"))
                .build();
        HttpRequest next = HttpRequest.newBuilder(URI.create(system.url("routing") + "/actuator/health/liveness"))
                .timeout(Duration.ofSeconds(5))
                .build();

        for (int round = 0; round < 400; round++) {
            assertThat(http.send(refused, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(401);
            assertThat(http.send(next, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_kept() throws Exception {
        String body = """
                {"enterprise":{"taxCode":"0100112438","name":" ","contact":{"name":"A","email":"nobody","phone":"024"}},
                 "zoneId":"kcn-nowhere","categoryId":"Z9","title":"%s","description":"x","priority":1}
                """.formatted("t".repeat(500));

        HttpResponse<byte[]> answer = post(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(pointers(answer))
                .contains(
                        "/enterprise/taxCode",
                        "/enterprise/name",
                        "/enterprise/contact/email",
                        "/zoneId",
                        "/categoryId",
                        "/title",
                        "/priority");
        nothingIsKept();
    }

    @Test
    void broken_json_a_huge_body_and_a_wrong_type_are_each_refused_clearly() throws Exception {
        assertThat(code(post("{\"zoneId\":".getBytes(StandardCharsets.UTF_8), "application/json")))
                .isEqualTo("400 MALFORMED_JSON");
        assertThat(code(post(new byte[1_000_000], "application/json"))).isEqualTo("413 BODY_TOO_LARGE");
        assertThat(code(post("x".getBytes(StandardCharsets.UTF_8), "text/plain")))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        nothingIsKept();
    }

    private void nothingIsKept() throws IOException, InterruptedException {
        JsonNode list = json(send("/api/issues", request -> request.GET()));
        assertThat(list.path("items")).isEmpty();
        String metrics = new String(
                http.send(
                                HttpRequest.newBuilder(URI.create(system.url("intake") + "/actuator/prometheus"))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(metrics).doesNotContain("namro_issues_submitted_total{");
    }

    private HttpResponse<byte[]> post(byte[] body, String type) throws IOException, InterruptedException {
        return send(
                "/api/issues", request -> request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> send(String path, UnaryOperator<HttpRequest.Builder> complete)
            throws IOException, InterruptedException {
        String token = system.enterprise(TAX_CODE);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.url("intake") + path))
                .header("Authorization", "Bearer " + token);
        return http.send(complete.apply(request).build(), BodyHandlers.ofByteArray());
    }

    private static List<String> pointers(HttpResponse<byte[]> answer) throws IOException {
        List<String> pointers = new ArrayList<>();
        json(answer)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        return pointers;
    }

    private static String code(HttpResponse<byte[]> answer) throws IOException {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
