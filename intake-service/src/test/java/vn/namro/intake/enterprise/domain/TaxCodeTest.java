package vn.namro.intake.enterprise.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0100112437", "9900000016", "9900000023"})
    void a_code_with_its_check_digit_is_right(String code) {
        assertThat(TaxCode.parse(code)).contains(new TaxCode(code));
    }

    @ParameterizedTest
    @MethodSource("changesOfOneDigit")
    void every_change_of_a_single_digit_is_wrong(String code) {
        assertThat(TaxCode.hasForm(code)).isTrue();
        assertThat(TaxCode.parse(code)).isEmpty();
    }

    static Stream<String> changesOfOneDigit() {
        String right = "0100112437";
        return IntStream.range(0, 10)
                .boxed()
                .flatMap(place -> IntStream.rangeClosed('0', '9')
                        .filter(digit -> digit != right.charAt(place))
                        .mapToObj(digit -> right.substring(0, place) + (char) digit + right.substring(place + 1)));
    }

    @Test
    void a_code_whose_check_would_be_ten_does_not_exist() {
        // 31·0 + … over nine zeros is 0, so 10 − 0 is no digit.
        assertThat(IntStream.rangeClosed(0, 9).mapToObj(check -> "000000000" + check))
                .noneMatch(code -> TaxCode.parse(code).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100112437001", "0100112437-001", " 0100112437-001 "})
    void a_branch_is_kept_without_its_hyphen(String written) {
        assertThat(TaxCode.parse(written))
                .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo("0100112437001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010011243", "01001124371", "0100112437-01", "0100-112437", "01OO112437", "٠١٠٠١١٢٤٣٧"})
    void anything_else_has_not_the_form(String text) {
        assertThat(TaxCode.hasForm(text)).isFalse();
    }

    @Test
    void a_wrong_code_cannot_exist() {
        assertThatThrownBy(() -> new TaxCode("0100112438"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tax code must have the right check digit, not 0100112438");
    }
}
