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
import vn.namro.notification.deadline.domain.Audience;
import vn.namro.notification.deadline.domain.Briefing;
import vn.namro.notification.deadline.domain.Delivery;
import vn.namro.notification.deadline.domain.Ladder;
import vn.namro.notification.deadline.domain.Recipient;
import vn.namro.notification.deadline.domain.Step;
import vn.namro.notification.deadline.domain.Timer;
import vn.namro.notification.deadline.domain.Watch;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.notification.delivery.domain.Notice.Fact;

class LetterWriterTest {

    private final LetterWriter writer = new LetterWriter(Samples.HANOI, "https://namro.invalid/issues/{trackingCode}");

    @Test
    void a_letter_tells_the_five_clauses_in_vietnamese_first_and_in_english_below() {
        Letter letter = writer.write(notice(Samples.watch()));

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
        Letter letter = writer.write(titled("<script>alert(1)</script> & \"quotes\""));

        assertThat(letter.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;");
        assertThat(letter.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_line_break_in_a_title_does_not_become_a_header() {
        assertThat(writer.write(titled("Một\r\nBcc: ai@namro.invalid")).subject())
                .doesNotContain("\r", "\n")
                .contains("Một Bcc:");
    }

    @Test
    void the_same_delivery_has_the_same_identity_and_another_has_another() {
        Letter one = writer.write(notice(Samples.watch()));
        Letter again = writer.write(notice(Samples.watch()));
        Letter other = writer.write(
                new Notice("other", "DUE", List.of(), one.to(), Samples.DUE, "HN-1", "Tiêu đề", List.of()));

        assertThat(again).isEqualTo(one);
        assertThat(one.messageId()).matches("<[0-9a-f]{32}@namro\\.invalid>").isNotEqualTo(other.messageId());
    }

    @Test
    void a_letter_of_an_issue_in_triage_says_what_is_unclear() {
        Watch unclear = Watch.over("issue-1", "HN-1", "Không biết hỏi ai").unclear(Samples.triage());

        assertThat(writer.write(notice(unclear)).text()).contains("Chưa rõ: Chưa rõ lĩnh vực", "Hạn phân loại: 17:00");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_has_its_words_in_both_languages(Step step) {
        for (String language : List.of("vi", "en")) {
            ResourceBundle words = ResourceBundle.getBundle("letters.notification", Locale.forLanguageTag(language));
            assertThat(words.getString("subject." + step)).isNotBlank();
            assertThat(words.getString("sentence." + step)).isNotBlank();
        }
    }

    @Test
    void where_no_page_shows_issues_a_letter_has_no_link() {
        Letter letter = new LetterWriter(Samples.HANOI, "").write(notice(Samples.watch()));

        assertThat(letter.text()).doesNotContain("http");
        assertThat(letter.html()).doesNotContain("<a ");
    }

    @Test
    void a_link_without_a_place_for_the_code_is_refused() {
        assertThatThrownBy(() -> new LetterWriter(Samples.HANOI, "https://namro.invalid/issues/"))
                .hasMessageContaining("{trackingCode}");
    }

    private static Notice titled(String title) {
        return new Notice(
                "id",
                "DUE",
                List.of(),
                new Addressee("o-1", "Mẫu", "o-1@demo.namro.invalid"),
                Samples.DUE,
                "HN-1",
                title,
                List.of(Fact.of("TASK", title, title)));
    }

    private static Notice notice(Watch watch) {
        Timer timer = Timer.planned(
                        watch,
                        new Ladder.Planned(
                                watch.status() == Watch.Status.OPEN ? Step.DUE : Step.TRIAGE_DUE,
                                Samples.DUE,
                                List.of(Audience.OFFICER),
                                List.of()),
                        Samples.ORIGIN)
                .fired(List.of(new Recipient("o-hn-ct-1", "hn-ct", Audience.OFFICER, 0)), 1, Samples.DUE, Samples.DUE);
        Delivery delivery = timer.deliveries().get(0);
        return Briefing.of(
                timer,
                delivery,
                watch,
                Samples.directory().known(delivery.recipientId()).orElseThrow());
    }
}
