package vn.namro.routing.assignment.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.security.Role;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Outgoing;
import vn.namro.platform.store.Stored;
import vn.namro.routing.OverHttp;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Urgency;

/** The steps of officers, leads and the City Office, over HTTP, with Hanoi's catalogue and matrix. */
class StepsOverHttpTest extends OverHttp {

    @Autowired
    private AggregateStore<RoutedIssue> store;

    @Autowired
    private Function<Instant, Desk> desks;

    private String issue = "";
    private String officer = "";
    private String agency = "";

    @BeforeEach
    void anIssueIsAssigned() {
        RoutedIssue routed = routed("B1");
        officer = routed.present().person().officerId();
        agency = routed.present().person().agency().agencyId();
    }

    private RoutedIssue routed(@Nullable String category) {
        issue = UUID.randomUUID().toString();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        SubmittedIssue like = Filed.issue(issue, category, Urgency.NORMAL);
        SubmittedIssue filed = new SubmittedIssue(
                issue,
                like.trackingCode(),
                now,
                like.channel(),
                like.enterprise(),
                "kcn-thang-long",
                null,
                category,
                like.urgency(),
                like.title(),
                like.description());
        Desk desk = desks.apply(now);
        List<Fact> facts = desk.settle(Handover.first(filed), desk.rule(filed, now), Map.of(), now);
        RoutedIssue routed = Evolution.begin(filed, facts);
        assertThat(store.save(Stored.fresh(issue, issue, routed), List.of(), Cause.request("test", null))
                        .block())
                .isTrue();
        return routed;
    }

    private String holder() {
        return token(agency, officer, Role.OFFICER);
    }

    private String lead() {
        return token(agency, "somebody-else", Role.AGENCY_LEAD);
    }

    private long version() {
        return Objects.requireNonNull(store.find(issue).block())
                .state()
                .course()
                .version();
    }

    private ResponseSpec step(String token, String step, long version, Object body) {
        return posted(token, "/api/assignments/" + issue + ".1/" + step, "\"" + version + "\"", body);
    }

    private ResponseSpec step(String token, String step, Object body) {
        return step(token, step, version(), body);
    }

    private ResponseSpec posted(String token, String uri, @Nullable String ifMatch, Object body) {
        var request = http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request = request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.bodyValue(body).exchange();
    }

    private void accepted() {
        step(holder(), "acceptance", Map.of()).expectStatus().isOk();
    }

    /** What waits to be told, each of it checked against its schema. */
    private List<String> told() {
        Document found = Objects.requireNonNull(
                Mono.from(store.collection().find(new Document("_id", issue)).first())
                        .block());
        return found.getList("out", Document.class).stream()
                .map(Outgoing::fromDocument)
                .map(Outgoing::event)
                .peek(event -> assertThat(RequestSchema.of("/schemas/" + event.type() + ".schema.json")
                                .check(event.data())
                                .faults())
                        .isEmpty())
                .map(event -> event.type().replace("vn.namro.assignment.", "").replace(".v1", ""))
                .toList();
    }

    @Test
    void a_life_from_acceptance_to_the_outcome_is_told_step_by_step() {
        accepted();
        step(holder(), "information-request", Map.of("question", "Cổng nào?"))
                .expectStatus()
                .isOk();
        step(holder(), "progress", Map.of("note", "Đã khảo sát")).expectStatus().isOk();
        step(lead(), "extension", Map.of("reason", "Chờ vật tư", "workingDays", 5))
                .expectStatus()
                .isOk();
        step(holder(), "opinion-request", Map.of("agencyId", "hn-qhkt", "question", "Đúng quy hoạch?"))
                .expectStatus()
                .isOk();
        step(officerOf("hn-qhkt"), "opinion", Map.of("opinion", "Đúng"))
                .expectStatus()
                .isOk();
        step(token(null, Role.COORDINATOR), "urgency", Map.of("urgency", "URGENT"))
                .expectStatus()
                .isOk();
        step(holder(), "outcome", outcome())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("OUTCOME_REPORTED")
                .jsonPath("$.details.outcome.document.number")
                .isEqualTo("12/UBND")
                .jsonPath("$.allowed")
                .isEmpty();

        assertThat(told())
                .contains(
                        "accepted",
                        "paused",
                        "progress-noted",
                        "extended",
                        "opinion-requested",
                        "opinion-given",
                        "deadline-recomputed",
                        "outcome-reported");
    }

    private static Map<String, Object> outcome() {
        return Map.of(
                "type", "SOLVED", "text", "Đã sửa", "document", Map.of("number", "12/UBND", "date", "2026-11-20"));
    }

    @Test
    void a_step_needs_the_version_that_it_is_decided_on() {
        String uri = "/api/assignments/" + issue + ".1/acceptance";

        posted(holder(), uri, null, Map.of()).expectStatus().isEqualTo(428);
        posted(holder(), uri, "*", Map.of()).expectStatus().isBadRequest();
        step(holder(), "acceptance", version() - 1, Map.of())
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STALE_VERSION");
    }

    @Test
    void a_second_click_does_nothing_and_is_told_what_happened_meanwhile() {
        long seen = version();
        step(holder(), "acceptance", seen, Map.of())
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag");

        step(holder(), "acceptance", seen, Map.of())
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .value(message -> assertThat((String) message).contains("Accepted"));
        assertThat(told()).containsOnlyOnce("accepted");
    }

