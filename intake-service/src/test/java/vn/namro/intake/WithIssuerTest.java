package vn.namro.intake;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.testing.TestPlatform;

/** The service as it stands in a city, with an OpenID Connect provider. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.kafka.bootstrap-servers=127.0.0.1:1", // nobody: a system that runs on this machine hears nothing
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "namro.security.issuer=https://id.example.invalid",
            "namro.cursor-secret=a key of the tests with thirty-two bytes"
        })
class WithIssuerTest {

    @Autowired
    WebTestClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", () -> TestPlatform.shared().mongoUri());
        registry.add("spring.data.mongodb.database", () -> TestPlatform.shared().newDatabase());
    }

    @Test
    void there_are_no_demo_sign_ins() {
        http.post()
                .uri("/dev/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"role\": \"ADMIN\"}")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FOUND");
    }
}
