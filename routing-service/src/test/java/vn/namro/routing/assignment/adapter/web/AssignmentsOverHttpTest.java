package vn.namro.routing.assignment.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.Role;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.OverHttp;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.RoutedIssue;

class AssignmentsOverHttpTest extends OverHttp {

    private static final Instant PAST = Instant.parse("2025-01-06T10:00:00Z");
    private static final Instant FUTURE = Instant.parse("2126-01-07T10:00:00Z");

    @Autowired
    AggregateStore<RoutedIssue> store;

    @BeforeEach
    void keepTheseOnly() {
        Mono.from(store.collection().deleteMany(new Document())).block();
        keep(Filed.assigned("w1", "o-hn-ct-1", "hn-ct", PAST, "hn-qhkt"));
        keep(Filed.assigned("w2", "o-hn-ct-2", "hn-ct", FUTURE));
        keep(Filed.assigned("w3", "o-hn-yt-1", "hn-yt", FUTURE));
        keep(Filed.inTriage("w4", "hn-vp-2025", FUTURE));
    }

    private void keep(RoutedIssue routed) {
        String id = routed.issue().issueId();
        store.save(Stored.fresh(id, id, routed), List.of(), Cause.request("test", null))
                .block();
    }

    private Map<String, Object> page(String token, String uri, Object... variables) {
        return Objects.requireNonNull(get(token, uri, variables)
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> ids(Map<String, Object> page) {
        return ((List<?>) Objects.requireNonNull(page.get("items")))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("id")))
                        .toList();
    }

    @Test
    void without_a_token_there_is_a_problem_and_nothing_else() {
        http.get()
                .uri("/api/assignments")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void an_enterprise_has_no_business_with_assignments() {
        String enterprise = token(null, Role.ENTERPRISE);

        for (String uri : List.of("/api/assignments", "/api/assignments/w1.1", "/api/triage", "/api/agencies")) {
            get(enterprise, uri)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void an_officer_sees_the_five_clauses_the_reasons_and_the_contact() {
        get(officerOf("hn-ct"), "/api/assignments/w1.1")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.person.officerId")
                .isEqualTo("o-hn-ct-1")
                .jsonPath("$.task")
                .isEqualTo("Việc phải làm")
                .jsonPath("$.responsibility.lead.id")
                .isEqualTo("hn-ct")
                .jsonPath("$.deadline.dueAt")
                .isEqualTo("2025-01-06T10:00:00Z")
                .jsonPath("$.expectedResult")
                .isEqualTo("Kết quả")
                .jsonPath("$.decision.explanation[0]")
                .isEqualTo("Vì sao")
                .jsonPath("$.status")
                .isEqualTo("ISSUED")
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.issue.contact.phone")
                .isEqualTo("024 0000 0000");
    }

    @Test
    void the_same_is_told_in_English_to_who_asks_for_it() {
        http.get()
                .uri("/api/assignments/w1.1")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + officerOf("hn-ct"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
                .exchange()
                .expectBody()
                .jsonPath("$.task")
                .isEqualTo("The task")
                .jsonPath("$.responsibility.lead.name")
                .isEqualTo("Agency hn-ct");
    }

    @Test
    void an_officer_of_another_agency_does_not_learn_that_it_exists() {
        for (String uri : List.of("/api/assignments/w1.1", "/api/assignments/nothing.1", "/api/assignments/w4.1")) {
            get(officerOf("hn-yt"), uri)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("NOT_FOUND");
        }
        get(token(null, Role.OFFICER), "/api/assignments/w1.1").expectStatus().isNotFound();
    }

    @Test
    void an_officer_of_a_coordinating_agency_sees_it() {
        get(officerOf("hn-qhkt"), "/api/assignments/w1.1").expectStatus().isOk();
    }

    @Test
    void a_coordinator_sees_it_without_the_contact() {
        get(coordinator(), "/api/assignments/w1.1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.issue.title")
                .isEqualTo("Đường vào khu hư hỏng")
                .jsonPath("$.issue.contact")
                .doesNotExist();
    }

    @Test
    void an_auditor_who_is_an_officer_elsewhere_sees_no_contact_of_others() {
        String both = token("hn-yt", Role.OFFICER, Role.AUDITOR);

        get(both, "/api/assignments/w1.1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.issue.contact")
                .doesNotExist();
        get(both, "/api/assignments/w3.1")
                .expectBody()
                .jsonPath("$.issue.contact.phone")
                .exists();
    }

    @Test
    void a_list_holds_only_what_the_reader_may_see() {
        assertThat(ids(page(officerOf("hn-ct"), "/api/assignments"))).containsExactly("w1.1", "w2.1");
        assertThat(ids(page(officerOf("hn-ct"), "/api/assignments?agencyId=hn-yt")))
                .isEmpty();
        assertThat(ids(page(coordinator(), "/api/assignments"))).containsExactly("w1.1", "w2.1", "w3.1");
    }

    @Test
    void a_list_is_narrowed_by_officer_and_by_lateness() {
        assertThat(ids(page(coordinator(), "/api/assignments?officerId=o-hn-ct-2")))
                .containsExactly("w2.1");
        assertThat(ids(page(coordinator(), "/api/assignments?overdue=true"))).containsExactly("w1.1");
    }

    @Test
    void pages_are_followed_by_their_cursors() {
        List<String> seen = new ArrayList<>();
        Object cursor = null;
        do {
            Map<String, Object> page = cursor == null
                    ? page(coordinator(), "/api/assignments?limit=1")
                    : page(coordinator(), "/api/assignments?limit=1&cursor={cursor}", cursor);
            seen.addAll(ids(page));
            cursor = page.get("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("w1.1", "w2.1", "w3.1");
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        String cursor =
                String.valueOf(page(coordinator(), "/api/assignments?limit=1").get("nextCursor"));
        String tampered = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        for (String uri : List.of("/api/assignments?cursor={c}", "/api/triage?cursor={c}")) {
            get(coordinator(), uri, tampered)
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("INVALID_CURSOR")
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("?cursor");
        }
    }

    @Test
    void all_faults_of_a_query_are_named_together() {
        get(coordinator(), "/api/assignments?limit=many&overdue=maybe&status=LOST")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_REQUEST")
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder("?limit", "?overdue", "?status"))
                .jsonPath("$.errors[?(@.pointer=='?limit')].message")
                .isEqualTo("Giá trị phải từ 1 đến 100");
    }

    @Test
    void a_limit_outside_its_range_is_refused() {
        for (String limit : List.of("0", "101", "-1", "99999999999")) {
            refusedLimit(limit);
        }
    }

    private void refusedLimit(String limit) {
        get(coordinator(), "/api/assignments?limit={limit}", limit)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void triage_lists_what_is_unclear_for_the_coordinator_only() {
        get(coordinator(), "/api/triage")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].issueId")
                .isEqualTo("w4")
                .jsonPath("$.items[0].missing[0].clause")
                .isEqualTo("PERSON")
                .jsonPath("$.items[0].issue.contact")
                .doesNotExist();
        get(officerOf("hn-ct"), "/api/triage").expectStatus().isForbidden();
    }
}
