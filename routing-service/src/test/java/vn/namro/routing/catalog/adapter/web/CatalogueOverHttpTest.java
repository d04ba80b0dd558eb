package vn.namro.routing.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import vn.namro.routing.OverHttp;

class CatalogueOverHttpTest extends OverHttp {

    private List<String> ids(String uri) {
        List<String> ids = new ArrayList<>();
        get(coordinator(), uri)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .value(found -> ((List<?>) found).forEach(id -> ids.add(String.valueOf(id))));
        return ids;
    }

    @Test
    void agencies_are_those_of_the_day() {
        assertThat(ids("/api/agencies?at=2025-02-28"))
                .contains("hn-hiza", "d-dong-anh")
                .doesNotContain("hn-hhtip");
        assertThat(ids("/api/agencies?at=2025-03-01"))
                .contains("hn-hhtip", "d-dong-anh")
                .doesNotContain("hn-hiza");
        assertThat(ids("/api/agencies?at=2025-07-01")).contains("c-thu-lam").doesNotContain("d-dong-anh");
        assertThat(ids("/api/agencies")).contains("hn-hiza", "hn-hhtip", "d-dong-anh", "c-thu-lam");
    }

    @Test
    void officers_are_those_of_the_agency_and_the_day() {
        assertThat(ids("/api/officers?agencyId=hn-vp&at=2025-02-28")).contains("o-hn-vp-1");
        assertThat(ids("/api/officers?agencyId=hn-vp&at=2025-03-01")).isEmpty();
        assertThat(ids("/api/officers?agencyId=nobody")).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_a_problem_that_names_it() {
        for (String uri : List.of("/api/agencies?at=nonsense", "/api/officers?at=2025-02-30", "/api/agencies?at=")) {
            get(coordinator(), uri)
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("INVALID_REQUEST")
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("?at")
                    .jsonPath("$.errors[0].code")
                    .isEqualTo("MALFORMED_DATE")
                    .jsonPath("$.errors[0].message")
                    .isEqualTo("Ngày không đúng dạng năm-tháng-ngày, ví dụ 2025-07-01");
        }
    }

    @Test
    void the_calendar_says_its_hours_and_what_is_provisional() {
        get(coordinator(), "/api/calendar")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo("hanoi-2026.1")
                .jsonPath("$.zone")
                .isEqualTo("Asia/Ho_Chi_Minh")
                .jsonPath("$.week.MONDAY[0]")
                .isEqualTo("08:00-12:00")
                .jsonPath("$.days[?(@.date=='2027-01-01')].status")
                .isEqualTo("PROVISIONAL");
    }

    @Test
    void the_description_of_the_interface_is_open_and_names_the_endpoints() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/decisions'].post")
                .exists()
                .jsonPath("$.paths['/api/assignments'].get")
                .exists()
                .jsonPath("$.paths['/api/agencies'].get")
                .exists();
    }
}
