package vn.namro.routing.page.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import vn.namro.platform.security.Role;
import vn.namro.routing.OverHttp;

/** Who may open which page of the console; what is on a page is the API's to decide. */
class ConsolePagesOverHttpTest extends OverHttp {

    private HttpStatus opens(String page, Role role) {
        return HttpStatus.valueOf(get(token("hn-ct", "o-hn-ct-1", role), page)
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/triage", "/console/matrix", "/console/reorganisations"})
    void pages_of_the_city_office_are_for_it_and_for_auditors(String page) {
        assertThat(List.of(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN))
                .allSatisfy(role -> assertThat(opens(page, role)).isEqualTo(HttpStatus.OK));
        assertThat(List.of(Role.OFFICER, Role.AGENCY_LEAD, Role.ENTERPRISE, Role.CLERK))
                .allSatisfy(role -> assertThat(opens(page, role)).isEqualTo(HttpStatus.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/assignments/a-1", "/console/absences", "/console/calendar"})
    void everybody_who_works_for_the_city_opens_the_other_pages(String page) {
        assertThat(List.of(Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN))
                .allSatisfy(role -> assertThat(opens(page, role)).isEqualTo(HttpStatus.OK));
        assertThat(List.of(Role.ENTERPRISE, Role.CLERK, Role.OPERATOR))
                .allSatisfy(role -> assertThat(opens(page, role)).isEqualTo(HttpStatus.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absences", "calendar", "matrix", "reorganisations"})
    void a_page_tells_its_script_who_is_looking(String page) {
        String html = Objects.requireNonNull(get(token("hn-ct", "o-hn-ct-1", Role.COORDINATOR), "/console/" + page)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(html)
                .contains("<nr-" + page, "data-roles=\"COORDINATOR\"", "data-agency=\"hn-ct\"")
                .containsPattern("src=\"/assets/[0-9a-f]+/console/" + page + "\\.js\"");
    }
}
