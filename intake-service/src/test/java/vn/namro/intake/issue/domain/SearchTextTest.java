package vn.namro.intake.issue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void marks_and_case_are_left_out() {
        assertThat(SearchText.of("ĐƯỜNG vào Khu Công nghiệp, ướt ẵm quỳ").folded())
                .isEqualTo("duong vao khu cong nghiep, uot am quy");
    }

    @Test
    void composed_and_decomposed_texts_are_the_same() {
        String text = "Thủ tục hành chính";

        assertThat(SearchText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchText.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Test
    void spaces_count_as_one() {
        assertThat(SearchText.of("  mất \n\t điện ").folded()).isEqualTo("mat dien");
    }

    @Test
    void an_issue_is_found_by_what_it_is_about_but_not_by_its_contact() {
        String folded = Samples.issue("i-1", Samples.MONDAY).searchText().folded();

        assertThat(folded).contains("mat dien nhieu lan", "co khi mau", "xuong dung may", "0100112437", "hn-261123-");
        assertThat(folded).doesNotContain("nguyen thi mau", "024 0000", "lien.he");
    }
}
