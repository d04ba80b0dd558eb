package vn.namro.routing.responsibility.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.Role;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.OverHttp;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.routing.responsibility.application.MatrixVersions;
import vn.namro.routing.responsibility.application.Sheets.Format;
import vn.namro.routing.responsibility.application.Timelines;
import vn.namro.routing.responsibility.domain.Boards;

/** The life of versions over HTTP, with the catalogue that ships with the service. */
class MatrixOverHttpTest extends OverHttp {

    private static final String HEADER =
            "entry,category,lead,position,taskVi,taskEn,resultVi,resultEn,validFrom,validUntil\n";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Autowired
    Timelines timelines;

    @Autowired
    MatrixVersions versions;

    @Autowired
    Boards boards;

    @Autowired
    MatricesInForce matrices;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    AggregateStore<RoutedIssue> store;

    /** A version that differs from all others, in which one agency leads everything. */
    private static String all(String lead) {
        String unique = UUID.randomUUID().toString();
        return HEADER + "tat-ca,,%s,officer,Việc %s,Task,Kết quả,Result,,\n".formatted(lead, unique);
    }

    private RequestHeadersSpec<?> posting(String token, String uri, MediaType type, Object body) {
        return http.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .post()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(type)
                .bodyValue(body);
    }

    private ResponseSpec upload(MediaType type, Object body) {
        return posting(coordinator(), "/api/matrix/versions", type, body).exchange();
    }

    private String drafted(String csv) {
        Map<String, Object> draft = upload(CSV, csv.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isCreated()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(draft).get("version"));
    }

    private String tag() {
        return "\"" + Objects.requireNonNull(timelines.read().block()).revision() + "\"";
    }

    private ResponseSpec activate(String token, String version, Map<String, Object> body, String tag) {
        return posting(token, "/api/matrix/versions/" + version + "/activation", MediaType.APPLICATION_JSON, body)
                .header(HttpHeaders.IF_MATCH, tag)
                .exchange();
    }

    private BodyContentSpec read(String uri, Object... variables) {
        return get(coordinator(), uri, variables).expectStatus().isOk().expectBody();
    }

