package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.events.Topics;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.platform.trace.Spans;
import vn.namro.testing.Await;

/** The life of issues through all services, a real broker and the database, as their users see it. */
class LifeOfAnIssueTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @BeforeAll
    static void start() {
        system = TestSystem.start(dataDir);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    static Stream<DemoIssue> samples() {
        return DemoIssues.load().issues().stream();
    }

    @Test
    void the_field_of_every_sample_is_suggested_and_of_nearly_all_as_the_first() {
        List<DemoIssue> known =
                samples().filter(issue -> issue.categoryId() != null).toList();
        int first = 0;
        for (DemoIssue issue : known) {
            List<String> suggested = suggested(issue);
            assertThat(suggested).as(issue.title()).contains(issue.categoryId());
            first += suggested.get(0).equals(issue.categoryId()) ? 1 : 0;
        }
        assertThat(known).hasSize(23);
        assertThat(first).isGreaterThanOrEqualTo(22);
    }

    private static List<String> suggested(DemoIssue issue) {
        JsonNode text = JsonNodeFactory.instance
                .objectNode()
                .put("title", issue.title())
                .put("description", issue.description());
        JsonNode found = system.client()
                .step(system.url("intake") + "/api/suggestions/category", system.enterprise(issue.taxCode()), 0, text)
                .body();
        List<String> ids = new ArrayList<>();
        found.path("items").forEach(item -> ids.add(item.path("categoryId").asText()));
        return ids;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_issue_reaches_the_agency_expected_today_with_five_clear_clauses(DemoIssue issue) {
        JsonNode assignment = assigned(issue).path("assignment");

        assertThat(assignment.at("/responsibility/lead/id").asText()).isEqualTo(issue.expectedLead());
        List<String> coordinating = new ArrayList<>();
        assignment
                .at("/responsibility/coordinating")
                .forEach(agency -> coordinating.add(agency.path("id").asText()));
        assertThat(coordinating).containsExactlyElementsOf(issue.expectedCoordinating());
        assertThat(assignment.at("/person/name").asText()).contains("(demo)");
        assertThat(assignment.path("task").asText()).isNotBlank();
        assertThat(assignment.at("/deadline/dueAt/at").asText()).isNotBlank();
        assertThat(assignment.path("expectedResult").asText()).isNotBlank();
        assertThat(assignment.path("explanation")).isNotEmpty();
    }

    @Test
    void its_deadline_is_on_watch_and_its_first_message_lies_in_the_officers_mailbox() throws IOException {
        DemoIssue issue = samples().findFirst().orElseThrow();
        JsonNode assigned = assigned(issue);
        String id = assigned.at("/assignment/id").asText();

        Answer watch = system.watchOnceNotified(id, system.coordinator());

        assertThat(watch.body().at("/deadline/dueAt").asText())
                .isEqualTo(assigned.at("/assignment/deadline/dueAt/at").asText());
        String officer = watch.body().at("/deadline/officerId").asText();
        try (Stream<Path> letters = Files.list(dataDir.resolve("mailbox").resolve(officer))) {
            assertThat(letters.map(Path::getFileName).map(Path::toString))
                    .anyMatch(
                            name -> name.contains(assigned.path("trackingCode").asText()));
        }
    }

    @Test
    void another_enterprise_does_not_learn_that_the_issue_exists() {
        DemoIssue issue = samples().findFirst().orElseThrow();
        String code = assigned(issue).path("trackingCode").asText();

        assertThat(system.client().issue(code, system.enterprise("0100112437")).status())
                .isEqualTo(404);
    }

    @Test
    void the_same_request_sent_twice_makes_one_issue() {
        DemoIssue issue = samples().findFirst().orElseThrow();
        String token = system.enterprise(issue.taxCode());

        Answer first = system.client().file(issue, token);
        Answer second = system.client().file(issue, token);

        assertThat(second.replayed()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void an_issue_without_a_category_waits_in_triage_with_every_missing_clause_named() {
        DemoIssue known = samples().findFirst().orElseThrow();
        DemoIssue unclear = new DemoIssue(
                "UNCLEAR",
                known.channel(),
                known.taxCode(),
                known.enterprise(),
                known.contactName(),
                known.contactEmail(),
                known.contactPhone(),
                "Không biết hỏi ai",
                known.description(),
                known.zoneId(),
                null,
                null,
                known.urgency(),
                "",
                List.of(),
                null,
                null);
        String token = system.enterprise(unclear.taxCode());
        String code =
                system.client().file(unclear, token).body().path("trackingCode").asText();

        JsonNode issue = system.issueOnce(code, token, answer -> isNo("SUBMITTED", answer))
                .body();

        assertThat(issue.path("status").asText()).isEqualTo("IN_TRIAGE");
        List<String> missing = new ArrayList<>();
        issue.at("/triage/missing")
                .forEach(one -> missing.add(one.path("clause").asText()));
        assertThat(missing).containsExactlyInAnyOrder("PERSON", "TASK", "RESPONSIBILITY", "RESULT");
        assertThat(issue.at("/triage/agency/id").asText()).isEqualTo("hn-vp-2025");
        assertThat(issue.at("/triage/by/at").asText()).isNotBlank();
    }

    /** Who looks for a trace finds what the caller said; nobody else adds to it. */
    @Test
    void without_an_endpoint_nothing_is_traced_and_the_callers_trace_goes_on_with_the_events() throws Exception {
        DemoIssue issue = samples().findFirst().orElseThrow();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.url("intake") + "/api/issues"))
                                .header("Authorization", "Bearer " + system.enterprise(issue.taxCode()))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "traced-by-the-caller")
                                .header("X-Correlation-Id", "call-42")
                                .header("traceparent", trace)
                                .POST(BodyPublishers.ofString(
                                        DemoClient.body(issue).toString()))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(201);
        assertThat(system.context("intake").getBean(Spans.class)).isSameAs(Spans.NONE);
        assertThat(system.context("intake").getBeansOfType(OpenTelemetry.class)).isEmpty();
        String kafka = system.context("intake").getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
        assertThat(traceOf(kafka, Topics.ISSUES, "call-42")).isEqualTo(trace);
        assertThat(traceOf(kafka, Topics.ASSIGNMENTS, "call-42")).isEqualTo(trace);
    }

    private static String traceOf(String kafka, String topic, String correlationId) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "group.id", "traces-" + topic, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            return Await.value(
                    "the event of " + correlationId,
                    Duration.ofSeconds(30),
                    () -> StreamSupport.stream(
                                    consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                            .filter(event -> correlationId.equals(header(event, "ce_correlationid")))
                            .map(event -> header(event, "ce_traceparent"))
                            .findFirst());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header found = event.headers().lastHeader(name);
        return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode assigned(DemoIssue issue) {
        String token = system.enterprise(issue.taxCode());
        Answer filed = system.client().file(issue, token);
        assertThat(filed.status()).as(() -> filed.body().toString()).isEqualTo(201);
        String code = filed.body().path("trackingCode").asText();
        JsonNode routed = system.issueOnce(code, token, answer -> isNo("SUBMITTED", answer))
                .body();
        assertThat(routed.path("status").asText()).isEqualTo("ASSIGNED");
        return routed;
    }

    private static boolean isNo(String status, Answer answer) {
        return !status.equals(answer.body().path("status").asText());
    }
}
