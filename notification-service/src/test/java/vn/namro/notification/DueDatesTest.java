package vn.namro.notification;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.platform.security.Role;

class DueDatesTest extends OverHttp {

    private static final String FRIDAY = "2026-11-27T09:00:00+07:00";

    @Test
    void working_days_are_counted_and_explained_in_vietnamese() {
        ask(Map.of("from", FRIDAY, "workingDays", 2), "vi")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2026-12-01T10:00:00Z")
                .jsonPath("$.local.dateTime")
                .isEqualTo("2026-12-01T17:00:00")
                .jsonPath("$.local.zone")
                .isEqualTo("Asia/Ho_Chi_Minh")
                .jsonPath("$.calendarVersion")
                .isEqualTo("hanoi-test")
                .jsonPath("$.provisional")
                .isEqualTo(false)
                .jsonPath("$.steps[0]")
                .isEqualTo("Bắt đầu tính từ 09:00 thứ Sáu 27/11/2026");
    }

    @Test
    void working_hours_and_calendar_days_are_counted_and_explained_in_english() {
        ask(Map.of("from", FRIDAY, "workingHours", 8), "en")
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2026-11-30T02:00:00Z")
                .jsonPath("$.steps[0]")
                .isEqualTo("Counting starts at 09:00 on Friday 27 November 2026");
        ask(Map.of("from", FRIDAY, "calendarDays", 2), "en")
                .expectBody()
                .jsonPath("$.due")
                .isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void every_fault_is_told_at_once() {
        ask(Map.of("from", "yesterday", "workingDays", 0, "workingHours", 1, "colour", "red"), "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/from')].code")
                .isEqualTo("MALFORMED_DATE-TIME")
                .jsonPath("$.errors[?(@.pointer == '/workingDays')].code")
                .isEqualTo("OUT_OF_RANGE")
                .jsonPath("$.errors[?(@.pointer == '/colour')].code")
                .isEqualTo("UNKNOWN_FIELD")
                .jsonPath("$.errors[?(@.pointer == '')].code")
                .isEqualTo("ONE_UNIT");
    }

    @Test
    void a_year_beyond_the_calendar_is_a_fault_of_the_request() {
        ask(Map.of("from", "2300-01-01T00:00:00Z", "workingDays", 1), "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("OUT_OF_YEARS");
    }

    private ResponseSpec ask(Map<String, Object> question, String language) {
        return http.post()
                .uri("/api/calendar/due")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(Role.ENTERPRISE, null, null))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(question)
                .exchange();
    }
}
