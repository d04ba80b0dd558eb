package vn.namro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import vn.namro.events.EventType;
import vn.namro.platform.security.Role;
import vn.namro.testing.Await;

/** Subscribing over HTTP, and a subscriber that gets, verifies and misses messages. */
@TestPropertySource(
        properties = {
            // the service of other tests has other settings, and would send what is in the same database
            "spring.data.mongodb.database=webhooks_over_http",
            "namro.webhooks.plain-http=true",
            "namro.webhooks.allowed-networks=127.0.0.1/32",
            "namro.webhooks.most=4"
        })
class WebhooksTest extends OverHttp {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<Message> RECEIVED = new CopyOnWriteArrayList<>();
    private static final DisposableServer SUBSCRIBER = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.post(
                    "/{name}",
                    (request, response) -> request.receive()
                            .aggregate()
                            .asString()
                            .doOnNext(body -> RECEIVED.add(new Message(
                                    Objects.requireNonNull(request.param("name")),
                                    Map.of(
                                            "webhook-id",
                                                    List.of(request.requestHeaders()
                                                            .get("webhook-id")),
                                            "webhook-timestamp",
                                                    List.of(request.requestHeaders()
                                                            .get("webhook-timestamp")),
                                            "webhook-signature",
                                                    List.of(request.requestHeaders()
                                                            .get("webhook-signature"))),
                                    body)))
                            .then(response.status(request.uri().endsWith("ill") ? 500 : 204)
                                    .send())))
            .bindNow();

    @Autowired
    private MeterRegistry metrics;

    /** What the subscriber got. */
    private record Message(String path, Map<String, List<String>> headers, String body) {

        String id() {
            return headers.getOrDefault("webhook-id", List.of()).get(0);
        }

        void verifiedBy(String secret) throws Exception {
            new Webhook(secret).verify(body, java.net.http.HttpHeaders.of(headers, (name, value) -> true));
        }
    }

    @AfterAll
    static void stop() {
        SUBSCRIBER.disposeNow();
    }

    @BeforeEach
    void forget() {
        RECEIVED.clear();
    }

    @Test
    void a_lead_hears_of_the_own_agencys_assignments_signed_so_that_anybody_can_verify() throws Exception {
        JsonNode own = subscribed(lead("hn-ct"), body("own"));
        JsonNode other = subscribed(lead("hn-xd"), body("other"));
        assigned("hook-1", EventType.ASSIGNMENT_ISSUED_V1);

        told("webhooks", "hook-1", EventType.ASSIGNMENT_ISSUED_V1);
        told("webhooks", "hook-1", EventType.ASSIGNMENT_ISSUED_V1);

        Await.until("the message", SOON, () -> !RECEIVED.isEmpty());
        Await.untilAsserted(
                "the record",
                SOON,
                () -> sent(lead("hn-ct"), own)
                        .jsonPath("$.items.length()")
                        .isEqualTo(1)
                        .jsonPath("$.items[0].status")
                        .isEqualTo("DELIVERED")
                        .jsonPath("$.items[0].history[0].answer")
                        .isEqualTo("HTTP 204"));
        assertThat(RECEIVED).extracting(Message::path).containsExactly("own");
        RECEIVED.get(0).verifiedBy(own.at("/secret").asText());
        assertThat(RECEIVED.get(0).body()).contains("\"type\":\"vn.namro.assignment.issued.v1\"", "hook-1");
        sent(lead("hn-xd"), other).jsonPath("$.items.length()").isEqualTo(0);
        assertThat(metrics.get("namro.deliveries")
                        .tags("channel", "WEBHOOK", "result", "sent")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void a_test_message_arrives_and_a_delivery_is_repeated_under_its_id() {
        JsonNode own = subscribed(lead("hn-yt"), body("test"));
        ask(HttpMethod.POST, lead("hn-yt"), path(own) + "/test", null)
                .expectStatus()
                .isAccepted();
        Await.until("the test", SOON, () -> RECEIVED.size() == 1);
        String id = RECEIVED.get(0).id();
        Await.untilAsserted(
                "the record",
                SOON,
                () -> sent(lead("hn-yt"), own).jsonPath("$.items[0].status").isEqualTo("DELIVERED"));

        ask(HttpMethod.POST, lead("hn-yt"), path(own) + "/deliveries/" + id + "/redelivery", null)
                .expectStatus()
                .isAccepted();

        Await.until("the test again", SOON, () -> RECEIVED.size() == 2);
        assertThat(RECEIVED.get(1).id()).isEqualTo(id);
        ask(HttpMethod.POST, lead("hn-yt"), path(own) + "/deliveries/none/redelivery", null)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void what_a_subscriber_does_not_take_waits_and_is_on_record() {
        JsonNode own = subscribed(lead("hn-ill"), body("ill"));
        ask(HttpMethod.POST, lead("hn-ill"), path(own) + "/test", null);

        Await.untilAsserted(
                "the record",
                SOON,
                () -> sent(lead("hn-ill"), own)
                        .jsonPath("$.items[0].status")
                        .isEqualTo("WAITING")
                        .jsonPath("$.items[0].history[0].answer")
                        .isEqualTo("HTTP 500")
                        .jsonPath("$.items[0].nextAttemptAt")
                        .isNotEmpty());
        get(lead("hn-ill"), path(own)).expectBody().jsonPath("$.failingSince").isNotEmpty();
    }

    @Test
    void a_secret_is_told_once_and_a_rotation_tells_another() {
        JsonNode own = subscribed(lead("hn-once"), body("once"));
        assertThat(own.at("/secret").asText()).startsWith("whsec_");
        get(lead("hn-once"), path(own)).expectBody().jsonPath("$.secret").doesNotExist();
        get(lead("hn-once"), "/api/webhooks")
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(own.at("/id").asText())
                .jsonPath("$.items[0].secret")
                .doesNotExist();

        ask(HttpMethod.POST, lead("hn-once"), path(own) + "/secret", null)
                .expectStatus()
                .isEqualTo(428);
        ask(HttpMethod.POST, lead("hn-once"), path(own) + "/secret", "\"9\"")
                .expectStatus()
                .isEqualTo(412);
        ask(HttpMethod.POST, lead("hn-once"), path(own) + "/secret", "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.secret")
                .value(secret ->
                        assertThat(secret).isNotEqualTo(own.at("/secret").asText()));
        ask(HttpMethod.POST, lead("hn-once"), path(own) + "/activation", "\"2\"")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void the_same_request_under_its_key_subscribes_once_and_tells_no_secret_again() {
        String body = body("key");
        subscribe(lead("hn-key"), body, "key-1").expectStatus().isCreated();
        subscribe(lead("hn-key"), body, "key-1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody()
                .jsonPath("$.secret")
                .doesNotExist();
        subscribe(lead("hn-key"), body("key2"), "key-1").expectStatus().isEqualTo(422);
    }

    @Test
    void a_subscription_exists_for_its_agency_and_administrators_only() {
        JsonNode own = subscribed(lead("hn-scope"), body("scope"));

        get(lead("hn-ct"), path(own)).expectStatus().isNotFound();
        ask(HttpMethod.DELETE, lead("hn-ct"), path(own), "\"1\"").expectStatus().isNotFound();
        get(lead("hn-ct"), path(own) + "/deliveries").expectStatus().isNotFound();
        get(token(Role.ADMIN, null, null), path(own)).expectStatus().isOk();
        get(token(Role.OFFICER, "hn-scope", "o-1"), "/api/webhooks")
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/webhooks").exchange().expectStatus().isUnauthorized();

        ask(HttpMethod.DELETE, lead("hn-scope"), path(own), "\"1\"")
                .expectStatus()
                .isNoContent();
        get(lead("hn-scope"), path(own)).expectStatus().isNotFound();
    }

    @Test
    void an_agency_has_so_many_subscriptions_and_no_more() {
        for (int i = 0; i < 4; i++) {
            subscribed(lead("hn-many"), body("many" + i));
        }
        subscribe(lead("hn-many"), body("many"), null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_WEBHOOKS");
    }

    @Test
    void every_fault_of_a_subscription_is_told_at_once() {
        subscribe(lead("hn-ct"), """
                        {"url": "ftp://user@169.254.169.254/x#y", "agencyId": "hn-xd",
                         "eventTypes": ["vn.namro.deadline.missed.v1", "all"], "more": 1}
                        """, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].code")
                .value(codes -> assertThat((List<?>) codes)
                        .hasToString("[\"UNKNOWN_FIELD\",\"HTTPS_ONLY\",\"MALFORMED_URL\",\"ADDRESS_NOT_PUBLIC\","
                                + "\"NOT_ALLOWED\",\"OWN_AGENCY_ONLY\"]"));
        subscribe(lead("hn-ct"), "{\"url\": \"https://[::ffff:10.0.0.1]/\"}", null)
                .expectStatus()
                .isBadRequest();
        subscribe(lead("hn-ct"), "{\"url\": \"nonsense\"}", null).expectStatus().isBadRequest();
    }

    private String lead(String agency) {
        return token(Role.AGENCY_LEAD, agency, "lead-" + agency);
    }

    private static String body(String name) {
        return "{\"url\": \"http://127.0.0.1:" + SUBSCRIBER.port() + "/" + name + "\"}";
    }

    private JsonNode subscribed(String token, String body) {
        return Objects.requireNonNull(subscribe(token, body, null)
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec subscribe(String token, String body, @Nullable String key) {
        RequestBodySpec request = http.post()
                .uri("/api/webhooks")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec ask(HttpMethod method, String token, String uri, @Nullable String seen) {
        RequestBodySpec request = http.method(method).uri(uri).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return (seen == null ? request : request.header(HttpHeaders.IF_MATCH, seen)).exchange();
    }

    private BodyContentSpec sent(String token, JsonNode subscription) {
        return get(token, path(subscription) + "/deliveries")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String path(JsonNode subscription) {
        return "/api/webhooks/" + subscription.at("/id").asText();
    }
}
