package vn.namro.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.platform.catalog.CatalogCopy;
import vn.namro.testing.TestPlatform;

/** The whole service over HTTP with its real security chain; only the broker is away. One context serves all tests. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.kafka.bootstrap-servers=127.0.0.1:1", // nobody: a system that runs on this machine hears nothing
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.producer.properties.max.block.ms=50",
            "namro.intake.stream.poll=20ms",
            "namro.intake.stream.heartbeat=40ms",
            "namro.intake.stream.per-reader=2",
            "logging.level.org.apache.kafka=OFF",
            "logging.level.org.springframework.kafka=OFF",
            "logging.level.vn.namro.platform.outbox=OFF"
        })
@Import(SettableBacklog.class)
abstract class OverHttp {

    protected static final String OWN = "0100112437";
    protected static final String OTHER = "9900000016";
    protected static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {};

    @Autowired
    protected WebTestClient http;

    @Autowired
    private CatalogCopy catalog;

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
            return Files.createTempDirectory("intake");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void fillCatalog() {
        CatalogForTests.fill(catalog);
    }

    protected String enterprise(String taxCode) {
        return token(Map.of("role", "ENTERPRISE", "taxCode", taxCode));
    }

    protected String clerk() {
        return token(Map.of("role", "CLERK"));
    }

    protected String token(Map<String, String> who) {
        Map<String, Object> answer = Objects.requireNonNull(http.post()
                .uri("/dev/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
        return String.valueOf(answer.get("access_token"));
    }

    protected WebTestClient.RequestBodySpec posting(String token) {
        return http.post()
                .uri("/api/issues")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
    }

    protected WebTestClient.ResponseSpec get(String token, String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    protected Map<String, Object> submitted(String token, Map<String, Object> body) {
        return Objects.requireNonNull(posting(token)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
    }

    protected long listed(String token) {
        Map<String, Object> page = Objects.requireNonNull(get(token, "/api/issues?limit=100")
                .expectStatus()
                .isOk()
                .expectBody(MAP)
                .returnResult()
                .getResponseBody());
        return ((List<?>) Objects.requireNonNull(page.get("items"))).size();
    }

    /** A filing that is right in every respect. */
    protected static Map<String, Object> filing(String taxCode, String title) {
        Map<String, Object> body = new HashMap<>();
        Map<String, Object> contact =
                Map.of("name", "Nguyễn Thị Mẫu", "email", "lien.he@enterprise.namro.invalid", "phone", "024 0000 0000");
        body.put("enterprise", Map.of("taxCode", taxCode, "name", "Công ty TNHH Cơ khí Mẫu", "contact", contact));
        body.put("zoneId", "kcn-thang-long");
        body.put("categoryId", "D1");
        body.put("title", title);
        body.put("description", "Xe container không vào được xưởng từ đầu tháng.");
        return body;
    }
}
