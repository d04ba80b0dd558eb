package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.intake.attachment.application.Contents;
import vn.namro.intake.attachment.domain.SampleFiles;
import vn.namro.platform.store.Stores;
import vn.namro.testing.Await;

/** Files of issues over HTTP, and what of them is in the database. */
class AttachingTest extends OverHttp {

    private static final int MOST = 10 * 1024 * 1024;

    @Autowired
    Stores stores;

    @Autowired
    Contents contents;

    @Test
    void a_file_that_was_attached_is_listed_and_read_as_it_was_sent() {
        String issue = filed(OWN);
        byte[] picture = SampleFiles.jpeg(700_000);

        String id = attached(issue, "cổng vào.jpg", picture);

        get(enterprise(OWN), "/api/issues/{id}/attachments", issue)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo(id)
                .jsonPath("$.items[0].name")
                .isEqualTo("cổng vào.jpg")
                .jsonPath("$.items[0].type")
                .isEqualTo("image/jpeg")
                .jsonPath("$.items[0].size")
                .isEqualTo(700_000)
                .jsonPath("$.items[0].at")
                .exists()
                .jsonPath("$.items[0].sha256")
                .value(String.class, text -> assertThat(text).hasSize(64));
        assertThat(content(issue, id)
                        .expectHeader()
                        .contentType("image/jpeg")
                        .expectHeader()
                        .contentLength(700_000)
                        .expectHeader()
                        .valueEquals("X-Content-Type-Options", "nosniff")
                        .expectHeader()
                        .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                        .expectHeader()
                        .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store, private")
                        .expectHeader()
                        .value(
                                HttpHeaders.CONTENT_DISPOSITION,
                                text -> assertThat(text).startsWith("inline;"))
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(picture);
        assertThat(count("attachment_pieces", id(issue))).isEqualTo(4);
        assertThat(unsettled(issue)).isZero();
    }

    @Test
    void a_pdf_is_for_saving_whatever_its_sender_calls_it() {
        String issue = filed(OWN);

        String id = attached(issue, "đơn.html", SampleFiles.pdf(""));

        content(issue, id)
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        text -> assertThat(text).startsWith("attachment;").contains(".html.pdf"))
                .expectBody()
                .returnResult();
    }

    @Test
    void a_form_sends_a_file_too() {
        String issue = filed(OWN);

        sentInForm(issue, "file")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("anh.png")
                .jsonPath("$.type")
                .isEqualTo("image/png");
    }

