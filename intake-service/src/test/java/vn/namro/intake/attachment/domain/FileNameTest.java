package vn.namro.intake.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "ảnh cổng.png, ảnh cổng.png",
        "../../etc/passwd, passwd.png",
        "C:\\Users\\x\\bien-ban.PNG, bien-ban.png",
        "virus.exe, virus.exe.png",
        "a\u202egnp.exe, agnp.exe.png",
        "'', tep.png",
        "..., tep.png",
        ".png, png.png",
        "a\"b<c>.png, abc.png"
    })
    void a_name_is_plain_and_ends_as_its_content(String sent, String shown) {
        assertThat(FileName.of(sent, FileKind.PNG).value()).isEqualTo(shown);
    }

    @Test
    void letters_are_composed() {
        assertThat(FileName.of("a\u0309nh.jpg", FileKind.JPEG).value()).isEqualTo("ảnh.jpg");
    }

    @Test
    void a_long_name_is_shortened_and_keeps_its_ending() {
        String value = FileName.of("ả".repeat(300) + ".jpeg", FileKind.JPEG).value();

        assertThat(value).hasSize(FileName.LONGEST).endsWith("ả.jpeg");
    }

    @Test
    void a_file_without_a_name_is_called_by_its_kind() {
        assertThat(FileName.of(null, FileKind.PDF).value()).isEqualTo("tep.pdf");
    }

    @Test
    void what_was_not_cleaned_is_no_name() {
        assertThatThrownBy(() -> new FileName("../x.png")).hasMessageContaining("value");
    }
}
