package vn.namro.intake.issue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void it_is_the_city_the_day_and_six_symbols() {
        assertThat(TrackingCode.of("i-1", DAY, 0).value()).matches("HN-261123-[0-9A-HJKMNP-TV-Z]{6}");
    }

    @Test
    void the_same_issue_has_the_same_code() {
        assertThat(TrackingCode.of("i-1", DAY, 0)).isEqualTo(TrackingCode.of("i-1", DAY, 0));
    }

    @Test
    void another_salt_gives_another_code() {
        assertThat(TrackingCode.of("i-1", DAY, 1)).isNotEqualTo(TrackingCode.of("i-1", DAY, 0));
    }

    @Test
    void all_symbols_of_the_alphabet_are_used_and_no_other() {
        String used = IntStream.range(0, 2_000)
                .mapToObj(i -> TrackingCode.of("i-" + i, DAY, 0).value().substring(10))
                .flatMapToInt(String::chars)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(used).isEqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HN-261123-7K3M01", "hn-261123-7k3m01", " HN-26ll23-7K3MOI ", "hn-26i123-7k3mol"})
    void it_is_read_in_any_case_and_with_letters_for_digits(String typed) {
        assertThat(TrackingCode.parse(typed)).contains(new TrackingCode("HN-261123-7K3M01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HN-261123-7K3M0", "HN-261123-7K3M0U", "SG-261123-7K3M01", "HN-261123-7K3M011"})
    void anything_else_is_no_code(String typed) {
        assertThat(TrackingCode.parse(typed)).isEmpty();
    }
}