    @Test
    void a_form_has_exactly_one_file() {
        String issue = filed(OWN);

        for (String[] parts : new String[][] {{"photo"}, {"file", "file"}}) {
            sentInForm(issue, parts)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].code")
                    .isEqualTo("ONE_FILE");
        }
        assertNothingIsKept(issue);
    }

    @ParameterizedTest
    @CsvSource({"vi, Nội dung tệp không phải là ảnh", "en, By its content the file is no JPEG"})
    void what_is_no_picture_and_no_pdf_is_refused_in_both_languages(String language, String told) {
        String issue = filed(OWN);

        sending(issue, "?name=a.png")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .contentType(MediaType.IMAGE_PNG)
                .bodyValue("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("UNKNOWN_FILE_KIND")
                .jsonPath("$.errors[0].message")
                .value(String.class, text -> assertThat(text).startsWith(told));
        assertNothingIsKept(issue);
    }

    @Test
    void every_fault_of_a_file_is_told() {
        send(filed(OWN), "%PDF-1.7 /S /JavaScript ".getBytes(StandardCharsets.US_ASCII), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].code")
                .isEqualTo(List.of("DAMAGED_FILE", "ACTIVE_PDF"));
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() {
        String issue = filed(OWN);

        send(issue, SampleFiles.jpeg(MOST), null).expectStatus().isCreated();
        send(issue, SampleFiles.jpeg(MOST + 1), null)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("BODY_TOO_LARGE")
                .jsonPath("$.errors[0].code")
                .isEqualTo("FILE_TOO_LARGE");
        assertThat(listedFiles(issue)).isEqualTo(1);
        assertThat(unsettled(issue)).isZero();
    }

    @Test
    void a_file_without_an_end_is_refused_as_soon_as_it_is_too_large() {
        String issue = filed(OWN);
        byte[] piece = SampleFiles.jpeg(1 << 16);

        sending(issue, "")
                .body(Flux.range(0, 1000).map(i -> piece), byte[].class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        assertNothingIsKept(issue);
    }

    @Test
    void the_same_key_and_file_is_the_same_attachment() {
        String issue = filed(OWN);
        byte[] picture = SampleFiles.png();

        send(issue, picture, "k-1").expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        send(issue, picture, "k-1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        send(issue, SampleFiles.webp(), "k-1")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(listedFiles(issue)).isEqualTo(1);
        assertThat(unsettled(issue)).isZero();
    }

    @Test
    void of_many_files_sent_at_once_an_issue_takes_ten() {
        String issue = filed(OWN);
        String token = enterprise(OWN);

        List<Integer> answers = Flux.range(0, 14)
                .flatMap(
                        i -> Mono.fromCallable(() -> posted(token, issue, "?name=" + i + ".png")
                                        .bodyValue(SampleFiles.png())
                                        .exchange()
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        14)
                .collectList()
                .block(Duration.ofSeconds(60));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        assertThat(listedFiles(issue)).isEqualTo(10);
        assertThat(unsettled(issue)).isZero();
    }

    @Test
    void nothing_is_added_to_what_has_ended() {
        String issue = filed(OWN);
        http.post()
                .uri("/api/issues/{id}/withdrawal", issue)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + enterprise(OWN))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isOk();

        send(issue, SampleFiles.png(), null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("ISSUE_ENDED");
    }

    @Test
    void files_of_others_are_not_found() {
        String issue = filed(OWN);
        String id = attached(issue, "a.png", SampleFiles.png());
        String stranger = enterprise(OTHER);

        get(stranger, "/api/issues/{issue}/attachments", issue).expectStatus().isNotFound();
        get(stranger, "/api/issues/{issue}/attachments/{id}", issue, id)
                .expectStatus()
                .isNotFound();
        posted(stranger, issue, "")
                .bodyValue(SampleFiles.png())
                .exchange()
                .expectStatus()
                .isNotFound();
        get(enterprise(OWN), "/api/issues/{issue}/attachments/{id}", filed(OWN), id)
                .expectStatus()
                .isNotFound();
        get(clerk(), "/api/issues/{issue}/attachments/{id}", issue, id)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "AGENCY_LEAD", "COORDINATOR", "AUDITOR", "OPERATOR", "ADMIN"})
    void who_does_not_file_does_not_attach(String role) {
        posted(token(Map.of("role", role, "agencyId", "hn-ct")), filed(OWN), "")
                .bodyValue(SampleFiles.png())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void what_an_instance_that_died_left_behind_is_removed() {
        String issue = filed(OWN);
        byte[] piece = SampleFiles.jpeg(300_000);

        contents.begin(new Contents.Unsettled("left", issue), Instant.now().minus(Duration.ofHours(2)))
                .then(contents.append("left", 0, Arrays.copyOf(piece, 1000)))
                .block(Duration.ofSeconds(10));
        attached(issue, "sau.png", SampleFiles.png());

        assertThat(unsettled(issue)).isZero();
        assertThat(count("attachment_pieces", "left")).isZero();
        assertThat(listedFiles(issue)).isEqualTo(1);
    }

    private void assertNothingIsKept(String issue) {
        assertThat(listedFiles(issue)).isZero();
        Await.until(Duration.ofSeconds(10), () -> unsettled(issue) == 0);
    }

    private String filed(String taxCode) {
        return String.valueOf(
                submitted(enterprise(taxCode), filing(taxCode, "Ngập cổng sau")).get("id"));
    }

    private String attached(String issue, String name, byte[] file) {
        return String.valueOf(Objects.requireNonNull(sending(issue, "?name=" + name)
                        .bodyValue(file)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(MAP)
                        .returnResult()
                        .getResponseBody())
                .get("id"));
    }

    private WebTestClient.ResponseSpec send(String issue, byte[] file, @Nullable String key) {
        return sending(issue, "")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(file)
                .exchange();
    }

    private WebTestClient.RequestBodySpec sending(String issue, String query) {
        return posted(enterprise(OWN), issue, query);
    }

    private WebTestClient.RequestBodySpec posted(String token, String issue, String query) {
        return http.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 20))
                .build()
                .post()
                .uri("/api/issues/" + issue + "/attachments" + query)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
    }

    private WebTestClient.ResponseSpec sentInForm(String issue, String... parts) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        for (String part : parts) {
            form.part(part, SampleFiles.png()).filename("anh.png");
        }
        return posted(enterprise(OWN), issue, "")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(form.build())
                .exchange();
    }

    private WebTestClient.ResponseSpec content(String issue, String id) {
        return http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 20))
                .build()
                .get()
                .uri("/api/issues/{issue}/attachments/{id}", issue, id)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + enterprise(OWN))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private int listedFiles(String issue) {
        Map<String, Object> all = Objects.requireNonNull(get(enterprise(OWN), "/api/issues/{id}/attachments", issue)
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
        return ((List<?>) Objects.requireNonNull(all.get("items"))).size();
    }

    /** Under which the content of the only file of the issue is kept. */
    private String id(String issue) {
        Document stored = Objects.requireNonNull(
                Mono.from(stores.collection("attachments").find(new Document("_id", issue)))
                        .block(Duration.ofSeconds(10)));
        return stored.getList("files", Document.class).get(0).getString("content");
    }

    private long count(String collection, String contentId) {
        return Objects.requireNonNull(Flux.from(stores.collection(collection).find())
                .filter(each -> each.getString("_id").startsWith(contentId + "/"))
                .count()
                .block(Duration.ofSeconds(10)));
    }

    private long unsettled(String issue) {
        return Objects.requireNonNull(
                Mono.from(stores.collection("attachment_unsettled").countDocuments(new Document("issue", issue)))
                        .block(Duration.ofSeconds(10)));
    }
}
