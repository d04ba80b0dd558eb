package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;
import vn.namro.events.issue.IssueSubmittedV1;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Outgoing;

class SubmittingTest extends OverHttp {

    @Autowired
    AggregateStore<Issue> store;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    SettableBacklog backlog;

    @Test
    void an_enterprise_files_an_issue_and_gets_its_address_and_tracking_code() {
        String token = enterprise(OWN);
        EntityExchangeResult<Map<String, Object>> answer = posting(token)
                .bodyValue(filing(OWN, "Đường vào khu công nghiệp hư hỏng"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(MAP)
                .returnResult();

        Map<String, Object> receipt = Objects.requireNonNull(answer.getResponseBody());
        assertThat(receipt.get("trackingCode")).asString().matches("HN-[0-9]{6}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(receipt).containsEntry("status", "SUBMITTED").containsEntry("statusText", "Đã tiếp nhận");
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/api/issues/" + receipt.get("id"));
        get(token, "/api/issues/" + receipt.get("id")).expectStatus().isOk();
    }

    @Test
    void an_issue_is_published_with_the_request_that_led_to_it() {
        Map<String, Object> receipt = Objects.requireNonNull(posting(enterprise(OWN))
                .header("X-Correlation-Id", "call-17")
                .bodyValue(filing(OWN, "Cần xuất bản"))
                .exchange()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());

        Outgoing waiting = waiting(String.valueOf(receipt.get("id")));
        assertThat(waiting.topic()).isEqualTo("namro.issues");
        assertThat(waiting.event().correlationId()).isEqualTo("call-17");
        IssueSubmittedV1 wire = waiting.event().payloadAs(IssueSubmittedV1.class);
        assertThat(wire.title()).isEqualTo("Cần xuất bản");
        assertThat(wire.trackingCode()).isEqualTo(receipt.get("trackingCode"));
        assertThat(wire.enterprise().contact().phone()).isEqualTo("024 0000 0000");
    }

    private Outgoing waiting(String id) {
        Document stored = Objects.requireNonNull(
                Mono.from(store.collection().find(new Document("_id", id)).first())
                        .block());
        return Outgoing.fromDocument(stored.getList("out", Document.class).get(0));
    }

    @Test
    void all_faults_of_form_and_meaning_are_told_at_once_and_nothing_is_stored() {
        String token = enterprise(OWN);
        long before = listed(token);
        Map<String, Object> body = filing("0100112438", " ");
        body.put("zoneId", "nowhere");
        body.put("categoryId", 7);
        body.put("urgency", "SOON");
        body.put("colour", "red");
        body.remove("description");

        posting(token)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_REQUEST")
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .map(String::valueOf)
                        .containsExactlyInAnyOrder(
                                "/enterprise/taxCode",
                                "/title",
                                "/zoneId",
                                "/categoryId",
                                "/urgency",
                                "/colour",
                                "/description"))
                .jsonPath("$.errors[?(@.pointer=='/enterprise/taxCode')].message")
                .isEqualTo("Mã số thuế không đúng: chữ số kiểm tra (thứ mười) không khớp");
        assertThat(listed(token)).isEqualTo(before);
    }

    @Test
    void faults_are_told_in_English_to_who_asks_for_it() {
        Map<String, Object> body = filing(OWN, "Đường hỏng");
        body.put("zoneId", "nowhere");

        posting(enterprise(OWN))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.8")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("UNKNOWN_ZONE")
                .jsonPath("$.errors[0].message")
                .isEqualTo("The catalogue has no such zone");
    }

    @Test
    void an_enterprise_files_for_itself_only() {
        posting(enterprise(OWN))
                .bodyValue(filing(OTHER, "Cho người khác"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("NOT_YOUR_ENTERPRISE")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/enterprise/taxCode");
    }

    @Test
    void a_clerk_files_for_any_enterprise() {
        assertThat(submitted(clerk(), filing("9900000016-001", "Qua tổng đài")))
                .containsEntry("taxCode", "9900000016001");
    }

    @Test
    void broken_JSON_is_told_with_line_and_column() {
        posting(enterprise(OWN))
                .bodyValue("{\n  \"title\": }")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_JSON")
                .jsonPath("$.errors[0].message")
                .isEqualTo("Không đọc được JSON ở dòng 2, cột 12");
    }

    @Test
    void bytes_that_are_no_text_are_broken_JSON() {
        posting(enterprise(OWN))
                .bodyValue(new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f})
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void a_missing_body_is_refused() {
        posting(enterprise(OWN))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("EMPTY_BODY");
    }

    @Test
    void a_body_of_a_megabyte_is_refused() {
        posting(enterprise(OWN))
                .bodyValue("{\"title\": \"" + "a".repeat(1_000_000) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void the_longest_filing_allowed_is_taken() {
        Map<String, Object> body = filing(OWN, "ệ".repeat(200));
        body.put("description", "ệ".repeat(10_000));

        assertThat(submitted(enterprise(OWN), body)).containsKey("id");
    }

    @Test
    void anything_but_JSON_is_refused() {
        posting(enterprise(OWN))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("title=x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void nobody_files_without_a_sign_in() {
        http.post()
                .uri("/api/issues")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(filing(OWN, "Không đăng nhập"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void an_auditor_files_nothing() {
        posting(token(Map.of("role", "AUDITOR")))
                .bodyValue(filing(OWN, "Kiểm toán"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_again() {
        Map<String, Object> first = submittedWithKey("k-1", "Gửi hai lần", 201, false);

        assertThat(submittedWithKey("k-1", "Gửi hai lần", 201, true)).isEqualTo(first);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        submittedWithKey("k-2", "Lần một", 201, false);

        assertThat(submittedWithKey("k-2", "Lần hai", 422, false)).containsEntry("code", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_of_129_characters_is_refused() {
        assertThat(submittedWithKey("k".repeat(129), "Khóa dài", 400, false)).containsEntry("code", "INVALID_REQUEST");
    }

    private Map<String, Object> submittedWithKey(String key, String title, int status, boolean again) {
        EntityExchangeResult<Map<String, Object>> answer = posting(enterprise(OWN))
                .header("Idempotency-Key", key)
                .bodyValue(filing(OWN, title))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(MAP)
                .returnResult();
        assertThat(answer.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo(again ? "true" : null);
        return Objects.requireNonNull(answer.getResponseBody());
    }

    @Test
    void while_events_wait_too_long_a_filing_is_put_off() {
        backlog.set(Duration.ofSeconds(61));
        try {
            posting(enterprise(OWN))
                    .bodyValue(filing(OWN, "Hàng đợi đầy"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "10")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("TEMPORARILY_UNAVAILABLE");
        } finally {
            backlog.set(Duration.ZERO);
        }
    }

    @Test
    void submissions_are_counted_by_channel_and_group() {
        double before = count();
        Map<String, Object> body = filing(OWN, "Đếm một lần");
        body.put("channel", "hotline");
        submitted(clerk(), body);

        assertThat(count() - before).isEqualTo(1);
    }

    private double count() {
        return metrics.counter("namro.issues.submitted", "channel", "hotline", "category_group", "D")
                .count();
    }
}
