package vn.namro.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.letter.Briefing;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.notification.delivery.domain.Notice.Fact;
import vn.namro.notification.delivery.domain.Notice.Item;
import vn.namro.notification.preference.domain.LanguageChoice;

class LetterWriterTest {

    private final LetterWriter writer = new LetterWriter(Samples.HANOI, "https://namro.invalid/issues/{trackingCode}");

    @Test
    void a_letter_tells_the_five_clauses_in_vietnamese_first_and_in_english_below() {
        Letter letter = write(notice(Samples.watch()));

        assertThat(letter.text())
                .containsSubsequence(
                        "Rõ người: Cán bộ mẫu 0017 (demo), Sở Công Thương",
                        "Rõ việc: Kiểm tra nguồn điện",
                        "Rõ trách nhiệm: EVNHANOI",
                        "Rõ thời hạn: 17:00 ngày 07/12/2026",
                        "Rõ kết quả: Văn bản trả lời",
                        "https://namro.invalid/issues/HN-261123-7K3M9Q",
                        "Clear person",
                        "Clear deadline: 17:00 on 7 December 2026",
                        "Clear result: A written answer");
        assertThat(letter.subject()).isEqualTo("[HN-261123-7K3M9Q] Đến hạn trả lời: Mất điện nhiều lần");
    }

    @Test
    void markup_in_a_title_is_shown_as_it_is_and_never_becomes_markup() {
        Letter letter = write(titled("<script>alert(1)</script> & \"quotes\""));

        assertThat(letter.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;");
        assertThat(letter.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_line_break_in_a_title_does_not_become_a_header() {
        assertThat(write(titled("Một\r\nBcc: ai@namro.invalid")).subject())
                .doesNotContain("\r", "\n")
                .contains("Một Bcc:");
    }

    @Test
    void the_same_delivery_has_the_same_identity_and_another_has_another() {
        Letter one = write(notice(Samples.watch()));
        Letter again = write(notice(Samples.watch()));
        Letter other = write(new Notice("other", one.to(), Samples.DUE, false, List.of(item("HN-1", "Tiêu đề"))));

        assertThat(again).isEqualTo(one);
        assertThat(one.messageId()).matches("<[0-9a-f]{32}@namro\\.invalid>").isNotEqualTo(other.messageId());
    }

    @Test
    void all_letters_of_an_issue_belong_to_one_thread_and_digests_to_none() {
        Letter one = write(titled("Một"));
        Letter other = write(new Notice("later", one.to(), Samples.DUE, true, List.of(item("HN-1", "Khác"))));
        Letter digest = write(
                new Notice("digest", one.to(), Samples.DUE, false, List.of(item("HN-1", "Một"), item("HN-2", "Hai"))));

        assertThat(one.threadId()).isEqualTo(other.threadId()).isNotEqualTo(one.messageId());
        assertThat(write(new Notice("id", one.to(), Samples.DUE, false, List.of(item("HN-2", "Hai"))))
                        .threadId())
                .isNotEqualTo(one.threadId());
        assertThat(digest.threadId()).isNull();
    }

    @Test
    void the_html_needs_nothing_from_outside() {
        String html = write(titled("Một")).html();

        assertThat(html)
                .contains("<table", "<th scope=\"row\"", "width=device-width")
                .doesNotContain("src=", "url(", "<link", "<script", "@import");
    }

    @Test
    void a_letter_of_an_issue_in_triage_says_what_is_unclear() {
        Watch unclear = Turns.unclear(Watch.over("issue-1", "HN-1", "Không biết hỏi ai"), Samples.triage());

        assertThat(write(notice(unclear)).text()).contains("Chưa rõ: Chưa rõ lĩnh vực", "Hạn phân loại: 17:00");
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = "LIMIT")
    void every_step_has_its_words_in_both_languages(Step step) {
        for (String language : List.of("vi", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("letters.notification", Locale.forLanguageTag(language));
            assertThat(words.getString("subject." + step)).isNotBlank();
            assertThat(words.getString("sentence." + step)).isNotBlank();
        }
    }

    @Test
    void where_no_page_shows_issues_a_letter_has_no_link() {
        Letter letter = new LetterWriter(Samples.HANOI, "").write(notice(Samples.watch()), LanguageChoice.BOTH);

        assertThat(letter.text()).doesNotContain("http");
        assertThat(letter.html()).doesNotContain("<a ");
    }

    @Test
    void a_link_without_a_place_for_the_code_is_refused() {
        assertThatThrownBy(() -> new LetterWriter(Samples.HANOI, "https://namro.invalid/issues/"))
                .hasMessageContaining("{trackingCode}");
    }

    @Test
    void a_digest_is_one_letter_that_names_every_issue() {
        Letter letter = write(new Notice(
                "digest",
                new Addressee("o-1", "Mẫu", "o-1@demo.namro.invalid"),
                Samples.DUE,
                false,
                List.of(item("HN-1", "Một"), item("HN-2", "Hai"))));

        assertThat(letter.kind()).isEqualTo("DIGEST");
        assertThat(letter.subject()).isEqualTo("[Năm Rõ] 2 nhắc việc");
        assertThat(letter.text())
                .containsSubsequence("2 việc cần", "HN-1: Đến hạn trả lời: Một", "HN-2: Đến hạn trả lời: Hai")
                .contains("2 matters need");
    }

    @Test
    void a_letter_in_one_language_has_nothing_of_the_other() {
        Letter english = writer.write(notice(Samples.watch()), LanguageChoice.EN);

        assertThat(english.text()).contains("Clear person").doesNotContain("Rõ người");
        assertThat(english.html()).contains("<html lang=\"en\">");
        assertThat(english.subject()).doesNotContain("Đến hạn");
        assertThat(english.languages()).containsExactly("en");
        assertThat(writer.write(notice(Samples.watch()), LanguageChoice.VI).text())
                .contains("Rõ người")
                .doesNotContain("Clear person");
    }

    private Letter write(Notice notice) {
        return writer.write(notice, LanguageChoice.BOTH);
    }

    private static Notice titled(String title) {
        return new Notice(
                "id",
                new Addressee("o-1", "Mẫu", "o-1@demo.namro.invalid"),
                Samples.DUE,
                false,
                List.of(item("HN-1", title)));
    }

    private static Item item(String code, String title) {
        return new Item("DUE", List.of(), code, title, List.of(Fact.of("TASK", title, title)));
    }

    private static Notice notice(Watch watch) {
        Step due = watch.status() == Watch.Status.OPEN ? Step.DUE : Step.TRIAGE_DUE;
        Timer timer = Samples.ladder().plan(watch, Samples.CALENDAR).stream()
                .filter(planned -> planned.step() == due)
                .map(planned -> Timer.planned(watch, planned, Samples.ORIGIN))
                .findFirst()
                .orElseThrow();
        return new Notice(
                timer.id() + "/o-hn-ct-1",
                new Addressee("o-hn-ct-1", "Mẫu", "o-hn-ct-1@demo.namro.invalid"),
                timer.dueAt(),
                false,
                List.of(new Briefing(Samples.HANOI).of(timer, watch)));
    }
}
