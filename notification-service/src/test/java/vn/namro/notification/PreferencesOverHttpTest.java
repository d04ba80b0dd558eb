package vn.namro.notification;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.platform.security.Role;

class PreferencesOverHttpTest extends OverHttp {

    private static final String CHOSEN = """
            {"language": "EN", "mailOff": ["HALF_TIME"], "digest": false, "quietUntil": "2026-12-31"}
            """;

    @Test
    void a_person_chooses_and_finds_the_choice_again() {
        String own = person("chooses");
        get(own, "/api/preferences")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.language")
                .isEqualTo("BOTH")
                .jsonPath("$.optional.length()")
                .isEqualTo(5);

        put(own, "\"0\"", CHOSEN).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");

        get(own, "/api/preferences")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.mailOff[0]")
                .isEqualTo("HALF_TIME")
                .jsonPath("$.quietUntil")
                .isEqualTo("2026-12-31");
        get(person("another"), "/api/preferences")
                .expectBody()
                .jsonPath("$.language")
                .isEqualTo("BOTH");
    }

    @Test
    void a_choice_upon_what_was_not_seen_is_refused() {
        String own = person("stale");
        put(own, null, CHOSEN).expectStatus().isEqualTo(428);
        put(own, "*", CHOSEN).expectStatus().isBadRequest();
        put(own, "\"0\"", CHOSEN).expectStatus().isOk();
        put(own, "\"0\"", CHOSEN).expectStatus().isEqualTo(412);
    }

    @Test
    void what_is_a_duty_cannot_be_switched_off_and_every_fault_is_told_at_once() {
        put(person("faults"), "\"0\"", """
                        {"language": "DE", "mailOff": ["DUE", "ASSIGNED", "NONSENSE"], "digest": true,
                         "quietUntil": "soon", "more": 1}
                        """)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(6)
                .jsonPath("$.errors[?(@.pointer == '/mailOff/0')].code")
                .isEqualTo("REQUIRED_BY_DUTY")
                .jsonPath("$.errors[?(@.pointer == '/mailOff/0')].message")
                .isEqualTo("Loại thư này gắn với trách nhiệm công vụ nên không tắt được");
    }

    @Test
    void who_is_no_officer_has_nothing_to_choose() {
        get(token(Role.COORDINATOR, null, null), "/api/preferences")
                .expectStatus()
                .isNotFound();
        put(token(Role.COORDINATOR, null, null), "\"0\"", CHOSEN).expectStatus().isNotFound();
        get(token(Role.ENTERPRISE, null, null), "/api/preferences")
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/preferences").exchange().expectStatus().isUnauthorized();
    }

    private String person(String id) {
        return token(Role.OFFICER, "hn-ct", id);
    }

    private ResponseSpec put(String token, @Nullable String seen, String body) {
        RequestBodySpec request = http.put()
                .uri("/api/preferences")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
        return (seen == null ? request : request.header(HttpHeaders.IF_MATCH, seen))
                .bodyValue(body)
                .exchange();
    }
}
