package vn.namro.routing.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 7, 1);

    @Test
    void it_holds_from_its_first_day_until_the_day_before_its_end() {
        Validity validity = new Validity(FROM, UNTIL);

        assertThat(validity.includes(FROM.minusDays(1))).isFalse();
        assertThat(validity.includes(FROM)).isTrue();
        assertThat(validity.includes(UNTIL.minusDays(1))).isTrue();
        assertThat(validity.includes(UNTIL)).isFalse();
    }

    @Test
    void a_missing_date_means_open() {
        assertThat(new Validity(null, UNTIL).includes(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(new Validity(FROM, null).includes(LocalDate.of(2100, 1, 1))).isTrue();
    }

    @Test
    void it_cannot_end_before_or_when_it_begins() {
        assertThatThrownBy(() -> new Validity(UNTIL, FROM))
                .hasMessage("validUntil 2025-03-01 must be after validFrom 2025-07-01");
        assertThatThrownBy(() -> new Validity(FROM, FROM)).hasMessageContaining("must be after");
    }
}
