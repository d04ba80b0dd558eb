package vn.namro.routing.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.namro.routing.SmallCity.agency;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Agency.Level;

class CatalogueTest {

    private static final LocalDate FIRST_END = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND_END = LocalDate.of(2022, 1, 1);

    private static Catalogue of(Agency... agencies) {
        return new Catalogue(List.of(agencies), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Agency until(String id, LocalDate end, String... successors) {
        return agency(id, Level.CITY, new Validity(null, end), List.of(successors), null);
    }

    private static Agency open(String id) {
        return agency(id, Level.CITY, Validity.ALWAYS, List.of(), null);
    }

    @Test
    void an_agency_that_exists_is_its_own_answer() {
        Catalogue catalogue = of(until("a", FIRST_END, "b"), open("b"));

        assertThat(catalogue.inForce("a", FIRST_END.minusDays(1)))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("a"));
    }

    @Test
    void an_agency_is_followed_over_several_reorganisations() {
        Catalogue catalogue = of(until("a", FIRST_END, "b"), until("b", SECOND_END, "c"), open("c"));

        assertThat(catalogue.inForce("a", FIRST_END).map(Agency::id)).contains("b");
        assertThat(catalogue.inForce("a", SECOND_END).map(Agency::id)).contains("c");
    }

    @Test
    void the_main_successor_comes_before_the_others() {
        Catalogue catalogue = of(until("a", FIRST_END, "main", "other"), open("other"), open("main"));

        assertThat(catalogue.inForce("a", SECOND_END).map(Agency::id)).contains("main");
    }

    @Test
    void successors_in_a_circle_end_with_nobody() {
        Catalogue catalogue = of(until("a", FIRST_END, "b"), until("b", FIRST_END, "a"));

        assertThat(catalogue.inForce("a", SECOND_END)).isEmpty();
    }

    @Test
    void an_unknown_agency_has_no_successor() {
        assertThat(of(open("a")).inForce("z", FIRST_END)).isEmpty();
    }

    @Test
    void every_unknown_agency_is_named_with_who_refers_to_it() {
        Agency power = agency("power", Level.UTILITY, Validity.ALWAYS, List.of(), "nobody");

        assertThatThrownBy(() -> of(until("a", FIRST_END, "gone"), power))
                .hasMessage("unknown agencies: gone in agency a, nobody in agency power");
    }

    @Test
    void an_id_cannot_be_used_twice() {
        assertThatThrownBy(() -> of(open("a"), open("a"))).hasMessage("the id a is used twice");
    }

    @Test
    void officers_are_found_by_agency_position_and_day() {
        Officer former = new Officer(
                "o-former",
                "hn-ct",
                new Position("officer", SmallCity.name("p")),
                "Cán bộ cũ",
                "x@demo.namro.invalid",
                "vi",
                new Validity(null, FIRST_END));
        Catalogue catalogue = SmallCity.catalogue(List.of(former, SmallCity.officer("o-1", "hn-ct")));

        assertThat(catalogue.officers("hn-ct", "officer", SECOND_END))
                .extracting(Officer::id)
                .containsExactly("o-1");
        assertThat(catalogue.officers("hn-ct", "head", SECOND_END)).isEmpty();
    }
}
