package vn.namro.intake.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.namro.intake.suggestion.domain.Keywords.Suggestion;

class KeywordsTest {

    private final Keywords keywords = new Keywords(Map.of(
            "D2", List.of("mất điện", "cắt điện", "power cut"),
            "G2", List.of("tiền thuê đất", "giảm tiền thuê đất"),
            "B2", List.of("thuê đất"),
            "D5", List.of("ngập"),
            "D1", List.of("đường")));

    private List<String> categories(String title, String description) {
        return keywords.suggest(title, description).stream()
                .map(Suggestion::categoryId)
                .toList();
    }

    @Test
    void words_are_found_with_and_without_marks_in_any_case() {
        assertThat(categories("MẤT ĐIỆN cả tuần", "")).containsExactly("D2");
        assertThat(categories("mat dien ca tuan", "")).containsExactly("D2");
        assertThat(categories("Power cut every week", "")).containsExactly("D2");
    }

    @Test
    void the_words_that_led_to_it_are_told_as_people_write_them() {
        assertThat(keywords.suggest("Mất điện", "không báo khi cắt điện"))
                .singleElement()
                .satisfies(found -> assertThat(found.words()).containsExactly("mất điện", "cắt điện"));
    }

    @Test
    void a_longer_phrase_says_more_and_its_parts_do_not_count_again() {
        List<Suggestion> found = keywords.suggest("", "xin giảm tiền thuê đất");

        assertThat(found).extracting(Suggestion::categoryId).containsExactly("G2", "B2");
        assertThat(found.get(0).words()).containsExactly("giảm tiền thuê đất");
        assertThat(found.get(0).score()).isEqualTo(16);
    }

    @Test
    void a_word_inside_another_is_not_that_word() {
        assertThat(categories("đườngdây", "ngậpngừng")).isEmpty();
    }

    @Test
    void a_title_counts_more_than_what_follows_and_nothing_is_suggested_without_a_word() {
        assertThat(categories("Ngập", "đường")).containsExactly("D5", "D1");
        assertThat(categories("Xin chào", "")).isEmpty();
        assertThat(categories("", "")).isEmpty();
    }
}
