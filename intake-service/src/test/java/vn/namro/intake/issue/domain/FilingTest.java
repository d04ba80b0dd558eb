package vn.namro.intake.issue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FilingTest {

    @Test
    void the_same_words_are_equal_wherever_they_were_typed() {
        String title = "Mất điện nhiều lần";

        assertThat(Samples.filing(Samples.OWN, "  " + Normalizer.normalize(title, Normalizer.Form.NFD)))
                .isEqualTo(Samples.filing(Samples.OWN, title));
    }

    @Test
    void a_title_is_one_line() {
        assertThat(Samples.filing(Samples.OWN, "Mất\r\nBcc: ai.do@example.invalid\u0000điện")
                        .title())
                .isEqualTo("Mất Bcc: ai.do@example.invalid điện");
    }

    @Test
    void a_contact_does_not_show_in_logs() {
        assertThat(Samples.filing(Samples.OWN, "Mất điện").toString()).doesNotContain("Nguyễn Thị Mẫu", "024 0000");
    }
}
