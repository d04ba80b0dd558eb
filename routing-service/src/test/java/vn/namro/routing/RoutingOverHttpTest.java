package vn.namro.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.platform.security.DevIdentity;
import vn.namro.platform.security.Reader;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.testing.TestPlatform;

/** The service over HTTP with its real security chain; only the broker is away. */
@AutoConfigureObservability // metrics are off in tests otherwise
@SpringBootTest(
        classes = RoutingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=routing",
            "spring.kafka.bootstrap-servers=127.0.0.1:1", // nobody: a system that runs on this machine hears nothing
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.producer.properties.max.block.ms=50",
            "logging.level.org.apache.kafka=OFF",
            "logging.level.org.springframework.kafka=OFF",
            "logging.level.vn.namro.platform.outbox=OFF"
        })
class RoutingOverHttpTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private DevIdentity identity;

    @Autowired
    private AggregateStore<RoutedIssue> store;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", () -> TestPlatform.shared().mongoUri());
        registry.add("spring.data.mongodb.database", () -> TestPlatform.shared().newDatabase());
        registry.add(
                "namro.security.dev-key-file",
                () -> temporary().resolve("dev.key").toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("routing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void keepSome() {
        keep("assigned", "C1");
        keep("unclear", null);
    }

    private void keep(String id, @Nullable String category) {
        RoutedIssue routed = Routed.at(Routed.MONDAY_TEN, id, category, Urgency.NORMAL);
        store.save(Stored.fresh(id, id, routed), List.of(), Cause.request("test", null))
                .block();
    }

    @Test
    void nobody_reads_without_a_token_and_no_enterprise_reads_the_agencies_lists() {
        http.get().uri("/api/assignments").exchange().expectStatus().isUnauthorized();
        get("/api/assignments", token("ENTERPRISE", Reader.TAX_CODE, "0100112437"))
                .expectStatus()
                .isForbidden();
        get("/api/triage", officerOf("hn-hhtip")).expectStatus().isForbidden();
    }

    @Test
    void what_does_not_exist_is_not_found_and_a_wrong_method_is_told_as_such() {
        get("/api/nothing", coordinator()).expectStatus().isNotFound();
        http.delete()
                .uri("/api/triage")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + coordinator())
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void an_officer_sees_the_assignments_of_the_own_agency_with_the_contact() {
        get("/api/assignments/assigned.1", officerOf("hn-hhtip"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.person.agency.id")
                .isEqualTo("hn-hhtip")
                .jsonPath("$.issue.contact.email")
                .isEqualTo("mau@enterprise.namro.invalid")
                .jsonPath("$.decision.explanation[0]")
                .exists();
    }

    @Test
    void an_officer_of_another_agency_does_not_learn_that_it_exists() {
        get("/api/assignments/assigned.1", officerOf("ca-hn")).expectStatus().isNotFound();
        get("/api/assignments", officerOf("ca-hn"))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void a_coordinator_sees_everything_but_the_contact() {
        get("/api/assignments/assigned.1", coordinator())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.issue.contact")
                .doesNotExist();
    }

    @Test
    void triage_names_every_missing_clause() {
        get("/api/triage", coordinator())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].missing.length()")
                .isEqualTo(4)
                .jsonPath("$.items[0].agency.id")
                .isEqualTo("hn-vp-2025");
    }

    @Test
    void wrong_parameters_are_named_together_and_a_made_up_cursor_is_refused() {
        get("/api/assignments?limit=0&overdue=perhaps", coordinator())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
        get("/api/assignments?cursor=AAAA", coordinator())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_CURSOR");
        get("/api/agencies?at=nonsense", coordinator()).expectStatus().isBadRequest();
    }

    @Test
    void a_hypothesis_is_answered_for_today_and_for_a_past_day_and_nothing_is_stored() {
        decide("{\"zoneId\":\"kcn-dong-anh\",\"categoryId\":\"B1\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("CLEAR")
                .jsonPath("$.lead.id")
                .isEqualTo("c-thu-lam");
        decide("{\"zoneId\":\"kcn-dong-anh\",\"categoryId\":\"B1\",\"at\":\"2025-06-30\"}")
                .expectBody()
                .jsonPath("$.lead.id")
                .isEqualTo("d-dong-anh");
        decide("{\"zoneId\":\"ngoai-khu\",\"categoryId\":\"B1\"}")
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("UNCLEAR")
                .jsonPath("$.missing[0].clause")
                .isEqualTo("RESPONSIBILITY");
    }

    @Test
    void every_fault_of_a_hypothesis_is_named() {
        decide("{\"urgency\":\"SOON\",\"at\":\"yesterday\",\"colour\":1}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4);
    }

    @Test
    void the_catalogue_is_read_for_a_day_and_the_calendar_tells_what_is_provisional() {
        get("/api/agencies?at=2024-06-01", coordinator())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id=='hn-hiza')]")
                .exists()
                .jsonPath("$.items[?(@.id=='hn-hhtip')]")
                .doesNotExist();
        get("/api/calendar", coordinator())
                .expectBody()
                .jsonPath("$.days[?(@.date=='2026-11-24')].status")
                .isEqualTo("PROVISIONAL");
        http.get().uri("/v3/api-docs").exchange().expectStatus().isOk();
    }

    @Test
    void metrics_name_no_person() {
        WebTestClient patient = http.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1_000_000))
                .build();
        byte[] metrics = Objects.requireNonNull(patient.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());

        assertThat(new String(metrics, StandardCharsets.UTF_8))
                .contains("namro_outbox_pending")
                .doesNotContain("Nguyễn")
                .doesNotContain("o-hn-");
    }

    private WebTestClient.ResponseSpec decide(String body) {
        return http.post()
                .uri("/api/decisions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + coordinator())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String uri, String token) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private String coordinator() {
        return token("COORDINATOR", "x", "y");
    }

    private String officerOf(String agency) {
        return token("OFFICER", Reader.AGENCY, agency);
    }

    private String token(String role, String claim, String value) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(DevIdentity.ISSUER)
                .audience(List.of(DevIdentity.AUDIENCE))
                .subject("test")
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .claims(all -> all.putAll(Map.of(Reader.ROLES, List.of(role), claim, value)))
                .build();
        JwtEncoderParameters parameters =
                JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims);
        return new NimbusJwtEncoder(new ImmutableSecret<>(identity.key()))
                .encode(parameters)
                .getTokenValue();
    }
}
