package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ListingTest extends OverHttp {

    private static final String BRANCH = "0100112437-007";

    @Test
    void a_search_ignores_marks_and_shows_only_what_the_reader_may_see() {
        submitted(clerk(), filing(BRANCH, "Trạm biến áp số bảy bị ngập"));
        submitted(clerk(), filing(OTHER, "Trạm biến áp số bảy bị ngập"));

        assertThat(titles(page(enterprise(BRANCH), "/api/issues?q={q}", "tram BIEN ap")))
                .hasSize(1);
        assertThat(titles(page(clerk(), "/api/issues?q={q}", "tram bien ap"))).hasSize(2);
    }

    @Test
    void pages_follow_one_another_by_the_cursor() {
        List.of("Trang một", "Trang hai", "Trang ba").forEach(title -> submitted(clerk(), filing(OTHER, title)));
        String token = enterprise(OTHER);

        Map<String, Object> first = page(token, "/api/issues?q=trang&limit=2");
        Map<String, Object> second =
                page(token, "/api/issues?q=trang&limit=2&cursor={c}", String.valueOf(first.get("nextCursor")));

        assertThat(titles(first)).containsExactly("Trang ba", "Trang hai");
        assertThat(titles(second)).containsExactly("Trang một");
        assertThat(second).containsEntry("nextCursor", null);
    }

    @Test
    void a_cursor_that_was_changed_is_refused() {
        List.of("Đổi một", "Đổi hai").forEach(title -> submitted(clerk(), filing(OTHER, title)));
        String cursor = String.valueOf(
                page(enterprise(OTHER), "/api/issues?q=doi&limit=1").get("nextCursor"));
        char last = cursor.charAt(cursor.length() - 2);
        String changed = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.charAt(cursor.length() - 1);

        get(enterprise(OTHER), "/api/issues?cursor={c}", changed)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void every_parameter_that_is_wrong_is_named() {
        get(clerk(), "/api/issues?limit=101&status=LOST&from=yesterday&to=2026-13-01&zoneId={z}", "z".repeat(65))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_REQUEST")
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("/limit", "/status", "/from", "/to", "/zoneId"));
    }

    @Test
    void a_period_of_days_holds_its_last_day() {
        submitted(clerk(), filing("0100112437-008", "Hôm nay"));
        String token = enterprise("0100112437-008");
        String today = String.valueOf(
                titles(page(token, "/api/issues?from=2020-01-01&to=2099-12-31")).get(0));

        assertThat(today).isEqualTo("Hôm nay");
        assertThat(titles(page(token, "/api/issues?to=2020-01-01T00:00:00Z"))).isEmpty();
    }

    private Map<String, Object> page(String token, String uri, Object... variables) {
        return Objects.requireNonNull(get(token, uri, variables)
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
    }

    private static List<Object> titles(Map<String, Object> page) {
        return ((List<?>) Objects.requireNonNull(page.get("items")))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("title")).toList();
    }
}
