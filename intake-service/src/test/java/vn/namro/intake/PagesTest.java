package vn.namro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.namro.intake.Browser.Page;

/** The enterprise's pages in a browser without scripts, and what protects them. */
class PagesTest extends OverHttp {

    @LocalServerPort
    int port;

    private static final Pattern CODE = Pattern.compile("HN-[0-9]{6}-[0-9A-Z]{6}");

    private Browser signedIn(Map<String, String> person) {
        Browser browser = new Browser(http, port);
        assertThat(browser.send("/sign-in", person).location()).endsWith(person.getOrDefault("to", "/"));
        return browser;
    }

    private Browser signedIn(String taxCode) {
        return signedIn(Map.of("role", "ENTERPRISE", "taxCode", taxCode));
    }

    private static Map<String, String> form(String title) {
        Map<String, String> form = new HashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("taxCode", OWN);
        form.put("enterpriseName", "Công ty TNHH Cơ khí Mẫu");
        form.put("contactName", "Nguyễn Thị Mẫu");
        form.put("contactEmail", "lien.he@enterprise.namro.invalid");
        form.put("contactPhone", "024 0000 0000");
        form.put("zoneId", "kcn-thang-long");
        form.put("categoryId", "D1");
        form.put("title", title);
        form.put("description", "Xe container không vào được xưởng.");
        return form;
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as("no code in %s", text).isTrue();
        return found.group();
    }

    private String filed(Browser browser, String title) {
        Map<String, String> form = form(title);
        form.put("action", "send");
        return code(browser.send(browser.open("/file"), "/file", form).location());
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_and_back() {
        Page page = new Browser(http, port).open("/file");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/sign-in?to=%2Ffile");
        Browser browser = signedIn(Map.of("role", "ENTERPRISE", "taxCode", OWN, "to", "/file"));
        assertThat(browser.open("/file").text()).contains("Gửi vướng mắc").contains(OWN);
    }

    @Test
    void somebody_else_is_chosen_without_signing_out_first() {
        Browser browser = signedIn(OWN);
        String before = browser.cookie("namro-intake");

        browser.send(browser.open("/sign-in"), "/sign-in", Map.of("role", "ENTERPRISE", "taxCode", OTHER));

        assertThat(browser.open("/file").text()).contains(OTHER).doesNotContain(OWN);
        http.get()
                .uri("/api/issues")
                .cookie("namro-intake", before)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void the_sign_in_leads_to_no_other_site() {
        for (String elsewhere : new String[] {"https://evil.invalid/", "//evil.invalid", "/\\evil.invalid", "evil"}) {
            Page page = new Browser(http, port).send("/sign-in", Map.of("role", "CLERK", "to", elsewhere));
            assertThat(page.location()).isEqualTo("/");
        }
    }

    @Test
    void an_issue_is_filed_looked_over_sent_once_and_followed_without_a_script() {
        Browser browser = signedIn(OWN);
        Map<String, String> form = form("Đường gom <script>alert(1)</script>");
        form.put("action", "check");
        Page check = browser.send(browser.open("/file"), "/file", form);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text())
                .contains("Xem lại trước khi gửi")
                .contains("KCN Thăng Long")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");

        form.put("action", "send");
        Page sent = browser.send(check, "/file", form);
        Page again = browser.send(check, "/file", form);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(sent.location());
        Page receipt = browser.open(sent.location());
        assertThat(receipt.text()).contains("Đã tiếp nhận").contains("<svg").contains(code(sent.location()));
        assertThat(browser.open("/my").text()).contains(code(sent.location()));
        assertThat(browser.open("/issues/" + code(sent.location())).text())
                .contains("Diễn biến")
                .doesNotContain("<script>alert");
    }

    @Test
    void everything_that_is_wrong_is_told_at_its_field_and_what_was_written_stays() {
        Browser browser = signedIn(OWN);
        Map<String, String> form = form("Tiêu đề vẫn còn");
        form.put("taxCode", "0100112438");
        form.put("contactEmail", "không phải thư");
        form.remove("description");
        form.put("action", "send");

        Page page = browser.send(browser.open("/file"), "/file", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("chữ số kiểm tra")
                .contains("Địa chỉ thư điện tử không đúng dạng")
                .contains("Thiếu thông tin bắt buộc")
                .contains("Tiêu đề vẫn còn");
    }

    @Test
    void an_issue_is_withdrawn_by_a_form_and_a_second_click_says_what_happened() {
        Browser browser = signedIn(OWN);
        String code = filed(browser, "Sẽ rút");
        Page page = browser.open("/issues/" + code);
        Map<String, String> form = Map.of("version", "1", "reason", "Đã tự giải quyết");

        Page done = browser.send(page, "/issues/" + code + "/withdrawal", form);
        Page again = browser.send(page, "/issues/" + code + "/withdrawal", form);

        assertThat(done.location()).isEqualTo("/issues/" + code + "?done=withdrawal");
        assertThat(browser.open(done.location()).text())
                .contains("Đã rút vướng mắc.")
                .contains("Đã rút");
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.text()).contains("Đã có thay đổi sau lần xem gần nhất");
    }

    @Test
    void another_enterprise_sees_nothing_of_it() {
        String code = filed(signedIn(OWN), "Của riêng");
        Browser other = signedIn(OTHER);

        Page page = other.open("/issues/" + code);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).doesNotContain("Của riêng").contains("Không tìm thấy");
        assertThat(other.open("/issues/" + code + "/receipt").status()).isEqualTo(404);
    }

