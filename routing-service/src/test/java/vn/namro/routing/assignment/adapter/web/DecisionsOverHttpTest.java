package vn.namro.routing.assignment.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.platform.security.Role;
import vn.namro.routing.OverHttp;

/** Decisions with the catalogue that ships with the service. */
class DecisionsOverHttpTest extends OverHttp {

    private WebTestClient.BodyContentSpec decided(Map<String, String> body) {
        return post(token(null, Role.CLERK), "/api/decisions", body, "en")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.BodyContentSpec refused(Object body) {
        return post(coordinator(), "/api/decisions", body, "en")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
    }

    @Test
    void a_clear_decision_names_lead_liaison_candidates_task_result_and_reasons() {
        decided(Map.of("zoneId", "kcn-thang-long", "categoryId", "D2", "at", "2026-11-23"))
                .jsonPath("$.result")
                .isEqualTo("CLEAR")
                .jsonPath("$.entryId")
                .isEqualTo("D2-any")
                .jsonPath("$.lead.id")
                .isEqualTo("evn-hn")
                .jsonPath("$.liaison.id")
                .isEqualTo("hn-ct")
                .jsonPath("$.coordinating[1].id")
                .isEqualTo("hn-hhtip")
                .jsonPath("$.candidates.length()")
                .isEqualTo(2)
                .jsonPath("$.task")
                .isNotEmpty()
                .jsonPath("$.expectedResult")
                .isNotEmpty()
                .jsonPath("$.missing")
                .doesNotExist()
                .jsonPath("$.explanation[1]")
                .value(why -> assertThat(String.valueOf(why)).contains("2026-11-23", "EVN Hanoi Power Corporation"));
    }

    @Test
    void an_unclear_decision_names_every_missing_clause() {
        decided(Map.of("zoneId", "kcn-thang-long"))
                .jsonPath("$.result")
                .isEqualTo("UNCLEAR")
                .jsonPath("$.missing[*].clause")
                .value(clauses -> assertThat((List<?>) clauses)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("PERSON", "TASK", "RESPONSIBILITY", "RESULT"))
                .jsonPath("$.lead")
                .doesNotExist();
    }

    @Test
    void a_past_day_is_decided_by_what_was_in_force_then() {
        decided(Map.of("zoneId", "kcn-dong-anh", "categoryId", "B1", "at", "2025-06-30"))
                .jsonPath("$.lead.id")
                .isEqualTo("d-dong-anh")
                .jsonPath("$.at")
                .isEqualTo("2025-06-30T05:00:00Z");
        decided(Map.of("zoneId", "kcn-dong-anh", "categoryId", "B1", "at", "2025-06-30T17:00:00Z"))
                .jsonPath("$.lead.id")
                .isEqualTo("c-thu-lam");
        decided(Map.of("zoneId", "kcn-dong-anh", "categoryId", "B1", "at", "2025-07-01t00:30:00+07:00"))
                .jsonPath("$.lead.id")
                .isEqualTo("c-thu-lam");
    }

    @Test
    void outside_the_zones_the_commune_decides() {
        decided(Map.of("zoneId", "ngoai-khu", "categoryId", "B1", "communeId", "c-thu-lam", "at", "2026-11-23"))
                .jsonPath("$.lead.id")
                .isEqualTo("c-thu-lam");
    }

    @Test
    void all_faults_of_a_body_are_named_at_once() {
        refused(Map.of("categoryId", 7, "urgency", "SOON", "at", "yesterday", "colour", "red"))
                .jsonPath("$.code")
                .isEqualTo("INVALID_REQUEST")
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("/zoneId", "/categoryId", "/urgency", "/at", "/colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-02-30", "2016-12-31T23:59:60Z", "2025-07-01T10:00:00", ""})
    void a_moment_that_is_none_is_a_fault_of_its_field(String at) {
        refused(Map.of("zoneId", "kcn-dong-anh", "at", at))
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/at")
                .jsonPath("$.errors[0].code")
                .isEqualTo("MALFORMED_DATE-TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"kcn\"", "{", " "})
    void a_body_that_is_no_object_is_refused(String body) {
        refused(body).jsonPath("$.errors.length()").isEqualTo(1);
    }

    @Test
    void an_enterprise_does_not_decide() {
        post(token(null, Role.ENTERPRISE), "/api/decisions", Map.of("zoneId", "x"), "en")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void what_does_not_exist_is_not_found_and_a_wrong_method_is_told_as_such() {
        get(coordinator(), "/api/nothing").expectStatus().isNotFound();
        get(coordinator(), "/api/decisions")
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }
}
