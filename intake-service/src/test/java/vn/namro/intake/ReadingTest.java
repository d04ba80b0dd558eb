package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

class ReadingTest extends OverHttp {

    @Autowired
    AggregateStore<Issue> store;

    private String assigned() {
        String id = id(submitted(enterprise(OWN), filing(OWN, "Mất điện nhiều lần")));
        change(id, Objects.requireNonNull(store.find(id).block()), true);
        return id;
    }

    private String in(Status status) {
        String id = id(submitted(enterprise(OWN), filing(OWN, "Mất điện nhiều lần")));
        Stored<Issue> before = Objects.requireNonNull(store.find(id).block());
        store.save(before.with(Samples.in(status, before.state())), List.of(), Cause.request(id, null))
                .block();
        return id;
    }

    private String unclear() {
        String id = id(submitted(enterprise(OWN), filing(OWN, "Không biết hỏi ai")));
        change(id, Objects.requireNonNull(store.find(id).block()), false);
        return id;
    }

    private void change(String id, Stored<Issue> before, boolean clear) {
        Issue after = clear ? Samples.assigned(before.state()) : Samples.unclear(before.state());
        assertThat(store.save(before.with(after), List.of(), Cause.request(id, null))
                        .block())
                .isTrue();
    }

    private static String id(Map<String, Object> receipt) {
        return String.valueOf(receipt.get("id"));
    }

    @Test
    void the_enterprise_sees_who_has_its_issue_and_until_when() {
        get(enterprise(OWN), "/api/issues/{id}", assigned())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ASSIGNED")
                .jsonPath("$.statusText")
                .isEqualTo("Đã phân công")
                .jsonPath("$.assignment.person.name")
                .isEqualTo("Cán bộ mẫu 0017 (demo)")
                .jsonPath("$.assignment.person.position")
                .isEqualTo("Chuyên viên đầu mối doanh nghiệp")
                .jsonPath("$.assignment.person.agency.name")
                .isEqualTo("Sở Công Thương")
                .jsonPath("$.assignment.task")
                .isEqualTo("Kiểm tra nguồn điện")
                .jsonPath("$.assignment.responsibility.lead.id")
                .isEqualTo("evn-hn")
                .jsonPath("$.assignment.deadline.dueAt.at")
                .isEqualTo("2026-12-22T10:00:00Z")
                .jsonPath("$.assignment.deadline.dueAt.local")
                .isEqualTo("2026-12-22 17:00")
                .jsonPath("$.assignment.deadline.dueAt.zone")
                .isEqualTo("Asia/Ho_Chi_Minh")
                .jsonPath("$.assignment.deadline.provisional")
                .isEqualTo(true)
                .jsonPath("$.assignment.expectedResult")
                .isEqualTo("Văn bản trả lời")
                .jsonPath("$.assignment.explanation[0]")
                .isEqualTo("Dòng D2")
                .jsonPath("$.enterprise.contact.phone")
                .isEqualTo("024 0000 0000")
                .jsonPath("$.triage")
                .doesNotExist();
    }

    @Test
    void an_issue_is_told_in_English_to_who_asks_for_it() {
        english(enterprise(OWN), "/api/issues/" + assigned())
                .jsonPath("$.statusText")
                .isEqualTo("Assigned")
                .jsonPath("$.assignment.task")
                .isEqualTo("Check the supply")
                .jsonPath("$.assignment.person.agency.name")
                .isEqualTo("Department of Industry and Trade");
    }

    @Test
    void in_triage_the_unclear_clauses_are_named() {
        get(clerk(), "/api/issues/{id}", unclear())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("IN_TRIAGE")
                .jsonPath("$.triage.missing[0].clause")
                .isEqualTo("RESPONSIBILITY")
                .jsonPath("$.triage.missing[0].reason")
                .isEqualTo("Chưa rõ lĩnh vực")
                .jsonPath("$.triage.by.local")
                .isEqualTo("2026-11-26 17:00")
                .jsonPath("$.assignment")
                .doesNotExist();
    }

