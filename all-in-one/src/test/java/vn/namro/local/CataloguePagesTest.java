package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.DemoIssues.DemoIssue;

/** Who keeps the matrix, the agencies, the absences and the calendar, in a real browser on the whole system. */
class CataloguePagesTest {

    private static final String TAKE = "dialog[open] form button:not([type=button])";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path sheets;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @SuppressWarnings("NullAway.Init")
    private static Chromium browser;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

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

    private static void open(String role, String belongsTo, String page) {
        browser.desk().as(system.url("routing"), role, belongsTo).open(system.url("routing") + "/console/" + page);
    }

    /** Date fields take keys in the order of the machine's language: they are set as a picker sets them. */
    private static void day(String field, LocalDate day) {
        browser.until("the day", field);
        browser.script(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('input', {bubbles: true}))",
                field,
                day.toString());
    }

    private static String sheetInForce() {
        return String.valueOf(
                browser.waiting("const done = arguments[arguments.length - 1]; fetch(document.querySelector("
                        + "'a[download]').href.replace('xlsx', 'csv')).then(answer => answer.text()).then(done)"));
    }

    private static void upload(String sheet) throws IOException {
        Path file = Files.writeString(Files.createTempFile(sheets, "matrix", ".csv"), sheet, StandardCharsets.UTF_8);
        browser.until("the file", "#sheet").sendKeys(file.toString());
        browser.click("nr-matrix form button");
    }

    @Test
    void a_sheet_is_refused_row_by_row_then_reviewed_and_brought_into_force_with_its_gap_acknowledged()
            throws IOException {
        open("COORDINATOR", "", "matrix");
        browser.press("Tải lên phiên bản mới");
        browser.until("what is in force", "a[download]");
        String sheet = sheetInForce();
        upload(sheet.replace("A1-any,A1,", "A1-any,ZZ9,"));
        browser.untilItSays("danh mục không có \"ZZ9\"");

        upload(sheet.lines().filter(line -> !line.startsWith("A5-any")).collect(Collectors.joining("\n")));
        browser.untilItSays("Đã bỏ 2 dòng");
        browser.untilItSays("1 chỗ trống: vướng mắc như vậy không có ai chịu trách nhiệm.");
        browser.picture("matrix-version");

        browser.press("Đưa vào áp dụng…").click(TAKE).untilItSays("lĩnh vực A5");
        assertThat(browser.text()).doesNotContain("Đang áp dụng");
        browser.click("#f-acknowledgeGaps").click(TAKE).untilItSays("Đang áp dụng");

        browser.open(system.url("routing") + "/console/matrix").press("Ai đã làm gì");
        browser.untilItSays("biết là còn 1 chỗ trống");
    }

    @Test
    void a_reorganisation_is_entered_seen_ahead_and_withdrawn() {
        open("COORDINATOR", "", "reorganisations");
        browser.press("Nhập một đợt sắp xếp")
                .click("nr-reorganisation-form .row.end button")
                .untilItSays("Thiếu thông tin bắt buộc");
        day("#f-on", today.plusDays(40));
        browser.write("#f-titleVi", "Nhập Sở <b>Quy hoạch</b>")
                .write("#f-titleEn", "Merge planning")
                .pick("#combo-f-ended-0-agencyId", "so quy hoach")
                .pick("#combo-f-successor-0", "so xay dung");

        browser.click("nr-reorganisation-form .row.end button").untilItSays("Nhập Sở <b>Quy hoạch</b>");
        browser.untilItSays("Sở Quy hoạch – Kiến trúc thành Sở Xây dựng");
        browser.untilItSays("Tính theo việc đang mở lúc này và ma trận");
        browser.picture("reorganisation");

        browser.press("Rút lại").click(TAKE).untilItSays("rút lúc");
        assertThat(browser.script("return document.querySelectorAll('article .row button').length"))
                .isEqualTo(1L);
    }

    @Test
    void an_officer_enters_days_of_absence_and_withdraws_them() {
        open("OFFICER", "|hn-ct|o-hn-ct-1", "absences");
        browser.press("Nhập ngày vắng mặt");
        day("#f-first", today.plusDays(3));
        day("#f-last", today.plusDays(1));
        browser.click("nr-absences form button").untilItSays("Ngày cuối");
        day("#f-last", today.plusDays(4));
        browser.choose("#f-reason", "LEAVE").pick("#combo-f-substituteId", "o-hn-ct-2");

        browser.click("nr-absences form button").until("the absence", "nr-absences tbody tr");
        assertThat(browser.text()).contains("Nghỉ phép", "Đã nhập");

        browser.press("Rút lại").click(TAKE).until("the list anew", "nr-absences tbody .tag:not(.calm)");
        assertThat(browser.text()).contains("Đã rút");
    }

    @Test
    void a_changed_day_shows_which_limits_it_moves_before_they_are_moved() {
        Desks desks = new Desks(system);
        DemoIssue issue = DemoIssues.load().issues().get(0);
        String code = system.client()
                .file(issue, system.enterprise(issue.taxCode()))
                .body()
                .path("trackingCode")
                .asText();
        String id = system.issueOnce(
                        code, system.coordinator(), answer -> answer.body().has("assignment"))
                .body()
                .at("/assignment/id")
                .asText();
        Instant due = dueOf(desks, id);

        open("COORDINATOR", "", "calendar");
        browser.press("Thay đổi một ngày").click("#change .row.end button");
        day("#f-date", ordinaryDay(desks));
        browser.untilItSays("Hiện nay: Ngày thường");
        browser.choose("#f-kind", "HOLIDAY")
                .choose("#f-status", "OFFICIAL")
                .write("#f-name", "Ngày nghỉ của bài thử")
                .write("#f-sources", "Công văn số 1");
        browser.click("#change .row.end button").untilItSays("thời hạn sẽ đổi");
        assertThat(browser.text()).contains(code, "muộn hơn");
        assertThat(dueOf(desks, id)).isEqualTo(due);
        browser.picture("calendar-recomputation");

        browser.click("[aria-labelledby=again] p button:not(.quiet)")
                .click(TAKE)
                .untilItSays("Không thời hạn nào thay đổi.");

        assertThat(dueOf(desks, id)).isAfter(due);
    }

    private static Instant dueOf(Desks desks, String assignment) {
        return Instant.parse(Objects.requireNonNull(
                desks.assignment(assignment).at("/deadline/dueAt").asText()));
    }

    private LocalDate ordinaryDay(Desks desks) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> desks.get("routing", "/api/calendar/days/" + day, system.coordinator())
                        .body()
                        .path("kind")
                        .asText()
                        .equals("ORDINARY"))
                .findFirst()
                .orElseThrow();
    }
}
