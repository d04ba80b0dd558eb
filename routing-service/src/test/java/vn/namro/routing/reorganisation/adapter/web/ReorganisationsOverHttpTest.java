package vn.namro.routing.reorganisation.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.platform.security.Role;
import vn.namro.routing.OverHttp;

/** All of it happens in 2040, so that nobody else's decisions change. */
class ReorganisationsOverHttpTest extends OverHttp {

    private static final String DAY = "2040-01-01";

    private static Map<String, Object> renaming(String on, String successor) {
        return Map.of(
                "on",
                on,
                "titleVi",
                "Đổi tên Sở Công Thương",
                "titleEn",
                "The Department of Industry and Trade is renamed",
                "legalBasis",
                "QĐ mẫu",
                "ended",
                List.of(Map.of("agencyId", "hn-ct", "successors", List.of(successor), "officersFollow", true)),
                "founded",
                List.of(Map.of(
                        "id", successor,
                        "nameVi", "Sở Công nghiệp và Thương mại",
                        "nameEn", "Department of Industry and Commerce",
                        "level", "CITY",
                        "parent", "hn-ubnd")));
    }

    private static String idOf(Map<String, Object> view) {
        return String.valueOf(view.get("id"));
    }

    private ResponseSpec enter(Object body, @Nullable String key) {
        var request = http.post()
                .uri("/api/reorganisations")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + coordinator())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .bodyValue(body)
                .exchange();
    }

    private Map<String, Object> entered(String successor) {
        return Objects.requireNonNull(enter(renaming(DAY, successor), null)
                .expectStatus()
                .isCreated()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec withdraw(Object id, @Nullable String version) {
        var request = http.post()
                .uri("/api/reorganisations/{id}/withdrawal", id)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + coordinator())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return (version == null ? request : request.header(HttpHeaders.IF_MATCH, version)).exchange();
    }

    /** Whatever a test entered is taken back, the last one first: one may build upon another. */
    @AfterEach
    void takeBack() {
        for (Map<String, Object> each : items()) {
            if ("ENTERED".equals(each.get("status"))) {
                withdraw(idOf(each), "\"" + each.get("version") + "\"")
                        .expectStatus()
                        .isOk();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items() {
        Map<String, Object> list = get(coordinator(), "/api/reorganisations")
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>)
                Objects.requireNonNull(Objects.requireNonNull(list).get("items"));
    }

    @SuppressWarnings("unchecked")
    private List<String> agenciesOn(String day) {
        Map<String, Object> list = get(coordinator(), "/api/agencies?at={day}", day)
                .expectBody(MAP)
                .returnResult()
                .getResponseBody();
        return ((List<Map<String, Object>>)
                        Objects.requireNonNull(Objects.requireNonNull(list).get("items")))
                .stream().map(ReorganisationsOverHttpTest::idOf).toList();
    }

    private String decidedLead(String at) {
        Map<String, Object> asked = Map.of("zoneId", "kcn-thang-long", "categoryId", "A4", "at", at);
        Map<String, Object> decision = post(coordinator(), "/api/decisions", asked, "vi")
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(decision).toString();
    }

    @Test
    void an_entered_reorganisation_is_shown_with_who_entered_it_and_when() {
        Map<String, Object> entered = entered("hn-cntm");

        assertThat(entered)
                .containsEntry("on", DAY)
                .containsEntry("status", "ENTERED")
                .containsEntry("enteredBy", "somebody")
                .containsKey("enteredAt");
        assertThat(items()).anySatisfy(item -> assertThat(item).containsEntry("id", entered.get("id")));
    }

    @Test
    void from_its_day_on_the_catalogue_knows_the_successor_and_its_officers_without_a_restart() {
        entered("hn-cntm");

        assertThat(agenciesOn(DAY)).contains("hn-cntm").doesNotContain("hn-ct");
        assertThat(agenciesOn("2039-12-31")).contains("hn-ct").doesNotContain("hn-cntm");
        get(coordinator(), "/api/officers?agencyId={agency}&at={day}", "hn-cntm", DAY)
                .expectBody(String.class)
                .value(officers -> assertThat(officers).contains("o-hn-ct-1.hn-cntm"));
    }

    @Test
    void a_decision_for_the_eve_of_it_still_gives_the_agency_of_that_day() {
        entered("hn-cntm");

        assertThat(decidedLead("2039-12-31")).contains("Sở Công Thương");
    }

    @Test
    void a_withdrawn_one_no_longer_counts_and_stays_visible() {
        Map<String, Object> entered = entered("hn-cntm");

        withdraw(idOf(entered), "\"" + entered.get("version") + "\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHDRAWN");

        assertThat(agenciesOn(DAY)).contains("hn-ct").doesNotContain("hn-cntm");
    }

    @Test
    void one_upon_which_another_builds_cannot_be_withdrawn_first() {
        Map<String, Object> first = entered("hn-cntm");
        Map<String, Object> body = Map.of(
                "on", "2041-01-01",
                "titleVi", "Giải thể",
                "titleEn", "Abolition",
                "ended", List.of(Map.of("agencyId", "hn-cntm", "successors", List.of("hn-tc-2025"))));
        Map<String, Object> second = Objects.requireNonNull(enter(body, null)
                .expectStatus()
                .isCreated()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());

        withdraw(idOf(first), "\"" + first.get("version") + "\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("REORGANISATION_DEPENDED_UPON");
        withdraw(idOf(second), "\"" + second.get("version") + "\"")
                .expectStatus()
                .isOk();
    }

    @Test
    void a_withdrawal_needs_the_version_that_was_seen() {
        Map<String, Object> entered = entered("hn-cntm");

        withdraw(idOf(entered), null).expectStatus().isEqualTo(428);
        withdraw(idOf(entered), "\"77\"").expectStatus().isEqualTo(412);
        withdraw("unknown", "\"1\"").expectStatus().isNotFound();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Map<String, Object> wrong = Map.of(
                "on", "2020-01-01",
                "titleVi", "x",
                "titleEn", "x",
                "ended",
                        List.of(
                                Map.of("agencyId", "hn-nowhere", "successors", List.of("hn-nobody")),
                                Map.of("agencyId", "hn-khdt", "successors", List.of("hn-tc-2025"))),
                "founded", List.of(Map.of("id", "hn-ct", "nameVi", "x", "nameEn", "x", "level", "CITY")));

        enter(wrong, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].code")
                .value((List<String> codes) -> assertThat(codes)
                        .contains("MUST_NOT_BE_PAST", "UNKNOWN_AGENCY", "SUCCESSOR_DOES_NOT_EXIST_THEN", "ID_IN_USE"));
    }

    @Test
    void an_agency_that_ended_long_ago_cannot_end_again() {
        Map<String, Object> again = Map.of(
                "on",
                DAY,
                "titleVi",
                "x",
                "titleEn",
                "x",
                "ended",
                List.of(Map.of("agencyId", "hn-khdt", "successors", List.of("hn-tc-2025"))));

        enter(again, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("DOES_NOT_EXIST_THEN");
    }

    @Test
    void the_same_request_under_one_key_is_entered_once_and_another_body_is_refused() {
        enter(renaming(DAY, "hn-cntm"), "rename-1").expectStatus().isCreated();

        enter(renaming(DAY, "hn-cntm"), "rename-1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        enter(renaming("2040-02-01", "hn-cntm"), "rename-1").expectStatus().isEqualTo(422);
    }

    @Test
    void officers_may_read_what_is_coming_and_not_enter_it() {
        String officer = officerOf("hn-ct");

        get(officer, "/api/reorganisations").expectStatus().isOk();
        post(officer, "/api/reorganisations", renaming(DAY, "hn-cntm"), "vi")
                .expectStatus()
                .isForbidden();
        get(token(null, Role.ENTERPRISE), "/api/reorganisations").expectStatus().isForbidden();
    }
}