    private BodyContentSpec decided(String at) {
        return post(
                        coordinator(),
                        "/api/decisions",
                        Map.of("zoneId", "kcn-thang-long", "categoryId", "D2", "at", at),
                        "en")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void what_ships_with_the_service_is_in_force() {
        read("/api/matrix/versions/{v}", matrices.at(Instant.now()).version())
                .jsonPath("$.status")
                .isEqualTo("IN_FORCE")
                .jsonPath("$.createdBy")
                .isEqualTo("release");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void what_is_downloaded_and_uploaded_again_is_the_same_version(Format format) {
        String version = matrices.at(Instant.now()).version();
        MediaType type = format.name().equals("CSV") ? CSV : XLSX;
        EntityExchangeResult<byte[]> file = http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 << 20))
                .build()
                .get()
                .uri("/api/matrix/versions/{v}/entries", version)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + officerOf("hn-ct"))
                .header(HttpHeaders.ACCEPT, type.toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody()
                .returnResult();

        upload(type, Objects.requireNonNull(file.getResponseBody()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(version);
    }

    @Test
    void json_and_csv_of_the_same_content_are_one_version() {
        String csv = drafted(HEADER + "tat-ca,D2,hn-ct,officer,Việc,Task,Kết quả,Result,2031-01-01,\n");
        Map<String, Object> entry = Map.of(
                "entry",
                "tat-ca",
                "category",
                "D2",
                "lead",
                "hn-ct",
                "position",
                "officer",
                "taskVi",
                "Việc",
                "taskEn",
                "Task",
                "resultVi",
                "Kết quả",
                "resultEn",
                "Result",
                "validFrom",
                "2031-01-01");

        upload(MediaType.APPLICATION_JSON, Map.of("entries", List.of(entry)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(csv);
        read("/api/matrix/versions/{v}/entries", csv)
                .jsonPath("$.items[0].validFrom")
                .isEqualTo("2031-01-01")
                .jsonPath("$.items[0].priority")
                .isEqualTo(0);
    }

    @Test
    void every_fault_of_a_sheet_is_told_with_row_and_column() {
        String csv = HEADER + "a,Z9,hn-ct,officer,Việc,Task,Kết quả,Result,30/02/2025,\na,,nobody,officer,,T,K,R,,\n";

        upload(CSV, csv)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat(pointers)
                        .asList()
                        .map(String::valueOf)
                        .containsExactly(
                                "/rows/2/validFrom",
                                "/rows/2/category",
                                "/rows/3/taskVi",
                                "/rows/3/entry",
                                "/rows/3/lead"))
                .jsonPath("$.errors[0].message")
                .isEqualTo("Row 2, column validFrom: \"30/02/2025\" is no date; write 2025-07-01 or 01/07/2025");
    }

    @Test
    void faults_of_json_are_told_at_their_entries() {
        upload(MediaType.APPLICATION_JSON, Map.of("entries", List.of(Map.of("entry", "a", "lead", "nobody"))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/entries/0/lead')].code")
                .isEqualTo("MATRIX_UNKNOWN")
                .jsonPath("$.errors.length()")
                .isEqualTo(6);
        upload(MediaType.APPLICATION_JSON, Map.of("entries", List.of(Map.of("entri", "a"))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource({"text/plain,415", "application/xml,415"})
    void other_kinds_of_files_are_not_taken(String type, int status) {
        upload(MediaType.parseMediaType(type), "x").expectStatus().isEqualTo(status);
    }

    @Test
    void the_same_key_gives_the_same_version_and_another_body_is_refused() {
        String body = all("hn-ct");
        String key = UUID.randomUUID().toString();

        for (String replayed : new String[] {null, "true"}) {
            assertThat(posting(coordinator(), "/api/matrix/versions", CSV, body)
                            .header("Idempotency-Key", key)
                            .exchange()
                            .expectStatus()
                            .isCreated()
                            .returnResult(String.class)
                            .getResponseHeaders()
                            .getFirst("Idempotency-Replayed"))
                    .isEqualTo(replayed);
        }
        posting(coordinator(), "/api/matrix/versions", CSV, all("hn-ct"))
                .header("Idempotency-Key", key)
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_version_decides_from_its_moment_on_in_every_instance() {
        String before = matrices.at(Instant.now()).version();
        String draft = drafted(all("hn-ct"));
        MatricesInForce elsewhere = new MatricesInForce(timelines, versions, boards);
        elsewhere.refresh().block();

        activate(coordinator(), draft, Map.of("from", "2031-01-01"), tag())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.activeFrom")
                .isEqualTo("2030-12-31T17:00:00Z");

        decided("2030-12-31").jsonPath("$.matrixVersion").isEqualTo(before);
        decided("2031-01-01")
                .jsonPath("$.matrixVersion")
                .isEqualTo(draft)
                .jsonPath("$.lead.id")
                .isEqualTo("hn-ct");
        decided("2020-01-01").jsonPath("$.matrixVersion").isEqualTo(before);
        Instant later = Instant.parse("2031-06-01T00:00:00Z");
        assertThat(elsewhere.at(later).version()).isNotEqualTo(draft);
        elsewhere.refresh().block();
        assertThat(elsewhere.at(later).version()).isEqualTo(draft);
        read("/api/matrix/versions/{v}", draft).jsonPath("$.status").isEqualTo("SCHEDULED");
    }

    @Test
    void an_activation_is_told_to_the_others_with_its_moment() {
        String draft = drafted(all("hn-ct"));

        activate(coordinator(), draft, Map.of("from", "2032-01-01"), tag())
                .expectStatus()
                .isOk();

        Document city = Objects.requireNonNull(mongo.getMongoDatabase()
                .flatMap(database ->
                        Mono.from(database.getCollection("matrices").find().first()))
                .block());
        assertThat(city.getList("out", Document.class))
                .filteredOn(event -> "vn.namro.catalog.matrix-changed.v1".equals(event.getString("type")))
                .extracting(event -> new String(event.get("data", Binary.class).getData(), StandardCharsets.UTF_8))
                .anySatisfy(told -> assertThat(told).contains(draft, "2031-12-31T17:00:00Z"));
    }

    @Test
    void gaps_have_to_be_acknowledged_and_that_is_kept() {
        String draft = drafted(all("hn-ct").replace("tat-ca,,", "tat-ca,D2,"));

        activate(coordinator(), draft, Map.of("from", "2033-01-01"), tag())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("MATRIX_GAPS")
                .jsonPath("$.errors[0].message")
                .value(message -> assertThat(String.valueOf(message)).contains("no entry applies"));
        activate(coordinator(), draft, Map.of("from", "2033-01-01", "acknowledgeGaps", true), tag())
                .expectStatus()
                .isOk();
        read("/api/matrix/versions/{v}", draft)
                .jsonPath("$.activations[0].gapsAcknowledged")
                .isEqualTo(true)
                .jsonPath("$.activations[0].activatedBy")
                .isEqualTo("somebody");
    }

    @Test
    void an_activation_needs_the_version_that_was_seen() {
        String draft = drafted(all("hn-ct"));
        String uri = "/api/matrix/versions/" + draft + "/activation";

        posting(coordinator(), uri, MediaType.APPLICATION_JSON, Map.of())
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        activate(coordinator(), draft, Map.of(), "\"0\"").expectStatus().isEqualTo(412);
        activate(coordinator(), draft, Map.of(), "nothing").expectStatus().isBadRequest();
        activate(coordinator(), "m-000000000000", Map.of(), tag())
                .expectStatus()
                .isNotFound();
        activate(coordinator(), draft, Map.of("from", "2020-01-01"), tag())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("MATRIX_IN_THE_PAST");
    }

    @Test
    void an_activation_sent_twice_under_one_key_happens_once() {
        String draft = drafted(all("hn-ct"));
        String uri = "/api/matrix/versions/" + draft + "/activation";
        String tag = tag();
        String key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            posting(coordinator(), uri, MediaType.APPLICATION_JSON, Map.of("from", "2034-01-01"))
                    .header("Idempotency-Key", key)
                    .header(HttpHeaders.IF_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        read("/api/matrix/versions/{v}", draft)
                .jsonPath("$.activations.length()")
                .isEqualTo(1);
    }

    @Test
    void differences_are_told_field_by_field() {
        String base = HEADER + "x,D2,hn-ct,officer,Việc,Task,Kết quả,Result,,\ny,D1,hn-ct,officer,V,T,K,R,,\n";
        String one = drafted(base);
        String other = drafted(base.replace("x,D2,hn-ct", "x,D2,@board").replace("y,D1", "z,D1"));

        read("/api/matrix/versions/{v}/differences?with={w}", other, one)
                .jsonPath("$.changed[0].entry")
                .isEqualTo("x")
                .jsonPath("$.changed[0].fields[0].column")
                .isEqualTo("lead")
                .jsonPath("$.changed[0].fields[0].before")
                .isEqualTo("hn-ct")
                .jsonPath("$.changed[0].fields[0].after")
                .isEqualTo("@board")
                .jsonPath("$.added[0].entry")
                .isEqualTo("z")
                .jsonPath("$.removed[0].entry")
                .isEqualTo("y");
    }

    @Test
    void a_validation_names_gaps_and_overlaps_with_their_entries() {
        String draft = drafted(HEADER + "x,D2,hn-ct,officer,V1,T,K,R,2026-01-01,\nx2,D2,hn-ct,officer,V2,T,K,R,,\n");

        read("/api/matrix/versions/{v}/validation?from=2026-01-01", draft)
                .jsonPath("$.counts.OVERLAP")
                .isEqualTo(1)
                .jsonPath("$.findings[?(@.kind == 'OVERLAP')].entries[*]")
                .value(entries ->
                        assertThat(entries).asList().map(String::valueOf).containsExactly("x", "x2"))
                .jsonPath("$.findings[?(@.kind == 'SHADOWED')].entries[0]")
                .isEqualTo("x2")
                .jsonPath("$.findings[?(@.kind == 'NO_ENTRY')].categories[0]")
                .isEqualTo("A1");
        get(coordinator(), "/api/matrix/versions/{v}/validation?from=soon", draft)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void a_simulation_counts_what_would_have_gone_elsewhere() {
        Instant filed = Instant.parse("2019-05-06T02:00:00Z");
        RoutedIssue routed = Filed.assigned("sim1", "o-hn-tp-1", "hn-tp", filed);
        store.save(Stored.fresh("sim1", "sim1", routed), List.of(), Cause.request("test", null))
                .block();
        String zone = routed.issue().zoneId();
        Instant submitted = routed.issue().submittedAt();
        String draft = drafted(all("hn-qhkt"));

        posting(
                        token(null, Role.AUDITOR),
                        "/api/matrix/versions/" + draft + "/simulation",
                        MediaType.APPLICATION_JSON,
                        Map.of(
                                "from",
                                submitted.toString(),
                                "to",
                                submitted.plusMillis(1).toString()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.replayed")
                .value(count -> assertThat((Integer) count).isPositive())
                .jsonPath("$.examples[?(@.issueId == 'sim1')].before.lead")
                .isEqualTo("hn-tp")
                .jsonPath("$.examples[?(@.issueId == 'sim1')].zoneId")
                .isEqualTo(zone);
    }

    @Test
    void the_audit_tells_who_did_what_and_what_was_before() {
        String before = matrices.at(Instant.parse("2036-01-01T00:00:00Z")).version();
        String draft = drafted(all("hn-ct"));
        activate(coordinator(), draft, Map.of("from", "2036-01-01"), tag())
                .expectStatus()
                .isOk();

        read("/api/matrix/audit?limit=2")
                .jsonPath("$.items[0].what")
                .isEqualTo("VERSION_ACTIVATED")
                .jsonPath("$.items[0].after")
                .isEqualTo(draft)
                .jsonPath("$.items[0].before")
                .isEqualTo(before)
                .jsonPath("$.items[0].by")
                .isEqualTo("somebody")
                .jsonPath("$.items[1].what")
                .isEqualTo("VERSION_MADE")
                .jsonPath("$.nextCursor")
                .isNotEmpty();
    }

    @Test
    void pages_of_versions_follow_each_other() {
        drafted(all("hn-ct"));
        drafted(all("hn-ct"));
        Map<String, Object> first = Objects.requireNonNull(get(coordinator(), "/api/matrix/versions?limit=1")
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());

        Map<String, Object> second = Objects.requireNonNull(get(
                        coordinator(),
                        "/api/matrix/versions?limit=1&cursor={c}",
                        Objects.requireNonNull(first.get("nextCursor")))
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());

        assertThat(second.get("items")).isNotEqualTo(first.get("items"));
        get(coordinator(), "/api/matrix/versions?cursor=x").expectStatus().isBadRequest();
    }

    @Test
    void only_coordinators_write_and_only_those_who_work_by_it_read() {
        posting(officerOf("hn-ct"), "/api/matrix/versions", CSV, all("hn-ct"))
                .exchange()
                .expectStatus()
                .isForbidden();
        posting(token(null, Role.AUDITOR), "/api/matrix/versions", CSV, all("hn-ct"))
                .exchange()
                .expectStatus()
                .isForbidden();
        get(officerOf("hn-ct"), "/api/matrix/versions").expectStatus().isOk();
        get(officerOf("hn-ct"), "/api/matrix/audit").expectStatus().isForbidden();
        get(token(null, Role.AUDITOR), "/api/matrix/audit").expectStatus().isOk();
        get(token(null, Role.ENTERPRISE), "/api/matrix/versions").expectStatus().isForbidden();
        get(coordinator(), "/api/matrix/versions/m-none").expectStatus().isNotFound();
    }
}
