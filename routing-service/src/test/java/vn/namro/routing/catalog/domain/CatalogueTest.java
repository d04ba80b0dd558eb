package vn.namro.routing.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final LocalDate MARCH = LocalDate.parse("2025-03-01");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");

    @Test
    void a_validity_includes_its_first_day_and_excludes_its_last() {
        Validity spring = new Validity(MARCH, JULY);

        assertThat(spring.includes(MARCH)).isTrue();
        assertThat(spring.includes(JULY.minusDays(1))).isTrue();
        assertThat(spring.includes(JULY)).isFalse();
        assertThat(spring.includes(MARCH.minusDays(1))).isFalse();
    }

    @Test
    void a_validity_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Validity(JULY, MARCH)).hasMessageContaining("2025-03-01");
    }

    @Test
    void an_agency_that_ended_is_followed_through_its_successors_to_the_one_in_force() {
        Catalogue catalogue = of(
                agency("old", null, MARCH, "middle"), agency("middle", MARCH, JULY, "new"), agency("new", JULY, null));

        assertThat(catalogue.inForce("old", MARCH.minusDays(1))).map(Agency::id).contains("old");
        assertThat(catalogue.inForce("old", MARCH)).map(Agency::id).contains("middle");
        assertThat(catalogue.inForce("old", JULY)).map(Agency::id).contains("new");
    }

    @Test
    void successors_that_run_in_a_circle_end_in_nobody() {
        Catalogue catalogue = of(agency("a", null, MARCH, "b"), agency("b", null, MARCH, "a"));

        assertThat(catalogue.inForce("a", JULY)).isEmpty();
    }

    @Test
    void every_reference_to_an_unknown_agency_is_named() {
        assertThatThrownBy(() -> of(agency("a", null, null, "nobody", "noone")))
                .hasMessageContaining("nobody in agency a")
                .hasMessageContaining("noone in agency a");
    }

    @Test
    void an_id_used_twice_is_refused() {
        assertThatThrownBy(() -> of(agency("a", null, null), agency("a", null, null)))
                .hasMessageContaining("a is used twice");
    }

    private static Catalogue of(Agency... agencies) {
        return new Catalogue(List.of(agencies), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Agency agency(String id, @Nullable LocalDate from, @Nullable LocalDate until, String... successors) {
        return new Agency(
                id,
                new Bilingual(id, id),
                Agency.Level.CITY,
                null,
                new Validity(from, until),
                List.of(successors),
                null,
                false);
    }
}
