package vn.namro.routing.responsibility.domain.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {

    /** The same rules, asked one after another. */
    private static final class LinearTable {

        private final List<@Nullable Object[]> conditions = new ArrayList<>();
        private final List<long[]> validity = new ArrayList<>();

        private void rule(long from, long until, @Nullable Object[] wanted) {
            conditions.add(wanted);
            validity.add(new long[] {from, until});
        }

        private List<Integer> applying(Object[] values, long day) {
            return IntStream.range(0, conditions.size())
                    .filter(rule -> validity.get(rule)[0] <= day && day < validity.get(rule)[1])
                    .filter(rule -> IntStream.range(0, values.length)
                            .allMatch(column -> conditions.get(rule)[column] == null
                                    || values[column].equals(conditions.get(rule)[column])))
                    .boxed()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,1,2",
        "2,63,3,3",
        "3,64,3,5",
        "4,65,2,9",
        "5,128,1,4",
        "6,1000,6,20",
        "7,4096,4,7",
        "8,4097,3,50",
        "9,10000,6,30"
    })
    void it_answers_as_the_rules_asked_one_after_another(long seed, int rules, int columns, int values) {
        Random random = new Random(seed);
        LinearTable reference = new LinearTable();
        TableBuilder builder = DecisionTable.withColumns(columns);
        for (int rule = 0; rule < rules; rule++) {
            @Nullable Object[] wanted = new Object[columns];
            for (int column = 0; column < columns; column++) {
                wanted[column] = random.nextInt(3) == 0 ? null : random.nextInt(values);
            }
            long from = random.nextInt(4) == 0 ? random.nextInt(100) : Long.MIN_VALUE;
            long until = random.nextInt(4) == 0 ? 100 + random.nextInt(100) : Long.MAX_VALUE;
            reference.rule(from, until, wanted);
            builder.rule(from, until, wanted);
        }
        DecisionTable.Lookup lookup = builder.build().lookup();

        for (int asked = 0; asked < 300; asked++) {
            Object[] values0 = random.ints(columns, 0, values + 1).boxed().toArray();
            long day = random.nextInt(-10, 210);
            IntStream.range(0, columns).forEach(column -> lookup.with(column, values0[column]));
            List<Integer> all = new ArrayList<>();
            lookup.on(day).forEach(all::add);
            List<Integer> expected = reference.applying(values0, day);

            assertThat(lookup.first()).isEqualTo(expected.isEmpty() ? DecisionTable.NONE : expected.get(0));
            assertThat(all).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_table_without_rules_finds_none() {
        assertThat(DecisionTable.withColumns(2)
                        .build()
                        .lookup()
                        .with(0, "a")
                        .on(5)
                        .first())
                .isEqualTo(DecisionTable.NONE);
    }

    @Test
    void a_value_that_is_not_known_meets_only_rules_that_do_not_ask_for_it() {
        DecisionTable.Lookup lookup = DecisionTable.withColumns(1)
                .rule(Long.MIN_VALUE, Long.MAX_VALUE, "a")
                .rule(Long.MIN_VALUE, Long.MAX_VALUE, (Object) null)
                .build()
                .lookup();

        assertThat(lookup.with(0, "a").first()).isZero();
        assertThat(lookup.with(0, "b").first()).isEqualTo(1);
        assertThat(lookup.with(0, null).first()).isEqualTo(1);
    }

    @Test
    void a_rule_holds_from_its_first_day_until_the_day_before_its_last() {
        DecisionTable.Lookup lookup =
                DecisionTable.withColumns(1).rule(10, 20, "a").build().lookup().with(0, "a");

        assertThat(lookup.on(9).first()).isEqualTo(DecisionTable.NONE);
        assertThat(lookup.on(10).first()).isZero();
        assertThat(lookup.on(19).first()).isZero();
        assertThat(lookup.on(20).first()).isEqualTo(DecisionTable.NONE);
    }

    @Test
    void a_rule_with_too_few_conditions_is_refused() {
        TableBuilder builder = DecisionTable.withColumns(2);

        assertThatThrownBy(() -> builder.rule(0, 1, "a")).hasMessage("conditions must be 2: 1");
    }
}
