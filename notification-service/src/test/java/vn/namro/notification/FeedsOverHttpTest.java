package vn.namro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.events.EventType;
import vn.namro.platform.security.Role;
import vn.namro.testing.Await;

/** In a database of its own: its letters would come into the inboxes that other tests count. */
@TestPropertySource(properties = "spring.data.mongodb.database=feeds_over_http")
class FeedsOverHttpTest extends OverHttp {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private RateLimiterRegistry limits;

    @BeforeEach
    void an_assignment_was_issued() {
        clock.set(ISSUED);
        assigned("feed-1", EventType.ASSIGNMENT_ISSUED_V1);
    }

    @Test
    void a_calendar_program_reads_the_deadlines_without_signing_in() {
        String path = given();
        Await.untilAsserted(
                "the deadlines",
                SOON,
                () -> at(path).expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType("text/calendar;charset=UTF-8")
                        .expectHeader()
                        .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=900, private")
                        .expectBody(String.class)
                        .value(body -> assertThat(body).contains("BEGIN:VEVENT", "HN-261123-7K3M9Q")));

        String tag = Objects.requireNonNull(
                at(path).expectBody().returnResult().getResponseHeaders().getETag());
        http.get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        http.method(HttpMethod.HEAD).uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void a_second_address_ends_the_first_and_it_can_be_taken_back() {
        String first = given();
        String second = given();
        at(first).expectStatus().isNotFound();
        at(second).expectStatus().isOk();

        as(HttpMethod.DELETE, own()).expectStatus().isNoContent();
        as(HttpMethod.DELETE, own()).expectStatus().isNoContent();

        at(second).expectStatus().isNotFound();
    }

    @Test
    void whatever_is_no_address_given_out_is_not_found_and_addresses_are_for_officers() {
        at("/api/feeds/" + "x".repeat(43) + ".ics").expectStatus().isNotFound();
        at("/api/feeds/short.ics").expectStatus().isNotFound();
        http.post().uri("/api/feeds").exchange().expectStatus().isUnauthorized();
        http.post()
                .uri("/api/feeds/" + "x".repeat(43) + ".ics")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        as(HttpMethod.POST, token(Role.ENTERPRISE, null, null)).expectStatus().isForbidden();
        as(HttpMethod.POST, token(Role.COORDINATOR, null, null)).expectStatus().isNotFound();
    }

    @Test
    void more_questions_than_the_rate_allows_are_sent_away_for_a_minute() {
        String path = given();
        limits.rateLimiter("feed-questions").drainPermissions();
        limits.rateLimiter("feed-questions").changeLimitForPeriod(1);
        try {
            Await.untilAsserted("the rate", SOON, () -> {
                at(path);
                at(path).expectStatus().isEqualTo(429).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "60");
            });
        } finally {
            limits.rateLimiter("feed-questions").changeLimitForPeriod(200);
        }
    }

    private String given() {
        JsonNode answer = Objects.requireNonNull(as(HttpMethod.POST, own())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return URI.create(answer.at("/url").asText()).getPath();
    }

    private ResponseSpec at(String path) {
        return http.get().uri(path).exchange();
    }

    private ResponseSpec as(HttpMethod method, String token) {
        return http.method(method)
                .uri("/api/feeds")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private String own() {
        return token(Role.OFFICER, "hn-ct", "o-hn-ct-1");
    }
}
