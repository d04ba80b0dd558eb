package vn.namro.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.events.EventType;
import vn.namro.platform.security.Role;
import vn.namro.testing.Await;

class InboxTest extends OverHttp {

    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void an_assignment_was_issued() {
        clock.set(ISSUED.plusSeconds(59));
        assigned("inbox-1", EventType.ASSIGNMENT_ISSUED_V1);
        Await.untilAsserted(
                "the item",
                SOON,
                () -> get(own(), "/api/inbox")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].kind")
                        .isEqualTo("ASSIGNED"));
    }

    @Test
    void a_person_sees_counts_and_reads_own_items_and_nobody_elses() {
        String id = String.valueOf(get(own(), "/api/inbox?unread=true&limit=1")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .at("/items/0/id")
                .asText());
        String other = token(Role.OFFICER, "hn-ct", "somebody-else");
        get(other, "/api/inbox").expectBody().jsonPath("$.items.length()").isEqualTo(0);
        get(other, "/api/inbox/unread-count").expectBody().jsonPath("$.count").isEqualTo(0);
        post(other, "/api/inbox/" + id + "/read").expectStatus().isNotFound();

        post(own(), "/api/inbox/" + id + "/read")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.readAt")
                .isNotEmpty();
        post(own(), "/api/inbox/read-all").expectStatus().isOk();
        get(own(), "/api/inbox/unread-count").expectBody().jsonPath("$.count").isEqualTo(0);
        get(own(), "/api/inbox?unread=true")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get(own(), "/api/inbox").expectBody().jsonPath("$.items[0].vi.subject").isNotEmpty();
    }

    @Test
    void enterprises_and_strangers_have_no_inbox_and_bad_parameters_are_told() {
        get(token(Role.ENTERPRISE, null, null), "/api/inbox").expectStatus().isForbidden();
        http.get().uri("/api/inbox").exchange().expectStatus().isUnauthorized();
        get(own(), "/api/inbox?limit=0&unread=maybe")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        get(own(), "/api/inbox?cursor=abc").expectStatus().isBadRequest();
        get(token(Role.COORDINATOR, null, null), "/api/inbox")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private String own() {
        return token(Role.OFFICER, "hn-ct", "o-hn-ct-1");
    }

    private ResponseSpec post(String token, String uri) {
        return http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