    @Test
    void whoever_has_the_code_sees_where_it_stands_and_nothing_of_anybody() {
        String code = filed(signedIn(OWN), "Tiêu đề bí mật");

        Page page = new Browser(http, port).open("/track/" + code);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(code)
                .contains("Đã tiếp nhận")
                .doesNotContain("Tiêu đề bí mật")
                .doesNotContain(OWN)
                .doesNotContain("Nguyễn Thị Mẫu")
                .doesNotContain("Cơ khí");
        http.get()
                .uri("/api/tracking/" + code)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUBMITTED")
                .jsonPath("$.title")
                .doesNotExist()
                .jsonPath("$.enterprise")
                .doesNotExist();
        assertThat(new Browser(http, port).open("/track/HN-261123-AAAAAA").status())
                .isEqualTo(404);
        assertThat(new Browser(http, port).open("/track/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_form_of_another_site_does_nothing() {
        Browser browser = signedIn(OWN);
        Map<String, String> form = form("Không được gửi");
        form.put("action", "send");

        Page forged = browser.send("/file", form);

        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.open("/my").text()).doesNotContain("Không được gửi");
    }

    @Test
    void a_session_is_good_for_the_api_too_but_what_changes_something_must_come_from_our_page() {
        Browser browser = signedIn(OWN);
        String csrf = browser.open("/file").csrf();
        String cookie = browser.cookie("namro-intake");

        http.get()
                .uri("/api/issues")
                .cookie("namro-intake", cookie)
                .exchange()
                .expectStatus()
                .isOk();
        posting(cookie, null)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_FROM_OUR_PAGE");
        posting(cookie, "made up").expectStatus().isForbidden();
        posting(cookie, csrf).expectStatus().isCreated();
    }

    private WebTestClient.ResponseSpec posting(String cookie, @Nullable String csrf) {
        var request =
                http.post().uri("/api/issues").cookie("namro-intake", cookie).contentType(MediaType.APPLICATION_JSON);
        if (csrf != null) {
            request.header("X-CSRF-TOKEN", csrf);
        }
        return request.bodyValue(filing(OWN, "Qua phiên")).exchange();
    }

    @Test
    void the_sign_out_ends_the_session_for_good() {
        Browser browser = signedIn(OWN);
        Page page = browser.open("/my");
        String cookie = browser.cookie("namro-intake");

        assertThat(browser.send(page, "/sign-out", Map.of()).location()).isEqualTo("/");

        assertThat(browser.cookie("namro-intake")).isEmpty();
        http.get()
                .uri("/api/issues")
                .cookie("namro-intake", cookie)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void the_cookie_is_for_the_server_alone_and_pages_allow_no_foreign_code() {
        Page page = new Browser(http, port).send("/sign-in", Map.of("role", "CLERK"));
        assertThat(page.headers().getFirst(HttpHeaders.SET_COOKIE))
                .startsWith("namro-intake=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure");

        HttpHeaders headers = new Browser(http, port).open("/").headers();
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(headers.getCacheControl()).contains("no-store");
    }

    @Test
    void pages_have_no_code_of_their_own() {
        Browser browser = signedIn(OWN);
        String code = filed(browser, "Để xem");
        for (String address : new String[] {
            "/",
            "/file",
            "/my",
            "/track",
            "/track/" + code,
            "/issues/" + code,
            "/issues/" + code + "/receipt",
            "/sign-in"
        }) {
            assertThat(browser.open(address).text())
                    .as(address)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern(" on[a-z]+=\"")
                    .doesNotContain(" style=\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void the_language_is_chosen_once_and_holds_for_faults_too() {
        Browser browser = signedIn(OWN);
        assertThat(browser.open("/file").text()).contains("<html lang=\"vi\"");
        browser.open("/language?lang=en&to=/file");
        Page page = browser.send(browser.open("/file"), "/file", Map.of("action", "check"));

        assertThat(page.text())
                .contains("<html lang=\"en\"")
                .contains("This is required")
                .doesNotContain("Thiếu");
    }

    @Test
    void what_there_is_not_is_told_on_a_page() {
        Page page = signedIn(OWN).open("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không tìm thấy").contains("Về trang đầu");
    }

    @Test
    void files_of_pages_are_kept_by_browsers_for_good_under_an_address_that_changes_with_them() {
        Matcher style = Pattern.compile("href=\"(/assets/[0-9a-f]{12}/namro/base.css)\"")
                .matcher(new Browser(http, port).open("/").text());
        assertThat(style.find()).isTrue();

        http.get()
                .uri(style.group(1))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        http.get()
                .uri("/assets/000000000000/namro/base.css")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get().uri("/assets/..%2Fintake.yml").exchange().expectStatus().is4xxClientError();
    }
}
