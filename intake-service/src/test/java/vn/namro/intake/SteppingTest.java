package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;

/** The steps of the enterprise, and the refusal, over HTTP. */
class SteppingTest extends OverHttp {

    private static final String ANSWER = "{\"answer\": \"Công tơ số 12345\"}";
    private static final String RATING = "{\"rating\": 4, \"comment\": \"Nhanh\"}";
    private static final String DISPUTE = "{\"reason\": \"Vẫn mất điện\"}";
    private static final String REFUSAL = "{\"reasonCode\": \"COMPLAINT\"}";

    @Autowired
    AggregateStore<Issue> store;

    @Test
    void an_enterprise_answers_the_question() {
        String id = in(Status.AWAITING_ENTERPRISE);

        step(enterprise(OWN), id, "information", version(id), ANSWER)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"5\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("IN_PROGRESS")
                .jsonPath("$.question")
                .doesNotExist()
                .jsonPath("$.version")
                .isEqualTo(5)
                .jsonPath("$.allowed")
                .isEqualTo(List.of("withdrawal"));
        assertThat(published(id)).containsExactly("vn.namro.issue.information-supplied.v1");
    }

    @Test
    void an_enterprise_withdraws_without_having_to_say_why() {
        String id = in(Status.ASSIGNED);

        http.post()
                .uri("/api/issues/{id}/withdrawal", id)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + enterprise(OWN))
                .header(HttpHeaders.IF_MATCH, version(id))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.allowed")
                .isEmpty();
        assertThat(published(id)).containsExactly("vn.namro.issue.withdrawn.v1");
    }

    @Test
    void an_enterprise_confirms_and_the_issue_is_closed() {
        String id = in(Status.ANSWERED);

        step(enterprise(OWN), id, "confirmation", version(id), RATING)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CLOSED")
                .jsonPath("$.outcome.typeText")
                .isEqualTo("Đã giải quyết");
        assertThat(published(id)).containsExactly("vn.namro.issue.outcome-confirmed.v1", "vn.namro.issue.closed.v1");
    }

    @Test
    void an_enterprise_disputes_and_the_issue_is_reopened() {
        String id = in(Status.ANSWERED);

        step(enterprise(OWN), id, "dispute", version(id), DISPUTE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REOPENED")
                .jsonPath("$.disputes")
                .isEqualTo(1)
                .jsonPath("$.outcome")
                .doesNotExist();
        assertThat(published(id)).containsExactly("vn.namro.issue.outcome-disputed.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLERK", "COORDINATOR"})
    void what_does_not_belong_here_is_refused_with_guidance_in_both_languages(String role) {
        String id = in(Status.IN_TRIAGE);

        step(token(Map.of("role", role)), id, "refusal", version(id), REFUSAL)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REFUSED")
                .jsonPath("$.refusal.reasonText")
                .isEqualTo("Khiếu nại");
        get(enterprise(OWN), "/api/issues/{id}", id)
                .expectBody()
                .jsonPath("$.refusal.guidance")
                .value(String.class, text -> assertThat(text).contains("Luật Khiếu nại 2011"));
        Document payload = Document.parse(payloadOf(id));
        assertThat(payload.getString("byRole")).isEqualTo(role);
        assertThat(payload.get("guidance", Document.class).getString("en")).contains("Law on Complaints 2011");
    }

    @Test
    void a_clerk_acts_for_the_enterprise_and_that_is_told() {
        String id = in(Status.AWAITING_ENTERPRISE);

        step(clerk(), id, "information", version(id), ANSWER).expectStatus().isOk();

        assertThat(Document.parse(payloadOf(id)).getString("byRole")).isEqualTo("CLERK");
        get(enterprise(OWN), "/api/issues/{id}/timeline", id)
                .expectBody()
                .jsonPath("$.steps[4].text")
                .isEqualTo("Cán bộ tiếp nhận, thay mặt doanh nghiệp, đã trả lời câu hỏi: Công tơ số 12345");
    }

    @ParameterizedTest
    @CsvSource({
        "information, COORDINATOR", "information, OFFICER", "withdrawal, COORDINATOR", "withdrawal, AUDITOR",
        "confirmation, COORDINATOR", "confirmation, AGENCY_LEAD", "dispute, ADMIN", "dispute, OPERATOR",
        "refusal, OFFICER", "refusal, AUDITOR"
    })
    void a_step_is_forbidden_to_other_roles(String step, String role) {
        String id = in(Status.ANSWERED);

        step(token(Map.of("role", role, "agencyId", Samples.LIAISON)), id, step, version(id), bodyOf(step))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void an_enterprise_refuses_nothing() {
        String id = in(Status.SUBMITTED);

        step(enterprise(OWN), id, "refusal", version(id), REFUSAL)
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"information", "withdrawal", "confirmation", "dispute"})
    void an_issue_of_others_is_not_found(String step) {
        String id = in(Status.ANSWERED);

        step(enterprise(OTHER), id, step, version(id), bodyOf(step))
                .expectStatus()
                .isNotFound();
        assertThat(state(id).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void an_issue_that_does_not_exist_is_not_refused() {
        step(clerk(), "none", "refusal", "\"1\"", REFUSAL).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"information", "withdrawal", "confirmation", "dispute", "refusal"})
    void a_step_without_a_version_is_not_taken(String step) {
        String id = in(Status.ANSWERED);

        http.post()
                .uri("/api/issues/{id}/{step}", id, step)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + (step.equals("refusal") ? clerk() : enterprise(OWN)))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(bodyOf(step))
                .exchange()
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IF_MATCH_REQUIRED");
        assertThat(published(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "5", "W/\"5\"", "\"five\"", "\"1\", \"2\""})
    void a_version_is_one_number_in_quotation_marks(String header) {
        step(enterprise(OWN), in(Status.ANSWERED), "dispute", header, DISPUTE)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_IF_MATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"information", "withdrawal", "confirmation", "dispute", "refusal"})
    void a_stale_step_is_told_what_happened_meanwhile(String step) {
        String id = in(Status.ANSWERED);
        String who = step.equals("refusal") ? clerk() : enterprise(OWN);

        step(who, id, step, "\"3\"", bodyOf(step))
                .expectStatus()
                .isEqualTo(412)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STALE_VERSION")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].code")
                .isEqualTo("HAPPENED_MEANWHILE")
                .jsonPath("$.errors[0].message")
                .isEqualTo("2026-11-24 09:15: Cán bộ mẫu 0017 (demo), Sở Công Thương trả lời: đã giải quyết; "
                        + "doanh nghiệp xác nhận hoặc không đồng ý trước 2026-12-08 17:00: Đã lắp máy biến áp");
        assertThat(published(id)).isEmpty();
    }

    @Test
    void a_version_that_was_never_reached_is_stale_too() {
        step(enterprise(OWN), in(Status.ANSWERED), "dispute", "\"9\"", DISPUTE)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("UNKNOWN_VERSION");
    }

    @Test
    void a_second_click_does_nothing_and_is_told_of_the_first() {
        String id = in(Status.ANSWERED);
        String seen = version(id);
        step(enterprise(OWN), id, "confirmation", seen, RATING).expectStatus().isOk();

        step(enterprise(OWN), id, "confirmation", seen, RATING)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.errors[0].message")
                .value(
                        String.class,
                        text -> assertThat(text)
                                .endsWith("Doanh nghiệp đã xác nhận kết quả, chấm 4/5 điểm; kiến nghị được đóng lại:"
                                        + " Nhanh"));
        assertThat(published(id)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "information, IN_PROGRESS", "information, ANSWERED", "withdrawal, ANSWERED", "withdrawal, CLOSED",
        "confirmation, IN_PROGRESS", "confirmation, CLOSED", "dispute, ASSIGNED", "dispute, REOPENED",
        "refusal, IN_PROGRESS", "refusal, WITHDRAWN"
    })
    void a_step_out_of_place_is_answered_in_plain_words(String step, Status status) {
        String id = in(status);
        String who = step.equals("refusal") ? clerk() : enterprise(OWN);

        step(who, id, step, version(id), bodyOf(step))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STEP_NOT_POSSIBLE")
                .jsonPath("$.errors[0].code")
                .isEqualTo("WRONG_STATUS")
                .jsonPath("$.errors[0].message")
                .value(String.class, text -> assertThat(text).startsWith("Kiến nghị đang ở trạng thái “"));
        assertThat(published(id)).isEmpty();
    }

    @Test
    void a_disputed_issue_cannot_be_refused_afterwards() {
        String id = submitted();
        put(id, Samples.assigned(Samples.in(Status.REOPENED, state(id))));

        step(clerk(), id, "refusal", version(id), REFUSAL)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("NOT_AFTER_DISPUTE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "information  | {}                             | /answer REQUIRED",
                "information  | {\"answer\": \" \", \"x\": 1}  | /answer EMPTY_TEXT, /x UNKNOWN_FIELD",
                "withdrawal   | {\"reason\": 1, \"x\": 1}      | /reason WRONG_TYPE, /x UNKNOWN_FIELD",
                "confirmation | {\"rating\": 6, \"comment\": \"\"} | /rating NOT_ALLOWED, /comment EMPTY_TEXT",
                "confirmation | {\"rating\": 0, \"x\": 1}      | /rating NOT_ALLOWED, /x UNKNOWN_FIELD",
                "dispute      | {\"y\": 1, \"reason\": \"\"}   | /reason EMPTY_TEXT, /y UNKNOWN_FIELD",
                "refusal      | {\"reasonCode\": \"TIRED\", \"z\": 0} | /reasonCode NOT_ALLOWED, /z UNKNOWN_FIELD"
            })
    void every_fault_of_a_step_is_told_at_once(String step, String body, String faults) {
        String id = in(Status.ANSWERED);
        String who = step.equals("refusal") ? clerk() : enterprise(OWN);

        Map<String, Object> problem = Objects.requireNonNull(step(who, id, step, version(id), body)
                .expectStatus()
                .isBadRequest()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());

        assertThat((List<?>) problem.get("errors"))
                .extracting(error -> ((Map<?, ?>) error).get("pointer") + " " + ((Map<?, ?>) error).get("code"))
                .containsExactlyInAnyOrder(faults.split(", "));
    }

    @Test
    void what_is_no_json_is_told_so() {
        step(enterprise(OWN), in(Status.ANSWERED), "dispute", "\"4\"", "{")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void the_view_names_what_its_reader_can_do_now() {
        String id = in(Status.ANSWERED);

        assertAllowed(enterprise(OWN), id, List.of("confirmation", "dispute"));
        assertAllowed(clerk(), id, List.of("confirmation", "dispute"));
        assertAllowed(token(Map.of("role", "COORDINATOR")), id, List.of());
        assertAllowed(token(Map.of("role", "AUDITOR")), id, List.of());
    }

    private void assertAllowed(String token, String id, List<String> steps) {
        get(token, "/api/issues/{id}", id)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.allowed")
                .isEqualTo(steps);
    }

    private static String bodyOf(String step) {
        return switch (step) {
            case "information" -> ANSWER;
            case "confirmation" -> RATING;
            case "dispute" -> DISPUTE;
            case "refusal" -> REFUSAL;
            default -> "{\"reason\": \"Đã tự giải quyết\"}";
        };
    }

    private WebTestClient.ResponseSpec step(String token, String id, String step, String ifMatch, String body) {
        return http.post()
                .uri("/api/issues/{id}/{step}", id, step)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String submitted() {
        return String.valueOf(
                submitted(enterprise(OWN), filing(OWN, "Mất điện nhiều lần")).get("id"));
    }

    private String in(Status status) {
        String id = submitted();
        put(id, Samples.in(status, state(id)));
        return id;
    }

    /** Beside what was published of the submission, nothing waits. */
    private void put(String id, Issue after) {
        Stored<Issue> before = Objects.requireNonNull(store.find(id).block());
        assertThat(store.save(before.with(after), List.of(), Cause.request(id, null))
                        .block())
                .isTrue();
    }

    private Issue state(String id) {
        return Objects.requireNonNull(store.find(id).block()).state();
    }

    private String version(String id) {
        return "\"" + state(id).version() + "\"";
    }

    private List<String> published(String id) {
        return events(id).stream().map(event -> event.getString("type")).toList();
    }

    private String payloadOf(String id) {
        return new String(events(id).get(0).get("data", Binary.class).getData(), StandardCharsets.UTF_8);
    }

    /** What waits to be published after the submission: the broker is away. */
    private List<Document> events(String id) {
        Document stored = Objects.requireNonNull(
                Mono.from(store.collection().find(new Document("_id", id)).first())
                        .block());
        return stored.getList("out", Document.class).stream()
                .filter(event -> event.getLong("seq") > 1)
                .toList();
    }
}
