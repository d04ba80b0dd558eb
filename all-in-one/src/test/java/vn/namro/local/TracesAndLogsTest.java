package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.local.SpanCollector.Taken;
import vn.namro.testing.Await;

/** One urgent issue, from the request that files it to the letter it leads to, as whoever looks after the system sees it. */
class TracesAndLogsTest {

    private static final List<String> SERVICES = List.of("intake", "routing", "notification");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CLIENT = "00f067aa0ba902b7";
    private static final int STEPS = 7;
    private static final String CORRELATION = "call-4711";
    private static final List<String> PERSONAL = List.of(
            "Trần Thị Bí Mật", "bi.mat@example.com", "0901234567", "Không được cấp phép nhà kho", "hồ sơ bị trả lại");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static SpanCollector collector;

    @SuppressWarnings("NullAway.Init")
    private static EcsLines lines;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @SuppressWarnings("NullAway.Init")
    private static String trackingCode;

    @SuppressWarnings("NullAway.Init")
    private static String token;

    @BeforeAll
    static void file_an_urgent_issue_and_wait_for_its_letter() throws Exception {
        collector = new SpanCollector();
        System.setProperty("NAMRO_OTLP", collector.endpoint());
        system = TestSystem.start(dataDir);
        lines = new EcsLines();
        assertThat(changeLevel("intake", "vn.namro", "DEBUG", operator()).statusCode())
                .isEqualTo(204);
        DemoIssue sample = DemoIssues.load().issues().get(0);
        token = system.enterprise(sample.taxCode());
        trackingCode = filed(sample).path("trackingCode").asText();
        JsonNode issue = system.issueOnce(
                        trackingCode, token, answer -> answer.body().has("assignment"))
                .body();
        system.watchOnceNotified(issue.at("/assignment/id").asText(), system.coordinator());
        Await.until("the letter's span", PATIENCE, () -> leadingToTheLetter().size() == STEPS);
    }

    @AfterAll
    static void stop() {
        try {
            system.close();
        } finally {
            lines.close();
            collector.close();
            System.clearProperty("NAMRO_OTLP");
        }
    }

