package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.testing.Await;

/** The environment of the compose file is enough for the services, without containers. */
class ComposedServicesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final ObjectMapper LINES = new ObjectMapper();
    private static final Map<String, String> SECRETS = Map.of(
            "NAMRO_CURSOR_SECRET", "a-secret-of-the-test-only-a-secret-of-the-test",
            "NAMRO_CLIENT_SECRET", "another-secret-of-the-test",
            "NAMRO_WEBHOOK_SECRET_KEYS", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_services_become_ready_with_the_environment_of_the_compose_file_and_offer_no_demo_sign_in()
            throws Exception {
        try (ComposedServices services = ComposedServices.prepare(folder)) {
            services.start(ComposedServices.example(), SECRETS);

            for (String service : Compose.OURS) {
                Await.until(
                        service + " is ready",
                        PATIENCE,
                        () -> !services.run() || services.status(service, "/actuator/health/readiness") == 200);
                assertThat(services.run()).as(() -> services.said(service)).isTrue();
                assertThat(ready(services.port(service))).isZero();
                // Containers cannot write where they stand.
                assertThat(folder.resolve(service)).isEmptyDirectory();
                assertThat(services.said(service).lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(
                                        LINES.readTree(line).at("/service/name").asText())
                                .isEqualTo("namro-" + service));
            }
            assertThat(services.status("intake", "/dev/tokens")).isIn(401, 404);
            assertThat(services.status("routing", "/api/assignments")).isEqualTo(401);
            assertThat(services.said("notification")).doesNotContain("a-secret-of-the-test");
        }
    }

    private static int ready(int port) throws Exception {
        return Tool.named("bash")
                .run(Deployed.ROOT, List.of("deploy/compose/ready", String.valueOf(port)))
                .status();
    }

    @Test
    void what_says_whether_a_container_is_healthy_sees_one_that_is_not_there() throws Exception {
        assertThat(ready(ComposedServices.freePort())).isNotZero();
    }

    @Test
    void what_has_to_be_set_is_missed() {
        assertThat(ComposedServices.resolved("${A:-b} ${C:?c}", Map.of("C", "d")))
                .isEqualTo("b d");
        assertThatThrownBy(() -> ComposedServices.resolved("${C:?run it first}", Map.of()))
                .hasMessage("C is not set: run it first");
    }
}
