package vn.namro.routing.catalog.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.namro.platform.security.Role;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.OverHttp;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.application.CatalogueRecords;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.application.EnteredRecords;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.LiveCatalogue;

/** Officers and days of the calendar, changed while the city works. */
class CatalogueChangesOverHttpTest extends OverHttp {

    @Autowired
    private Function<Instant, Desk> desks;

    @Autowired
    private AggregateStore<RoutedIssue> store;

    @Autowired
    private CatalogueSource source;

    @Autowired
    private EnteredReorganisations reorganisations;

    @Autowired
    private EnteredRecords records;

    @Autowired
    private CatalogueRecords told;

    private ResponseSpec put(String token, String uri, @Nullable String version, Object body) {
        var request = http.put()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header(HttpHeaders.IF_MATCH, version))
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String token, String uri, String version) {
        return http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.IF_MATCH, version)
                .exchange();
    }

    private static Map<String, Object> holiday() {
        return Map.of("kind", "HOLIDAY", "status", "OFFICIAL", "name", "Ngày nghỉ bù", "sources", List.of("TB 1/2028"));
    }

    private static Map<String, Object> officer(String agency) {
        Map<String, Object> body = new HashMap<>();
        body.put("agencyId", agency);
        body.put("position", "officer");
        body.put("name", "Nguyễn Văn Mới");
        body.put("email", "moi@hanoi.gov.vn");
        return body;
    }

    private Desk desk() {
        return desks.apply(Instant.now());
    }

    @Test
    void a_holiday_that_is_entered_counts_at_once_on_every_instance_and_is_undone_by_its_removal() {
        LocalDate tuesday = LocalDate.of(2028, 6, 13);
        String uri = "/api/calendar/days/" + tuesday;
        String version = desk().calendar().version();
        assertThat(desk().calendar().isWorkingDay(tuesday)).isTrue();

        put(coordinator(), uri, null, holiday()).expectStatus().isEqualTo(428);
        put(coordinator(), uri, "\"0\"", holiday()).expectStatus().isOk();

        assertThat(desk().calendar().isWorkingDay(tuesday)).isFalse();
        assertThat(desk().calendar().version()).isNotEqualTo(version);
        LiveCatalogue other =
                new LiveCatalogue(source.catalogue(), source.workingTime(), reorganisations, records, told);
        other.load().block();
        assertThat(other.calendar().isWorkingDay(tuesday)).isFalse();
        assertThat(other.calendar().version()).isEqualTo(desk().calendar().version());

        put(coordinator(), uri, "\"0\"", holiday()).expectStatus().isEqualTo(412);
        post(coordinator(), uri + "/removal", "\"1\"").expectStatus().isOk();
        assertThat(desk().calendar().isWorkingDay(tuesday)).isTrue();
        get(coordinator(), uri).expectBody().jsonPath("$.kind").isEqualTo("ORDINARY");
    }

    @Test
    void open_limits_are_shown_before_they_are_recomputed_and_only_once() {
        RoutedIssue before = open();
        LocalDate within = LocalDate.ofInstant(
                        before.present().deadline().dueAt(), desk().calendar().zone())
                .minusDays(1);
        while (!desk().calendar().isWorkingDay(within)) {
            within = within.minusDays(1);
        }
        put(coordinator(), "/api/calendar/days/" + within, "\"0\"", holiday())
                .expectStatus()
                .isOk();
        String id = before.present().id();

        get(coordinator(), "/api/calendar/recomputation")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.assignments[?(@.assignmentId=='" + id + "')].newDueAt")
                .exists();
        assertThat(now(before)).isEqualTo(before);
        get(officerOf("hn-ct"), "/api/calendar/recomputation").expectStatus().isForbidden();

        post(coordinator(), "/api/calendar/recomputation", "\"0\"")
                .expectStatus()
                .isOk();
        assertThat(now(before).present().deadline().dueAt())
                .isAfter(before.present().deadline().dueAt());
        int version = now(before).course().version();
        post(coordinator(), "/api/calendar/recomputation", "\"0\"")
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(0);
        assertThat(now(before).course().version()).isEqualTo(version);
        get(coordinator(), "/api/calendar/recomputation?because=WEATHER")
                .expectStatus()
                .isBadRequest();

        post(coordinator(), "/api/calendar/days/" + within + "/removal", "\"1\"")
                .expectStatus()
                .isOk();
    }

    private RoutedIssue open() {
        Instant now = Instant.now();
        var like = Filed.issue(UUID.randomUUID().toString());
        var filed = new SubmittedIssue(
                like.issueId(),
                like.trackingCode(),
                now,
                "web",
                like.enterprise(),
                "kcn-thang-long",
                null,
                "B1",
                like.urgency(),
                like.title(),
                like.description());
        List<Fact> facts = desk().settle(Handover.first(filed), desk().rule(filed, now), Map.of(), now);
        RoutedIssue routed = Evolution.begin(filed, facts);
        store.save(Stored.fresh(like.issueId(), like.issueId(), routed), List.of(), Cause.request("test", null))
                .block();
        return now(routed);
    }

    private RoutedIssue now(RoutedIssue routed) {
        return Objects.requireNonNull(store.find(routed.issue().issueId()).block())
                .state();
    }

    @Test
    void a_new_officer_can_be_chosen_at_once_and_one_who_left_no_more() {
        String id = "o-new-" + UUID.randomUUID().toString().substring(0, 8);
        String uri = "/api/officers/" + id;
        String lead = token("hn-qhkt", Role.AGENCY_LEAD);
        LocalDate today = desk().dayOf(Instant.now());

        put(token("hn-ct", Role.AGENCY_LEAD), uri, "\"0\"", officer("hn-qhkt"))
                .expectStatus()
                .isForbidden();
        put(token("hn-qhkt", Role.OFFICER), uri, "\"0\"", officer("hn-qhkt"))
                .expectStatus()
                .isForbidden();
        put(lead, uri, "\"0\"", officer("hn-qhkt"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(desk().catalogue().officers("hn-qhkt", "officer", today))
                .anyMatch(each -> each.id().equals(id));

        put(token("hn-ct", Role.AGENCY_LEAD), uri, "\"1\"", officer("hn-ct"))
                .expectStatus()
                .isForbidden();
        Map<String, Object> left = officer("hn-qhkt");
        left.put("validUntil", today.toString());
        put(lead, uri, "\"1\"", left).expectStatus().isOk();
        assertThat(desk().catalogue().officers("hn-qhkt", "officer", today))
                .noneMatch(each -> each.id().equals(id));
    }

    @Test
    void every_fault_is_told_at_once() {
        Map<String, Object> wrong = officer("hn-nowhere");
        wrong.put("position", "king");
        wrong.put("email", "no address");
        wrong.put("validFrom", "2027-02-01");
        wrong.put("validUntil", "2027-01-01");
        put(coordinator(), "/api/officers/o-wrong", "\"0\"", wrong)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(Object::toString)
                        .containsExactlyInAnyOrder("/agencyId", "/position", "/email", "/validUntil"));
        put(coordinator(), "/api/calendar/days/1889-01-01", "\"0\"", holiday())
                .expectStatus()
                .isBadRequest();
        put(coordinator(), "/api/calendar/days/2028-01-05", "\"0\"", Map.of("kind", "FEAST"))
                .expectStatus()
                .isBadRequest();
        put(officerOf("hn-ct"), "/api/calendar/days/2028-01-05", "\"0\"", holiday())
                .expectStatus()
                .isForbidden();
    }

    @Test
    void who_changed_what_from_what_to_what_is_told_newest_first() {
        String uri = "/api/calendar/days/2028-07-04";
        put(coordinator(), uri, "\"0\"", holiday()).expectStatus().isOk();
        post(coordinator(), uri + "/removal", "\"1\"").expectStatus().isOk();

        get(token(null, Role.AUDITOR), "/api/catalog/audit?limit=2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].what")
                .isEqualTo("REMOVED")
                .jsonPath("$.items[0].before.name")
                .isEqualTo("Ngày nghỉ bù")
                .jsonPath("$.items[0].after")
                .doesNotExist()
                .jsonPath("$.items[1].what")
                .isEqualTo("ADDED")
                .jsonPath("$.items[1].record")
                .isEqualTo("day/2028-07-04")
                .jsonPath("$.items[1].by")
                .isEqualTo("somebody");
        get(officerOf("hn-ct"), "/api/catalog/audit").expectStatus().isForbidden();
        get(coordinator(), "/api/catalog/audit?limit=0&cursor=forged")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void pages_of_the_audit_follow_one_another() {
        for (int day = 10; day < 15; day++) {
            put(coordinator(), "/api/calendar/days/2029-05-" + day, "\"0\"", holiday())
                    .expectStatus()
                    .isOk();
        }
        Map<String, Object> first = page("/api/catalog/audit?limit=3");
        Map<String, Object> second = page("/api/catalog/audit?limit=3&cursor=" + first.get("nextCursor"));

        assertThat(lines(first)).hasSize(3).doesNotContainAnyElementsOf(lines(second));
    }

    private static List<String> lines(Map<String, Object> page) {
        List<?> items = (List<?>) Objects.requireNonNull(page.get("items"));
        return items.stream().map(Object::toString).toList();
    }

    private Map<String, Object> page(String uri) {
        return Objects.requireNonNull(
                get(coordinator(), uri).returnResult(MAP).getResponseBody().blockFirst());
    }
}