    private static JsonNode filed(DemoIssue sample) throws IOException, InterruptedException {
        ObjectNode body = DemoClient.body(sample)
                .put("urgency", "URGENT")
                .put("title", PERSONAL.get(3))
                .put("description", "Đã nộp đủ giấy tờ mà " + PERSONAL.get(4) + " ba lần.");
        ((ObjectNode) body.at("/enterprise/contact"))
                .put("name", PERSONAL.get(0))
                .put("email", PERSONAL.get(1))
                .put("phone", PERSONAL.get(2));
        HttpResponse<String> answer = send(request("intake", "/api/issues", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Correlation-Id", CORRELATION)
                .header("traceparent", "00-" + TRACE + "-" + CLIENT + "-01")
                .POST(BodyPublishers.ofString(body.toString())));
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
        return EcsLines.parsed(answer.body());
    }

    private static HttpRequest.Builder request(String service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(system.url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    /** Over a connection of its own: one may be of no more use after a request was refused before its body came. */
    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> changeLevel(String service, String logger, String level, String as)
            throws IOException, InterruptedException {
        return send(request(service, "/actuator/loggers/" + logger, as)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"configuredLevel\":\"" + level + "\"}")));
    }

    private static String operator() {
        return system.client().tokenOf("OPERATOR", "", "");
    }

    private static List<Taken> ofTheTrace() {
        return collector.spans().stream()
                .filter(taken -> taken.traceId().equals(TRACE))
                .toList();
    }

    /** The spans that lead to the letter about the new assignment, from the first on. */
    private static List<Taken> leadingToTheLetter() {
        List<Taken> trace = ofTheTrace();
        List<Taken> chain = new ArrayList<>();
        Optional<Taken> next = trace.stream()
                .filter(taken -> taken.name().equals("deliver letter"))
                .filter(letter -> parentOf(letter, trace)
                        .map(fired -> fired.name().equals("fire ASSIGNED"))
                        .orElse(false))
                .findFirst();
        while (next.isPresent()) {
            chain.add(0, next.get());
            next = parentOf(next.get(), trace);
        }
        return chain;
    }

    private static Optional<Taken> parentOf(Taken child, List<Taken> trace) {
        return trace.stream().filter(taken -> taken.id().equals(child.parent())).findFirst();
    }

    @Test
    void one_trace_leads_from_the_clients_request_through_both_topics_to_the_letter() {
        List<Taken> chain = leadingToTheLetter();

        assertThat(chain.stream().map(taken -> taken.service() + ": " + taken.name()))
                .containsExactly(
                        "namro-intake: POST /api/issues",
                        "namro-intake: send vn.namro.issue.submitted.v1",
                        "namro-routing: apply vn.namro.issue.submitted.v1",
                        "namro-routing: send vn.namro.assignment.issued.v1",
                        "namro-notification: apply vn.namro.assignment.issued.v1",
                        "namro-notification: fire ASSIGNED",
                        "namro-notification: deliver letter");
        assertThat(chain.get(0).parent()).isEqualTo(CLIENT);
        assertThat(chain.stream().map(taken -> taken.span().getKind()))
                .containsExactly(
                        Span.SpanKind.SPAN_KIND_SERVER,
                        Span.SpanKind.SPAN_KIND_PRODUCER,
                        Span.SpanKind.SPAN_KIND_CONSUMER,
                        Span.SpanKind.SPAN_KIND_PRODUCER,
                        Span.SpanKind.SPAN_KIND_CONSUMER,
                        Span.SpanKind.SPAN_KIND_CONSUMER,
                        Span.SpanKind.SPAN_KIND_CLIENT);
        assertThat(chain)
                .allSatisfy(
                        taken -> assertThat(taken.fact("namro.correlation_id")).isEqualTo(CORRELATION))
                .allSatisfy(taken -> assertThat(taken.instance()).isEqualTo("local"));
        assertThat(chain.get(0).fact("http.response.status_code")).isEqualTo("201");
    }

    @Test
    void no_span_tells_what_people_wrote_or_who_they_are() {
        assertThat(collector.spans().stream().map(Taken::text))
                .hasSizeGreaterThan(7)
                .allSatisfy(text -> assertThat(text).doesNotContain(PERSONAL).doesNotContain("(demo)", trackingCode));
    }

    @Test
    void health_and_metrics_leave_no_trace() throws Exception {
        String after = "after-" + UUID.randomUUID();
        send(request("intake", "/actuator/health/liveness", token));
        send(request("intake", "/actuator/prometheus", token));
        send(request("intake", "/api/catalog/zones", token).header("X-Correlation-Id", after));

        Await.until(
                "the span of the request after them",
                PATIENCE,
                () -> collector.spans().stream()
                        .anyMatch(taken -> taken.fact("namro.correlation_id").equals(after)));
        assertThat(collector.spans())
                .noneMatch(taken -> taken.name().contains("actuator")
                        || taken.fact("http.route").contains("actuator"));
    }

    @Test
    void a_trace_context_that_is_garbage_harms_no_request() throws Exception {
        List<String> garbage =
                List.of("x", "00-" + "0".repeat(32) + "-" + CLIENT + "-01", "00-" + TRACE, "é".repeat(9));
        for (String bad : garbage) {
            HttpResponse<String> answer =
                    send(request("intake", "/api/issues/" + trackingCode, token).header("traceparent", bad));

            assertThat(answer.statusCode()).as(bad).isEqualTo(200);
        }
    }

    @Test
    void every_line_is_an_object_of_the_elastic_common_schema() {
        assertThat(lines.written()).isNotEmpty().allSatisfy(written -> {
            JsonNode line = EcsLines.parsed(written);
            assertThat(line.path("@timestamp").asText()).isNotBlank();
            assertThat(line.at("/log/level").asText()).isNotBlank();
            assertThat(line.at("/service/name").asText()).startsWith("namro-");
            assertThat(line.at("/ecs/version").asText()).isNotBlank();
        });
    }

    @Test
    void what_is_logged_for_the_request_its_events_and_its_reminder_carries_correlation_id_and_trace() {
        List<JsonNode> marked = lines.of(CORRELATION);

        assertThat(marked.stream().map(line -> line.path("message").asText()))
                .anyMatch("POST /api/issues is answered with 201"::equals)
                .anyMatch(text -> text.matches("issues has applied vn.namro.issue.submitted.v1 \\S+#1"))
                .anyMatch(text -> text.matches("assignments has applied vn.namro.assignment.issued.v1 \\S+"))
                .anyMatch(text -> text.startsWith("takes ") && text.contains("/ASSIGNED/"))
                .anyMatch("a letter of 1 timers is with its channel"::equals);
        assertThat(marked)
                .allSatisfy(line -> assertThat(line.at("/trace/id").asText()).isEqualTo(TRACE))
                .allSatisfy(line -> assertThat(line.at("/span/id").asText()).matches("[0-9a-f]{16}"));
    }

    @Test
    void no_line_holds_what_people_wrote_who_they_are_or_their_token() {
        assertThat(lines.written())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line).doesNotContain(PERSONAL).doesNotContain("(demo)", token));
    }

    @Test
    void levels_are_read_and_changed_by_operators_and_admins_alone() throws Exception {
        String officer = new Desks(system).of("OFFICER", "hn-ct", "o-hn-ct-1");
        String admin = system.client().tokenOf("ADMIN", "", "");

        for (String service : SERVICES) {
            assertThat(changeLevel(service, "vn.namro.platform.lease", "TRACE", officer)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(request(service, "/actuator/loggers", "")).statusCode())
                    .isEqualTo(401);
            assertThat(send(request(service, "/actuator/loggers", officer)).statusCode())
                    .isEqualTo(403);
            assertThat(changeLevel(service, "vn.namro.platform.lease", "WARN", admin)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(send(request(service, "/actuator/loggers/vn.namro.platform.lease", operator()))
                            .body())
                    .contains("\"configuredLevel\":\"WARN\"");
        }
    }

    @Test
    void what_quotes_requests_or_documents_cannot_be_made_to_say_more() throws Exception {
        for (String logger : List.of("ROOT", "org.mongodb.driver", "org.springframework.web", "vn", "vn.namroX")) {
            assertThat(changeLevel("routing", logger, "DEBUG", operator()).statusCode())
                    .as(logger)
                    .isEqualTo(403);
        }
        assertThat(changeLevel("routing", "org.apache.kafka.clients.consumer", "WARN", operator())
                        .statusCode())
                .isEqualTo(204);
    }
}
