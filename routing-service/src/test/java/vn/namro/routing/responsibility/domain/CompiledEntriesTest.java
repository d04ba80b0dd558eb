package vn.namro.routing.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;

class CompiledEntriesTest {

    @ParameterizedTest
    @CsvSource({"1,100,12,20,80000", "2,1000,40,100,15000", "3,10000,60,120,5000"})
    void a_compiled_matrix_answers_100_000_random_questions_as_the_linear_one_does(
            long seed, int size, int categories, int zones, int questions) {
        RandomCity city = new RandomCity(seed, categories, zones);
        List<MatrixEntry> entries = city.entries(size);
        LinearMatrix reference = new LinearMatrix(entries);
        CompiledEntries.Deciding deciding = new CompiledEntries(entries).deciding();
        int decided = 0;

        for (int asked = 0; asked < questions; asked++) {
            Question question = city.question();
            Category category = city.catalogue()
                    .category(String.valueOf(question.categoryId()))
                    .orElseThrow();
            Zone zone = city.catalogue().zone(question.zoneId()).orElseThrow();
            List<MatrixEntry> expected = reference.applying(question, category, zone);

            assertThat(deciding.applying(question, category, zone)).isEqualTo(expected);
            assertThat(deciding.winner(question, category, zone)).isSameAs(expected.isEmpty() ? null : expected.get(0));
            decided += expected.isEmpty() ? 0 : 1;
        }
        assertThat(decided).isGreaterThan(questions / 4);
    }
}
