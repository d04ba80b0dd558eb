package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of all users in a real browser, through the real broker and the database; and what every page must be. */
class PagesTest {

    private static final String ENTERPRISE = "0100112437";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @SuppressWarnings("NullAway.Init")
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        system = TestSystem.start(dataDir);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (system != null) {
            system.close();
        }
    }

    private static String intake() {
        return system.url("intake");
    }

    private static String routing() {
        return system.url("routing");
    }

    private static String board() {
        return system.url("notification");
    }

    /** Files on a phone, typing without marks, and gives the code. */
    private static String file(String title) {
        return file(title, true);
    }

    private static String file(String title, boolean withCategory) {
        browser.phone().as(intake(), "ENTERPRISE", ENTERPRISE).open(intake() + "/file");
        fillIn(title, withCategory);
        browser.press("Xem lại trước khi gửi").until("the check page", "#send");
        browser.press("Gửi").untilAddress("/receipt");
        return browser.until("the code", ".big.code").getText();
    }

    private static void fillIn(String title, boolean withCategory) {
        browser.script("localStorage.clear()");
        browser.write("#title", title).write("#description", "Mỗi lần mất điện là dừng cả dây chuyền.");
        browser.press("Tiếp").pick("#combo-zoneId", "kcn thang long (bac");
        if (withCategory) {
            browser.press("Chọn");
        }
        browser.press("Tiếp");
        browser.write("#enterpriseName", "Công ty TNHH Cơ khí Mẫu")
                .write("#contactName", "Nguyễn Thị Mẫu")
                .write("#contactEmail", "mau@enterprise.namro.invalid")
                .write("#contactPhone", "024 0000 0000");
    }

    private static Map<String, String> holder(String code) {
        var issue = system.issueOnce(
                        code, system.coordinator(), answer -> answer.body().has("assignment"))
                .body();
        var assignment = new Desks(system).assignment(issue.at("/assignment/id").asText());
        return Map.of(
                "assignment", issue.at("/assignment/id").asText(),
                "agency", assignment.at("/person/agency/id").asText(),
                "officer", assignment.at("/person/officerId").asText());
    }

    private static void asHolder(Map<String, String> holder) {
        browser.desk().as(routing(), "OFFICER", "|" + holder.get("agency") + "|" + holder.get("officer"));
        browser.open(routing() + "/console/assignments/" + holder.get("assignment"));
    }

    @Test
    void an_issue_is_filed_on_a_phone_asked_about_answered_solved_and_confirmed() {
        String code = file("Mất điện ba lần trong tháng");
        browser.picture("receipt");
        Map<String, String> holder = holder(code);

        asHolder(holder);
        browser.press("Nhận việc")
                .click("dialog[open] button[aria-disabled=false]")
                .untilItSays("Hỏi doanh nghiệp");
        browser.picture("assignment");
        browser.press("Hỏi doanh nghiệp").write("#step-question", "Công tơ số mấy?");
        browser.click("dialog[open] button[aria-disabled=false]").untilItSays("Đang hỏi doanh nghiệp");

        browser.phone().as(intake(), "ENTERPRISE", ENTERPRISE).open(intake() + "/issues/" + code);
        browser.untilItSays("Công tơ số mấy?");
        browser.write("#answer", "Công tơ số 12345").press("Gửi trả lời").untilItSays("Đã gửi câu trả lời.");

        asHolder(holder);
        browser.untilItSays("Báo kết quả");
        browser.press("Báo kết quả").choose("#step-type", "SOLVED").write("#step-text", "Đã thay trạm biến áp.");
        browser.click("dialog[open] button[aria-disabled=false]").untilItSays("Kết quả đã báo");

        browser.phone().as(intake(), "ENTERPRISE", ENTERPRISE).open(intake() + "/issues/" + code);
        browser.untilItSays("Đã thay trạm biến áp.");
        browser.picture("issue");
        browser.click("input[name=rating][value='5']").press("Xác nhận kết quả").untilItSays("Cảm ơn bạn");
        system.issueOnce(
                code,
                system.coordinator(),
                answer -> answer.body().path("status").asText().equals("CLOSED"));
    }

    @Test
    void a_page_that_is_open_shows_what_happens() {
        String code = file("Trang đang mở <script>document.title = 'bad'</script>");
        Map<String, String> holder = holder(code);
        browser.open(intake() + "/issues/" + code);
        browser.untilItSays("Đã phân công");
        browser.untilItSays("<script>document.title = 'bad'</script>");
        assertThat(browser.script("return document.title")).isNotEqualTo("bad");

        new Desks(system)
                .assignmentStep(
                        Objects.requireNonNull(holder.get("assignment")),
                        "acceptance",
                        new Desks(system).holderOf(Objects.requireNonNull(holder.get("assignment"))),
                        Map.of());

        browser.untilItSays("Đang xử lý");
    }

    @Test
    void what_is_sent_without_a_connection_goes_out_once_when_it_is_back() {
        browser.phone().as(intake(), "ENTERPRISE", ENTERPRISE).open(intake() + "/file");
        fillIn("Gửi lúc mất mạng", true);
        browser.press("Xem lại trước khi gửi").until("the check page", "#send");
        browser.offline(true);
        try {
            browser.press("Gửi").untilItSays("Mất kết nối");
        } finally {
            browser.offline(false);
        }
        browser.script("dispatchEvent(new Event('online'))");
        browser.untilAddress("/receipt");

        browser.open(intake() + "/my?q=gui+luc+mat+mang");
        assertThat(browser.script("return document.querySelectorAll('tbody tr').length"))
                .isEqualTo(1L);
    }

    @Test
    void a_picture_is_attached_and_what_is_none_is_refused_in_words() throws IOException {
        String code = file("Có ảnh kèm theo");
        Path picture = dataDir.resolve("công tơ.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path script = Files.writeString(dataDir.resolve("anh.png"), "<script>alert(1)</script>");
        browser.open(intake() + "/issues/" + code);

        browser.attach("#files", picture).untilItSays("công tơ.png");
        browser.attach("#files", script).until("the refusal", "#attachments [role=alert]");

        assertThat(browser.script("return document.querySelectorAll('#attachments li a').length"))
                .isEqualTo(1L);
    }

    @Test
    void a_draft_is_there_again_after_the_page_was_lost() {
        browser.phone().as(intake(), "ENTERPRISE", ENTERPRISE).open(intake() + "/file");
        browser.script("localStorage.clear()");
        browser.write("#title", "Bản nháp của tôi").open(intake() + "/").open(intake() + "/file");

        browser.press("Dùng tiếp bản nháp");

        assertThat(browser.script("return document.getElementById('title').value"))
                .isEqualTo("Bản nháp của tôi");
        browser.script("localStorage.clear()");
    }

    @Test
    void who_was_slower_is_told_what_happened_and_keeps_what_was_written() {
        Map<String, String> holder = holder(file("Hai người cùng làm"));
        asHolder(holder);
        browser.press("Nhận việc")
                .click("dialog[open] button[aria-disabled=false]")
                .untilItSays("Báo tiến độ");
        String id = Objects.requireNonNull(holder.get("assignment"));
        new Desks(system)
                .assignmentStep(id, "progress", new Desks(system).holderOf(id), Map.of("note", "Đang khảo sát"));

        browser.press("Báo tiến độ").write("#step-note", "Nội dung của tôi");
        browser.click("dialog[open] button[aria-disabled=false]").untilItSays("Có người vừa làm một bước khác");
        browser.press("Xem tình trạng mới, giữ nội dung tôi viết");
        assertThat(browser.script("return document.querySelector('#step-note').value"))
                .isEqualTo("Nội dung của tôi");
        browser.click("dialog[open] button[aria-disabled=false]").untilItSays("Nội dung của tôi");
    }

    @Test
    void the_city_office_makes_an_unclear_issue_clear() {
        String code = file("Không rõ thuộc lĩnh vực nào", false);
        system.issueOnce(
                code,
                system.coordinator(),
                answer -> answer.body().path("status").asText().equals("IN_TRIAGE"));
        browser.desk().as(routing(), "COORDINATOR", "").open(routing() + "/console/triage");
        browser.untilItSays("Không rõ thuộc lĩnh vực nào");
        browser.picture("triage");

        browser.press("Phân công").pick("#combo-step-agencyId", "so cong thuong");
        browser.write("#step-task-vi", "Xác định nguyên nhân")
                .write("#step-expectedResult-vi", "Văn bản trả lời")
                .write("#step-reason", "Thuộc quản lý công thương");
        browser.click("dialog[open] button[aria-disabled=false]");

        system.issueOnce(code, system.coordinator(), answer -> answer.body().has("assignment"));
    }

    @Test
    void a_lead_finds_work_without_marks_and_hands_it_over_in_one_go() {
        Map<String, String> holder = holder(file("Đường dây yếu điện"));
        browser.desk().as(routing(), "AGENCY_LEAD", "|" + holder.get("agency") + "|lead-of-the-test");
        browser.open(routing() + "/console?q=duong+day+yeu");
        browser.until("the row", "tbody input[type=checkbox]");
        browser.picture("work");
        String other = Objects.requireNonNull(holder.get("officer")).endsWith("-1")
                ? Objects.requireNonNull(holder.get("officer")).replace("-1", "-2")
                : Objects.requireNonNull(holder.get("officer")).replace("-2", "-1");

        browser.click("tbody input[type=checkbox]").pick("#combo-bulk-officer", other);
        browser.press("Giao cho cán bộ khác");

        new Desks(system)
                .once(
                        "the other officer",
                        "routing",
                        "/api/assignments/" + holder.get("assignment"),
                        system.coordinator(),
                        found -> found.at("/person/officerId").asText().equals(other));
    }

    /** Every page with who looks at it; {@code %s} is the code of an issue, {@code %a} its assignment. */
    private static final List<List<String>> PAGES = List.of(
            List.of("intake", "OPERATOR", "", "/status"),
            List.of("routing", "OPERATOR", "", "/status"),
            List.of("notification", "OPERATOR", "", "/status"),
            List.of(
                    "intake",
                    "ENTERPRISE",
                    ENTERPRISE,
                    "/",
                    "/sign-in",
                    "/file",
                    "/my",
                    "/track",
                    "/track/%s",
                    "/issues/%s",
                    "/issues/%s/receipt",
                    "/nowhere"),
            List.of(
                    "routing",
                    "AGENCY_LEAD",
                    "|hn-ct|o-hn-ct-lead",
                    "/console",
                    "/console/assignments/%a",
                    "/console/absences"),
            List.of(
                    "routing",
                    "COORDINATOR",
                    "",
                    "/console/triage",
                    "/console/matrix",
                    "/console/reorganisations",
                    "/console/calendar"),
            List.of("notification", "COORDINATOR", "", "/board", "/board/deadlines/%a", "/board/deliveries"),
            List.of("notification", "OFFICER", "|hn-ct|o-hn-ct-1", "/board/mine"),
            List.of("notification", "AGENCY_LEAD", "|hn-ct|o-hn-ct-lead", "/board/webhooks", "/dev/mailbox"));

    @Test
    void no_page_has_a_serious_barrier_in_either_language_on_phone_and_desk_in_light_and_dark() {
        String code = file("Để xem mọi trang");
        String assignment = Objects.requireNonNull(holder(code).get("assignment"));
        List<String> barriers = new ArrayList<>();
        int screens = 0;
        for (List<String> pages : PAGES) {
            String base = system.url(pages.get(0));
            browser.as(base, pages.get(1), pages.get(2));
            // Each pair of language, width and colours occurs.
            for (String[] look : new String[][] {
                {"vi", "360", "light"}, {"vi", "1280", "dark"}, {"en", "360", "dark"}, {"en", "1280", "light"}
            }) {
                browser.language(base, look[0]).screen(Integer.parseInt(look[1]), 900, look[2].equals("dark"));
                for (String page : pages.subList(3, pages.size())) {
                    browser.open(base + page.replace("%s", code).replace("%a", assignment));
                    browser.until("the page", "main h1");
                    settle();
                    screens++;
                    String where = page + " " + String.join(" ", look);
                    serious().forEach(each -> barriers.add(where + ": " + each));
                    if (isWiderThanTheScreen()) {
                        barriers.add(where + ": wider than the screen");
                    }
                    if (look[0].equals("vi")) {
                        browser.picture(pictureOf(page, look));
                    }
                }
            }
            browser.language(base, "vi");
        }
        assertThat(screens)
                .isEqualTo(PAGES.stream().mapToInt(pages -> pages.size() - 3).sum() * 4);
        assertThat(barriers).isEmpty();
    }

    private static String pictureOf(String page, String[] look) {
        String name = page.equals("/") ? "home" : page.substring(1).replaceAll("[/%]+", "-");
        return name + "-" + (look[1].equals("360") ? "phone" : "desk");
    }

    private static void settle() {
        browser.waiting(
                "const done = arguments[arguments.length - 1]; const wait = n => document.querySelector('.loading') && n ?"
                        + " setTimeout(() => wait(n - 1), 50) : requestAnimationFrame(() => requestAnimationFrame(done));"
                        + " wait(200);");
    }

    private static boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(
                browser.script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What axe-core calls serious or critical. */
    private static List<String> serious() {
        browser.script(axe());
        Object found = browser.waiting("const done = arguments[arguments.length - 1]; axe.run().then(result => done("
                + "result.violations.filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => each.id + ' at ' + each.nodes.map(node => node.target.join(' ')).join(', '))));");
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(PagesTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_first_view_is_at_most_sixty_kilobytes() {
        for (List<String> view : List.of(
                List.of("intake", "ENTERPRISE", ENTERPRISE, "/file"),
                List.of("routing", "OFFICER", "|hn-ct|o-hn-ct-1", "/console"),
                List.of("notification", "COORDINATOR", "", "/board"))) {
            String base = system.url(view.get(0));
            browser.as(base, view.get(1), view.get(2)).emptyCache().open(base + view.get(3));
            settle();

            Object bytes = browser.script("return performance.getEntries().filter(each => each.transferSize)"
                    + ".reduce((sum, each) => sum + each.transferSize, 0)");

            assertThat(((Number) Objects.requireNonNull(bytes)).longValue())
                    .as(view.get(3))
                    .isBetween(5_000L, 60_000L);
        }
    }

    @Test
    void every_word_of_the_scripts_is_there_in_both_languages() {
        for (List<String> words : List.of(
                List.of("intake", "client/words"),
                List.of("intake", "namro/status-words"),
                List.of("routing", "console/words"),
                List.of("routing", "console/catalogue-words"),
                List.of("notification", "board/words"),
                List.of("notification", "board/webhook/words"))) {
            browser.open(system.url(words.get(0)) + "/sign-in");
            Object both = browser.waiting(
                    "const done = arguments[arguments.length - 1]; import(document.body.dataset.assets + '/' + arguments[0]"
                            + " + '.js').then(m => done([Object.keys(m.all.vi).sort(), Object.keys(m.all.en).sort()]))",
                    words.get(1));
            List<?> languages = (List<?>) Objects.requireNonNull(both);
            assertThat((List<?>) languages.get(0)).isNotEmpty().isEqualTo(languages.get(1));
        }
    }
}
