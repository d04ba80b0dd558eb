package vn.namro.routing.absence.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.platform.security.Role;
import vn.namro.routing.OverHttp;
import vn.namro.routing.absence.application.EnteredAbsences;
import vn.namro.routing.absence.application.LiveAbsences;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.domain.Officer;

class AbsencesOverHttpTest extends OverHttp {

    /** Each test has days of its own, so that none meets the absences of another. */
    private static final AtomicInteger DAYS = new AtomicInteger(10);

    private static final String AGENCY = "hn-qhkt";

    @Autowired
    private EnteredAbsences entered;

    @Autowired
    private Function<Instant, Desk> desks;

    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(DAYS.addAndGet(10));

    private List<Officer> officers() {
        return desks.apply(Instant.now()).catalogue().officers(AGENCY, "officer", day);
    }

    private String one() {
        return officers().get(0).id();
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("officerId", one());
        body.put("first", day.toString());
        body.put("last", day.plusDays(1).toString());
        body.put("substituteId", officers().get(1).id());
        body.put("reason", "LEAVE");
        return body;
    }

    private ResponseSpec enter(String token, Object body, @Nullable String key) {
        var request = http.post()
                .uri("/api/absences")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .bodyValue(body)
                .exchange();
    }

    private String lead() {
        return token(AGENCY, "the-lead", Role.AGENCY_LEAD);
    }

    private String entered(String token) {
        Map<String, Object> answer = enter(token, body(), null)
                .expectStatus()
                .isCreated()
                .returnResult(MAP)
                .getResponseBody()
                .blockFirst();
        return Objects.requireNonNull(Objects.requireNonNull(answer).get("id")).toString();
    }

    private ResponseSpec withdraw(String token, String id, @Nullable String version) {
        var request = http.post()
                .uri("/api/absences/" + id + "/withdrawal")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return (version == null ? request : request.header(HttpHeaders.IF_MATCH, version)).exchange();
    }

    @Test
    void whoever_is_away_gets_nothing_and_the_substitute_stands_in_until_that_is_withdrawn() {
        String id = entered(lead());
        Desk desk = desks.apply(Instant.now());

        assertThat(desk.presence().present(List.of(officers().get(0)), day))
                .containsExactly(officers().get(1));
        assertThat(desk.presence().present(officers(), day.plusDays(2))).isEqualTo(officers());

        withdraw(lead(), id, null).expectStatus().isEqualTo(428);
        withdraw(lead(), id, "\"7\"").expectStatus().isEqualTo(412);
        withdraw(lead(), id, "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.withdrawnBy")
                .isEqualTo("somebody");
        withdraw(lead(), id, "\"2\"").expectStatus().isEqualTo(409);
        assertThat(desks.apply(Instant.now()).presence().present(officers(), day))
                .isEqualTo(officers());
    }

    @Test
    void another_instance_knows_it_after_its_next_look() {
        LiveAbsences other = new LiveAbsences(entered, Clock.systemUTC(), () -> ZoneId.of("Asia/Ho_Chi_Minh"));
        entered(lead());

        other.refresh().block();

        assertThat(other.get().of(one(), day)).isPresent();
    }

    @Test
    void officers_enter_their_own_absence_leads_those_of_their_people_and_the_city_office_all() {
        enter(token(AGENCY, "somebody-else", Role.OFFICER), body(), null)
                .expectStatus()
                .isForbidden();
        enter(token("hn-yt", Role.AGENCY_LEAD), body(), null).expectStatus().isForbidden();
        enter(token("hn-yt", one(), Role.OFFICER), body(), null).expectStatus().isForbidden();
        enter(token(AGENCY, one(), Role.AUDITOR), body(), null).expectStatus().isForbidden();
        enter(token(null, Role.ENTERPRISE), body(), null).expectStatus().isForbidden();

        String own = entered(token(AGENCY, one(), Role.OFFICER));
        withdraw(token("hn-yt", Role.AGENCY_LEAD), own, "\"1\"").expectStatus().isNotFound();
        withdraw(token(AGENCY, "somebody-else", Role.OFFICER), own, "\"1\"")
                .expectStatus()
                .isForbidden();
        withdraw(coordinator(), own, "\"1\"").expectStatus().isOk();
    }

    @Test
    void the_list_shows_those_of_the_own_agency_page_by_page() {
        String id = entered(lead());
        String list = "/api/absences?from=" + day + "&to=" + day;

        get(lead(), list).expectBody().jsonPath("$.items[*].id").isEqualTo(id);
        get(officerOf("hn-yt"), list).expectBody().jsonPath("$.items").isEmpty();
        get(officerOf("hn-yt"), list + "&agencyId=" + AGENCY)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        get(coordinator(), list + "&agencyId=" + AGENCY)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(officerOf("hn-yt"), "/api/absences/" + id).expectStatus().isNotFound();
        get(lead(), "/api/absences?limit=0&cursor=forged&from=heute")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @Test
    void everything_wrong_is_told_at_once_in_words() {
        enter(lead(), Map.of("first", "morgen", "last", 7, "reason", "FLU", "why", "?"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(Object::toString)
                        .containsExactlyInAnyOrder("/officerId", "/first", "/last", "/reason", "/why"));

        Map<String, Object> wrong = body();
        wrong.put("substituteId", one());
        wrong.put("last", day.plusYears(2).toString());
        enter(lead(), wrong, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].code")
                .value(codes -> assertThat((List<?>) codes)
                        .map(Object::toString)
                        .containsExactlyInAnyOrder("LASTS_A_YEAR_AT_MOST", "SUBSTITUTE_IS_SOMEBODY_ELSE"));
    }

    @Test
    void the_same_request_twice_enters_one_absence() {
        String key = UUID.randomUUID().toString();
        enter(lead(), body(), key).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        enter(lead(), body(), key)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        Map<String, Object> other = body();
        other.put("reason", "TRAINING");
        enter(lead(), other, key).expectStatus().isEqualTo(422);
        enter(lead(), body(), null).expectStatus().isBadRequest();
    }
}
