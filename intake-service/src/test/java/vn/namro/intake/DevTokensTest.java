package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class DevTokensTest extends OverHttp {

    @Test
    void a_token_says_what_it_is_and_is_not_kept_by_caches() {
        asking("{\"role\": \"CLERK\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .jsonPath("$.token_type")
                .isEqualTo("Bearer")
                .jsonPath("$.expires_in")
                .isEqualTo(28_800);
    }

    @Test
    void a_token_opens_what_its_role_may_do() {
        get(clerk(), "/api/issues").expectStatus().isOk();
    }

    @Test
    void a_token_signed_by_somebody_else_opens_nothing() {
        String token = clerk();

        get(token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43), "/api/issues")
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, /taxCode, REQUIRED",
        "OFFICER, /agencyId, REQUIRED",
        "AGENCY_LEAD, /agencyId, REQUIRED",
        "MAYOR, /role, NOT_ALLOWED"
    })
    void what_a_role_needs_is_asked_for(String role, String pointer, String code) {
        asking("{\"role\": \"%s\"}".formatted(role))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void all_faults_are_told_at_once() {
        asking("{\"role\": \"ENTERPRISE\", \"taxCode\": \"0100112438\", \"shoe\": 42}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].code")
                .value(codes -> assertThat((List<?>) codes)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("WRONG_CHECK_DIGIT", "UNKNOWN_FIELD"));
    }

    @Test
    void broken_JSON_is_told() {
        asking("{")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void the_same_sign_in_is_the_same_person() {
        Map<String, String> who = Map.of("role", "OFFICER", "agencyId", "hn-ct", "officerId", "o-1");

        assertThat(payload(token(who))).isEqualTo(payload(token(who))).contains("demo-OFFICER-hn-ct-o-1");
    }

    private static String payload(String token) {
        String[] parts = token.split("\\.", -1);
        String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return json.replaceAll("\"(exp|iat)\":[0-9]+", "");
    }

    private WebTestClient.ResponseSpec asking(String body) {
        return http.post()
                .uri("/dev/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
