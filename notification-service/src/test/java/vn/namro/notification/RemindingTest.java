package vn.namro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpointGroups;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import vn.namro.events.EventType;
import vn.namro.platform.security.Role;
import vn.namro.testing.Await;

class RemindingTest extends OverHttp {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ISSUE = "reminding-1";
    private static final String OFFICERS_LETTER = "20261123T021600Z-ASSIGNED-HN-261123-7K3M9Q.eml";

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private HealthEndpointGroups groups;

    @BeforeEach
    void an_assignment_was_issued() {
        clock.set(ISSUED.plusSeconds(59));
        assigned(ISSUE, EventType.ASSIGNMENT_ISSUED_V1);
        Await.until("the officer's letter", SOON, () -> letters().contains("o-hn-ct-1/" + OFFICERS_LETTER));
    }

    @Test
    void the_officer_hears_of_the_assignment_at_once_and_never_of_its_end_before_that() {
        assertThat(letters()).containsExactly("o-hn-ct-1/" + OFFICERS_LETTER);
        Await.untilAsserted(
                "the delivery on record",
                SOON,
                () -> assertThat(metrics.get("namro.reminder.lateness").timer().count())
                        .isPositive());
        assertThat(metrics.get("namro.reminder.lateness").timer().max(TimeUnit.SECONDS))
                .isNotNegative();
    }

    @Test
    void an_agencys_people_see_its_deadlines_and_their_course() {
        get(officer("hn-ct"), "/api/deadlines?limit=1&status=OPEN")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].assignmentId")
                .isEqualTo(ISSUE + ".1")
                .jsonPath("$.items[0].dueAt")
                .isEqualTo("2026-12-22T10:00:00Z");
        Await.untilAsserted(
                "the course",
                SOON,
                () -> get(officer("hn-ct"), "/api/deadlines/" + ISSUE + ".1")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.timeline.length()")
                        .isEqualTo(19)
                        .jsonPath("$.timeline[0].status")
                        .isEqualTo("SENT")
                        .jsonPath("$.timeline[0].deliveries[0].recipientId")
                        .isEqualTo("o-hn-ct-1")
                        .jsonPath("$.timeline[1].status")
                        .isEqualTo("PLANNED")
                        .jsonPath("$.timeline[?(@.step == 'APOLOGY_DRAFT')].draft.vi")
                        .isNotEmpty()
                        .jsonPath("$.limits[?(@.duty == 'HANDLING')].generation")
                        .isEqualTo(1)
                        .jsonPath("$.pauses.length()")
                        .isEqualTo(0));
    }

    @Test
    void people_of_another_agency_do_not_learn_that_an_assignment_exists() {
        get(officer("hn-xd"), "/api/deadlines")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get(officer("hn-xd"), "/api/deadlines/" + ISSUE + ".1").expectStatus().isNotFound();
        get(officer("evn-hn"), "/api/deadlines/" + ISSUE + ".1").expectStatus().isOk();
        get(token(Role.ENTERPRISE, null, null), "/api/deadlines").expectStatus().isForbidden();
        http.get().uri("/api/deadlines").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void an_officer_sees_own_deliveries_only_and_operators_all() {
        String all = "/api/deliveries";
        Await.untilAsserted(
                "the delivery",
                SOON,
                () -> get(token(Role.OPERATOR, null, null), all)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].delivery.status")
                        .isEqualTo("SENT")
                        .jsonPath("$.items[0].delivery.channel")
                        .isEqualTo("MAIL"));
        get(token(Role.OFFICER, "hn-ct", "o-hn-ct-1"), all)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(token(Role.OFFICER, "hn-ct", "somebody-else"), all)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void the_log_is_asked_by_day_occasion_and_channel() {
        String mailed = "/api/deliveries?day=2026-11-23&step=ASSIGNED&channel=MAIL";
        Await.untilAsserted("the delivery", SOON, () -> logged(mailed, 1));
        logged("/api/deliveries?day=2026-11-22", 0);
        logged("/api/deliveries?day=2026-11-23&step=DUE", 0);
        logged("/api/deliveries?day=2026-11-23&channel=INBOX", 0);
        get(token(Role.OPERATOR, null, null), "/api/deliveries?channel=MAIL")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/day");
        get(token(Role.OPERATOR, null, null), "/api/deliveries?day=today&channel=PIGEON&step=NONE&status=LOST")
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4);
    }

    private void logged(String question, int messages) {
        get(token(Role.OPERATOR, null, null), question)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(messages);
    }

    @Test
    void a_summary_counts_for_who_may_see_the_deadlines() {
        get(officer("hn-ct"), "/api/deadlines/summary")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.complete")
                .isEqualTo(true);
        get(token(Role.OFFICER, null, null), "/api/deadlines/summary")
                .expectStatus()
                .isForbidden();
        get(token(Role.ENTERPRISE, null, null), "/api/deadlines/summary")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void an_operator_has_a_letter_sent_again_and_nobody_else_may() throws IOException {
        Path letter = FOLDER.resolve("mailbox/o-hn-ct-1").resolve(OFFICERS_LETTER);
        String path = "/api/deliveries/" + ISSUE + ".1/ASSIGNED/1/o-hn-ct-1/redelivery";
        post(token(Role.COORDINATOR, null, null), path, "").isEqualTo(403);
        post(token(Role.OPERATOR, null, null), "/api/deliveries/none/DUE/1/o-1/redelivery", "")
                .isEqualTo(404);
        Await.untilAsserted(
                "the delivery on record",
                SOON,
                () -> get(token(Role.OPERATOR, null, null), "/api/deliveries?status=SENT")
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(1));
        Files.delete(letter);

        post(token(Role.OPERATOR, null, null), path, "").isEqualTo(202);

        Await.until("the letter again", SOON, () -> Files.exists(letter));
    }

    @Test
    void bad_parameters_and_made_up_cursors_are_told() {
        get(officer("hn-ct"), "/api/deadlines?limit=0&status=LATE")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        get(officer("hn-ct"), "/api/deadlines?cursor=abc").expectStatus().isBadRequest();
    }

    @Test
    void the_mailbox_is_a_page_that_runs_nothing() {
        http.get()
                .uri("/dev/mailbox")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none'"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Thư đã gửi", OFFICERS_LETTER));
        http.get()
                .uri("/dev/mailbox/o-hn-ct-1/" + OFFICERS_LETTER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("Rõ thời hạn", "&lt;b&gt;o-hn-ct-1&lt;/b&gt;", "HN-261123-7K3M9Q")
                        .doesNotContain("<b>"));
        http.get()
                .uri("/dev/mailbox/o-hn-ct-1/" + OFFICERS_LETTER + "/html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Rõ thời hạn").doesNotContain("<b>"));
        http.get()
                .uri("/dev/mailbox/o-hn-ct-1/none.eml")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_service_is_not_ready_before_it_knows_the_catalogue_and_fires() {
        assertThat(List.of("catalog", "firing")).allMatch(Objects.requireNonNull(groups.get("readiness"))::isMember);
    }

    private String officer(String agency) {
        return token(Role.OFFICER, agency, "o-of-" + agency);
    }

    private StatusAssertions post(String token, String uri, String body) {
        return http.post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private static List<String> letters() {
        Path root = FOLDER.resolve("mailbox");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