    @Test
    void of_twenty_clicks_at_once_one_is_taken() {
        long seen = version();
        ExecutorService clicking = Executors.newFixedThreadPool(20);
        List<CompletableFuture<Integer>> clicks = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> step(holder(), "acceptance", seen, Map.of())
                                .expectBody(String.class)
                                .returnResult()
                                .getStatus()
                                .value(),
                        clicking))
                .toList();
        List<Integer> statuses = clicks.stream().map(CompletableFuture::join).toList();
        clicking.shutdown();

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(told()).containsExactly("accepted");
    }

    @Test
    void nobody_steals_the_issue_of_another() {
        step(token(agency, "o-colleague", Role.OFFICER), "acceptance", Map.of())
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("STEP_OF_OTHERS");
        step(token("hn-yt", officer, Role.OFFICER), "acceptance", Map.of())
                .expectStatus()
                .isNotFound();
        step(token(null, officer, Role.OFFICER), "acceptance", Map.of())
                .expectStatus()
                .isNotFound();
        step(token(agency, officer, Role.AUDITOR), "acceptance", Map.of())
                .expectStatus()
                .isForbidden();
        step(token(null, Role.ENTERPRISE), "acceptance", Map.of())
                .expectStatus()
                .isForbidden();
        step(token(null, Role.COORDINATOR), "acceptance", Map.of())
                .expectStatus()
                .isForbidden();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_step_from_the_wrong_state_says_where_it_would_be_possible() {
        step(holder(), "outcome", outcome())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STEP_NOT_POSSIBLE")
                .jsonPath("$.errors[0].message")
                .value(message -> assertThat((String) message)
                        .contains("waiting for the officer")
                        .contains("in hand"));
    }

    @Test
    void every_fault_of_a_body_is_told_at_once() {
        accepted();

        step(holder(), "outcome", Map.of("type", "DONE", "document", Map.of("number", " ", "date", "gestern"), "x", 1))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(Object::toString)
                        .containsExactlyInAnyOrder("/type", "/text", "/document/number", "/document/date", "/x"));
        step(lead(), "extension", Map.of("workingDays", 0))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers ->
                        assertThat((List<?>) pointers).map(Object::toString).contains("/reason", "/workingDays"));
        step(lead(), "extension", Map.of("reason", "?", "workingDays", 1, "until", "2027-02-30"))
                .expectStatus()
                .isBadRequest();
        step(lead(), "extension", Map.of("reason", "?")).expectStatus().isBadRequest();
        step(holder(), "juggling", Map.of()).expectStatus().isNotFound();
        assertThat(told()).containsExactly("accepted");
    }

    @Test
    void what_was_returned_is_seen_by_who_had_it_with_who_has_it_now_but_can_no_more_be_changed() {
        step(holder(), "return", Map.of("reason", "Không thuộc thẩm quyền", "proposedAgencyId", "hn-qhkt"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RETURNED")
                .jsonPath("$.successor.id")
                .isEqualTo(issue + ".2")
                .jsonPath("$.issue")
                .doesNotExist();

        get(holder(), "/api/assignments/" + issue + ".1").expectStatus().isOk();
        get(holder(), "/api/assignments/" + issue + ".2").expectStatus().isNotFound();
        step(holder(), "acceptance", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .value(message -> assertThat((String) message).contains("given back"));
        get(officerOf("hn-qhkt"), "/api/assignments/" + issue + ".2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.predecessorId")
                .isEqualTo(issue + ".1")
                .jsonPath("$.details.returns")
                .isEqualTo(1)
                .jsonPath("$.details.holders.length()")
                .isEqualTo(2);
        assertThat(told()).startsWith("returned", "issued");
    }

    @Test
    void an_unclear_issue_is_cleared_by_the_city_office_alone() {
        routed(null);
        String uri = "/api/triage/" + issue + "/assignment";
        Map<String, Object> body = Map.of("agencyId", "hn-qhkt", "categoryId", "B1");

        posted(officerOf("hn-qhkt"), uri, "\"1\"", body).expectStatus().isForbidden();
        posted(coordinator(), uri, null, body).expectStatus().isEqualTo(428);
        posted(coordinator(), uri, "\"1\"", Map.of("agencyId", "hn-qhkt"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(Object::toString)
                        .containsExactly("/task", "/expectedResult"));
        posted(coordinator(), uri, "\"1\"", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.person.agency.id")
                .isEqualTo("hn-qhkt")
                .jsonPath("$.status")
                .isEqualTo("ISSUED");
        posted(coordinator(), uri, "\"1\"", body).expectStatus().isEqualTo(412);
        posted(coordinator(), uri, "\"" + version() + "\"", body).expectStatus().isEqualTo(409);
        assertThat(told()).contains("issued").containsOnlyOnce("issued");
    }

    @Test
    void the_steps_of_each_reader_are_those_that_he_or_she_can_take() {
        assertThat(allowed(holder())).contains("acceptance", "return").doesNotContain("transfer", "outcome");
        assertThat(allowed(lead())).contains("officer", "return").doesNotContain("acceptance");
        assertThat(allowed(coordinator())).contains("transfer", "officer").doesNotContain("acceptance", "ending");
        assertThat(allowed(token(null, Role.AUDITOR))).isEmpty();
    }

    private List<String> allowed(String token) {
        List<String> found = new ArrayList<>();
        get(token, "/api/assignments/" + issue + ".1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.allowed")
                .value(steps -> ((List<?>) steps).forEach(step -> found.add(step.toString())));
        return found;
    }

    @Test
    void what_was_closed_in_triage_is_no_assignment_in_the_list() {
        RoutedIssue unclear = routed(null);
        RoutedIssue closed = Evolution.after(unclear, new Fact.Closed(Instant.now(), RoutedIssue.Reason.WITHDRAWN));
        store.save(
                        Objects.requireNonNull(store.find(issue).block()).with(closed),
                        List.of(),
                        Cause.request("test", null))
                .block();

        get(coordinator(), "/api/assignments?status=CLOSED").expectStatus().isOk();
        get(coordinator(), "/api/triage/" + issue).expectStatus().isOk();
    }
}
