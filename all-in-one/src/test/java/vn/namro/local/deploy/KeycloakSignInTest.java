package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.local.deploy.Browser.Page;
import vn.namro.testing.Await;

/** Demo people sign in at the services through a real Keycloak. Only with the Maven profile {@code keycloak}, which fetches it. */
class KeycloakSignInTest {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String PASSWORD = "password-of-the-test-only";
    private static final Map<String, String> SECRETS = Map.of(
            "NAMRO_CURSOR_SECRET", "a-secret-of-the-test-only-a-secret-of-the-test",
            "NAMRO_CLIENT_SECRET", "another-secret-of-the-test",
            "NAMRO_DEMO_PASSWORD", PASSWORD);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static @Nullable Keycloak keycloak;

    private static @Nullable ComposedServices services;

    @BeforeAll
    static void start() throws IOException {
        String home = System.getProperty("namro.keycloak", "");
        if (home.isBlank()) {
            System.out.println(
                    "SKIPPED: no Keycloak was given (Maven profile keycloak): sign-in was not tried with it");
        }
        assumeTrue(!home.isBlank(), "no Keycloak was given (Maven profile keycloak)");
        ComposedServices composed = ComposedServices.prepare(folder);
        services = composed;
        Keycloak provider = Keycloak.start(
                Path.of(home),
                folder.resolve("keycloak.log"),
                SECRETS,
                Compose.OURS.stream().map(composed::port).toList());
        keycloak = provider;
        Map<String, String> env = new HashMap<>(ComposedServices.example());
        env.put("NAMRO_ISSUER", provider.issuer());
        composed.start(env, SECRETS);
        for (String service : Compose.OURS) {
            Await.until(
                    service,
                    PATIENCE,
                    () -> !composed.run() || composed.status(service, "/actuator/health/readiness") == 200);
            assertThat(composed.run()).as(() -> composed.said(service)).isTrue();
        }
    }

    @AfterAll
    static void stop() {
        if (services != null) {
            services.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static String url(String service) {
        return Objects.requireNonNull(services).url(service);
    }

    private static Page signIn(Browser browser, String service, String person, String password) throws Exception {
        Page form = browser.open(url(service) + "/oauth2/authorization/namro");
        assertThat(form.status()).as(form.toString()).isEqualTo(200);
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as(form.body()).isTrue();
        return browser.send(
                URI.create(action.group(1).replace("&amp;", "&")), Map.of("username", person, "password", password));
    }

    @ParameterizedTest
    @CsvSource({
        "demo-doanhnghiep, intake,       /api/issues,       200",
        "demo-canbo,       routing,      /api/assignments,  200",
        "demo-lanhdao,     routing,      /api/assignments,  200",
        "demo-dieuphoi,    routing,      /api/triage,       200",
        "demo-kiemtra,     routing,      /api/assignments,  200",
        "demo-vanhanh,     notification, /api/ops/parked,   200",
        "demo-quantri,     intake,       /api/ops/parked,   200",
        "demo-tiepnhan,    intake,       /api/issues,       200",
        "demo-doanhnghiep, routing,      /api/triage,       403",
        "demo-canbo,       routing,      /api/ops/parked,   403"
    })
    void who_signs_in_may_what_their_role_may(String person, String service, String path, int status) throws Exception {
        Browser browser = new Browser();

        Page arrived = signIn(browser, service, person, PASSWORD);

        assertThat(arrived.at().toString()).startsWith(url(service));
        Page answer = browser.open(url(service) + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void a_wrong_password_opens_nothing() throws Exception {
        Browser browser = new Browser();

        Page stayed = signIn(browser, "intake", "demo-doanhnghiep", "wrong");

        assertThat(stayed.at().getPort()).isNotEqualTo(URI.create(url("intake")).getPort());
        assertThat(browser.open(url("intake") + "/api/issues").status()).isEqualTo(401);
    }
}
