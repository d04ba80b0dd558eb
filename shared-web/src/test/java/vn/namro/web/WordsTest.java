package vn.namro.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "messages/web", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Test
    void what_is_said_in_vietnamese_is_said_in_english() {
        ResourceBundle vietnamese = in(Locale.ROOT);
        ResourceBundle english = in(Locale.ENGLISH);

        assertThat(vietnamese.keySet())
                .isNotEmpty()
                .isEqualTo(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).as(key).isNotEqualTo(vietnamese.getString(key)));
    }
}
