package vn.namro.intake.suggestion.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.namro.intake.suggestion.domain.Keywords;
import vn.namro.intake.suggestion.domain.Keywords.Suggestion;

/** The shipped words, on texts like those of Hanoi's dialogues. */
class KeywordFileTest {

    private final Keywords keywords = KeywordFile.read(new ClassPathResource("suggestion/keywords.properties"));

    private List<String> categories(String title, String description) {
        return keywords.suggest(title, description).stream()
                .map(Suggestion::categoryId)
                .toList();
    }

    @Test
    void common_difficulties_lead_to_their_category() {
        assertThat(categories("Mất điện ba lần trong tháng", "Mỗi lần dừng cả dây chuyền"))
                .first()
                .isEqualTo("D2");
        assertThat(categories("Chờ nghiệm thu phòng cháy chữa cháy nhiều tháng", "Hồ sơ bị trả lại hai lần"))
                .first()
                .isEqualTo("F1");
        assertThat(categories("Xin giảm tiền thuê đất do khó khăn", "Đơn hàng giảm 40%"))
                .first()
                .isEqualTo("G2");
        assertThat(categories("Work permits for engineers take months", "Our visa holders wait"))
                .contains("H1");
    }
}
