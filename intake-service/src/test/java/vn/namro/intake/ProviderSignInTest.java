package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.namro.intake.Browser.Page;
import vn.namro.testing.TestPlatform;

/** Sign-in through an OpenID Connect provider, from the first redirect to the sign-out. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.kafka.bootstrap-servers=127.0.0.1:1", // nobody: a system that runs on this machine hears nothing
            "spring.kafka.listener.auto-startup=false",
            "spring.kafka.admin.auto-create=false",
            "namro.sign-in.client-secret=secret of the tests",
            "namro.cursor-secret=a key of the tests with thirty-two bytes"
        })
class ProviderSignInTest {

    private static final ProviderForTests PROVIDER = new ProviderForTests();

    @Autowired
    WebTestClient http;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.data.mongodb.uri", () -> TestPlatform.shared().mongoUri());
        registry.add("spring.data.mongodb.database", () -> TestPlatform.shared().newDatabase());
        registry.add("namro.security.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void somebody() {
        PROVIDER.claims.clear();
        PROVIDER.claims.putAll(
                Map.of("sub", "u-1", "name", "Trần Văn Mẫu", "roles", List.of("ENTERPRISE"), "tax_code", "0100112437"));
    }

    /** Goes to the provider, as a browser does, and gives what it was asked. */
    private MultiValueMap<String, String> asked(Browser browser, String page) {
        Page start = browser.open(page);
        Page through = browser.open(start.location());
        Page to = browser.open(through.location());
        assertThat(to.location()).startsWith(PROVIDER.issuer() + "/authorize");
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUri(URI.create(to.location())).build().getQueryParams();
        PROVIDER.nonce = URLDecoder.decode(Objects.requireNonNull(asked.getFirst("nonce")), StandardCharsets.UTF_8);
        return asked;
    }

    private static Page returned(Browser browser, String state) {
        return browser.open("/login/oauth2/code/namro?code=c-1&state=" + state);
    }

    private static String state(MultiValueMap<String, String> asked) {
        return Objects.requireNonNull(asked.getFirst("state"));
    }

    @Test
    void a_person_comes_back_to_the_page_that_was_asked_for_and_is_known() {
        Browser browser = new Browser(http, port);
        MultiValueMap<String, String> asked = asked(browser, "/my?status=CLOSED");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");

        Page back = returned(browser, state(asked));

        assertThat(back.location()).isEqualTo("/my?status=CLOSED");
        assertThat(PROVIDER.tokenRequest).contains("code_verifier=");
        assertThat(browser.open("/my").text()).contains("Trần Văn Mẫu");
    }

    @Test
    void the_answer_counts_once_and_only_in_the_browser_that_asked() {
        Browser browser = new Browser(http, port);
        String state = state(asked(browser, "/my"));

        assertThat(returned(new Browser(http, port), state).location()).endsWith("/sign-in?failed=yes");
        assertThat(returned(browser, "another").location()).endsWith("/sign-in?failed=yes");
        assertThat(returned(browser, state).location()).endsWith("/sign-in?failed=yes"); // the wrong one spent it
    }

    @Test
    void a_token_for_somebody_else_s_system_is_not_accepted() {
        Browser browser = new Browser(http, port);
        String state = state(asked(browser, "/my"));
        PROVIDER.claims.put("aud", List.of("another-system"));

        assertThat(returned(browser, state).location()).isEqualTo("/sign-in?failed=yes");
        assertThat(browser.cookie("namro-intake")).isEmpty();
        assertThat(browser.open("/sign-in?failed=yes").text()).contains("Đăng nhập chưa được");
    }

    @Test
    void nobody_chooses_who_to_be() {
        Page page = new Browser(http, port).send("/sign-in", Map.of("role", "ADMIN"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(new Browser(http, port).open("/sign-in?failed=yes").text()).doesNotContain("0100112437");
    }

    @Test
    void the_sign_out_goes_on_to_the_provider() {
        Browser browser = new Browser(http, port);
        returned(browser, state(asked(browser, "/my")));
        Page page = browser.open("/my");
        assertThat(page.headers().getFirst("Content-Security-Policy"))
                .contains("form-action 'self' " + PROVIDER.issuer());

        Page out = browser.send(page, "/sign-out", Map.of());

        assertThat(out.location())
                .startsWith(PROVIDER.issuer() + "/end?id_token_hint=")
                .contains("post_logout_redirect_uri");
        assertThat(browser.open("/my").location()).isEqualTo("/sign-in?to=%2Fmy");
    }
}