    @Test
    void a_coordinator_does_not_see_the_contact() {
        get(token(Map.of("role", "COORDINATOR")), "/api/issues/{id}", assigned())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.enterprise.name")
                .isEqualTo("Công ty TNHH Cơ khí Mẫu")
                .jsonPath("$.enterprise.contact")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"hn-ct, 200", "evn-hn, 200", "hn-hhtip, 200", "hn-other, 404"})
    void an_officer_finds_what_the_agency_has_a_part_in(String agency, int status) {
        String officer = token(Map.of("role", "OFFICER", "agencyId", agency, "officerId", "o-1"));

        get(officer, "/api/issues/{id}", assigned()).expectStatus().isEqualTo(status);
    }

    @Test
    void what_is_not_there_and_what_may_not_be_seen_look_the_same() {
        String stranger = enterprise(OTHER);
        Map<String, Object> hidden = problem(stranger, "/api/issues/" + assigned());
        Map<String, Object> missing = problem(stranger, "/api/issues/none");

        assertThat(hidden).isEqualTo(missing).containsEntry("code", "NOT_FOUND");
    }

    private Map<String, Object> problem(String token, String uri) {
        Map<String, Object> body = new HashMap<>(Objects.requireNonNull(get(token, uri)
                .expectStatus()
                .isNotFound()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody()));
        body.remove("instance");
        body.remove("correlationId");
        return body;
    }

    @Test
    void an_operator_reads_no_issues() {
        get(token(Map.of("role", "OPERATOR")), "/api/issues").expectStatus().isForbidden();
    }

    @Test
    void a_tracking_code_is_as_good_as_the_id() {
        Map<String, Object> receipt = submitted(enterprise(OWN), filing(OWN, "Tra theo mã"));
        String code = String.valueOf(receipt.get("trackingCode")).toLowerCase(Locale.ROOT);

        get(enterprise(OWN), "/api/issues/{code}", code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id(receipt));
    }

    @Test
    void the_timeline_tells_what_happened_who_holds_it_and_what_is_next() {
        get(enterprise(OWN), "/api/issues/{id}/timeline", assigned())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.steps[0].kind")
                .isEqualTo("SUBMITTED")
                .jsonPath("$.steps[1].text")
                .isEqualTo("Đã phân công cho Cán bộ mẫu 0017 (demo), Sở Công Thương; hạn trả lời: 2026-12-22 17:00")
                .jsonPath("$.holder.text")
                .isEqualTo("Cán bộ mẫu 0017 (demo), Sở Công Thương")
                .jsonPath("$.nextDeadline.by.zone")
                .isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void the_timeline_is_told_in_English_to_who_asks_for_it() {
        english(enterprise(OWN), "/api/issues/" + unclear() + "/timeline")
                .jsonPath("$.steps[1].text")
                .isEqualTo("Not clear enough to assign yet; City Office makes it clear by 2026-11-26 17:00")
                .jsonPath("$.nextDeadline.text")
                .isEqualTo("Made clear by");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMITTED | Đang chờ xác định cơ quan và cán bộ chịu trách nhiệm",
                "ASSIGNED | Đang chờ Cán bộ mẫu 0017 (demo), Sở Công Thương nhận việc",
                "IN_TRIAGE | Đang chờ làm rõ: Văn phòng UBND đang làm rõ để phân công",
                "IN_PROGRESS | Đang chờ Cán bộ mẫu 0017 (demo), Sở Công Thương trả lời kết quả",
                "AWAITING_ENTERPRISE | Đang chờ doanh nghiệp trả lời câu hỏi: Số công tơ?",
                "ANSWERED | Đang chờ doanh nghiệp xác nhận kết quả, hoặc cho biết không đồng ý",
                "REOPENED | Đang chờ phân công lại ở cấp trên một bậc"
            })
    void the_timeline_says_for_whom_everybody_waits(Status status, String text) {
        get(enterprise(OWN), "/api/issues/{id}/timeline", in(status))
                .expectBody()
                .jsonPath("$.waiting")
                .isEqualTo(text);
    }

    @Test
    void the_timeline_says_for_whom_everybody_waits_in_English_too() {
        english(enterprise(OWN), "/api/issues/" + in(Status.AWAITING_ENTERPRISE) + "/timeline")
                .jsonPath("$.waiting")
                .isEqualTo("Waiting for the enterprise to answer the question: Số công tơ?")
                .jsonPath("$.nextDeadline.text")
                .isEqualTo("Enterprise answers the question by")
                .jsonPath("$.waitedForEnterprise.text")
                .isEqualTo("0 h 0 min of working time");
    }

    @Test
    void after_the_end_nobody_is_waited_for_and_the_holders_are_remembered() {
        get(enterprise(OWN), "/api/issues/{id}/timeline", in(Status.CLOSED))
                .expectBody()
                .jsonPath("$.waiting")
                .doesNotExist()
                .jsonPath("$.nextDeadline")
                .doesNotExist()
                .jsonPath("$.holder.text")
                .isEqualTo("Không còn ai phải xử lý")
                .jsonPath("$.holders.length()")
                .isEqualTo(1)
                .jsonPath("$.holders[0].person")
                .isEqualTo("Cán bộ mẫu 0017 (demo)")
                .jsonPath("$.holders[0].until.local")
                .isEqualTo("2026-11-24 09:15");
    }

    @ParameterizedTest
    @EnumSource
    void a_timeline_never_tells_the_contact(Status status) {
        String told = Objects.requireNonNull(get(clerk(), "/api/issues/{id}/timeline", in(status))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(told)
                .doesNotContain("Nguyễn Thị Mẫu")
                .doesNotContain("lien.he@")
                .doesNotContain("024 0000 0000");
    }

    @Test
    void the_open_question_and_the_outcome_are_shown_with_their_limits() {
        get(enterprise(OWN), "/api/issues/{id}", in(Status.AWAITING_ENTERPRISE))
                .expectBody()
                .jsonPath("$.question.text")
                .isEqualTo("Số công tơ?")
                .jsonPath("$.question.answerBy.local")
                .isEqualTo("2026-12-01 17:00")
                .jsonPath("$.allowed")
                .isEqualTo(List.of("information", "withdrawal"));
        get(enterprise(OWN), "/api/issues/{id}", in(Status.ANSWERED))
                .expectBody()
                .jsonPath("$.outcome.document.number")
                .isEqualTo("1234/SCT")
                .jsonPath("$.outcome.document.date")
                .isEqualTo("2026-11-24")
                .jsonPath("$.outcome.confirmBy.local")
                .isEqualTo("2026-12-08 17:00")
                .jsonPath("$.assignment.acceptedAt")
                .isEqualTo("2026-11-24T02:15:00Z");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String id = in(Status.ANSWERED);

        http.get()
                .uri("/api/issues/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + enterprise(OWN))
                .header(HttpHeaders.IF_NONE_MATCH, "\"4\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void the_timeline_of_others_is_not_found() {
        get(enterprise(OTHER), "/api/issues/{id}/timeline", assigned())
                .expectStatus()
                .isNotFound();
    }

    private WebTestClient.BodyContentSpec english(String token, String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
