package vn.namro.routing.responsibility.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.adapter.file.HanoiCatalogue;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/** The files that ship with the service: no gaps, no ties, and leads as the city's data has them. */
class HanoiMatrixTest {

    private static final Catalogue CATALOGUE = HanoiCatalogue.source().catalogue();
    private static final Matrix MATRIX = new Matrix(
            "m-hanoi",
            new CsvMatrix(new DefaultResourceLoader(), "classpath:catalog/hanoi").entries(CATALOGUE),
            SmallCity.BOARDS);
    private static final String OUTSIDE = "ngoai-khu";

    /** Led by the district before July 2025, which an issue outside the zones does not tell. */
    private static final Set<String> OF_A_DISTRICT = Set.of("B1", "D7", "H5");

    private static Ruling rule(String zone, @Nullable String commune, String category, LocalDate on) {
        return MATRIX.rule(new Question(zone, commune, category, Urgency.NORMAL, "web", on), CATALOGUE);
    }

    private static Responsible clear(Ruling ruling) {
        return ruling.fold(clear -> clear, unclear -> {
            throw new AssertionError("unclear: " + unclear.missing());
        });
    }

    private static List<String> unclear(Ruling ruling) {
        return ruling.fold(
                clear -> List.<String>of(),
                unclear -> unclear.missing().stream()
                        .map(MissingClause::clause)
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-04-01", "2026-11-23"})
    void every_category_in_every_zone_has_a_lead_that_exists(LocalDate on) {
        for (Category category : CATALOGUE.categories()) {
            for (Zone zone : CATALOGUE.zones()) {
                if (!zone.id().equals(OUTSIDE)) {
                    Responsible responsible = clear(rule(zone.id(), null, category.id(), on));
                    assertThat(responsible.lead().validity().includes(on))
                            .as("%s in %s", category.id(), zone.id())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-04-01", "2026-11-23"})
    void outside_the_zones_only_what_districts_and_communes_lead_is_unclear_without_a_commune(LocalDate on) {
        List<String> gaps = CATALOGUE.categories().stream()
                .map(Category::id)
                .filter(category -> !unclear(rule(OUTSIDE, null, category, on)).isEmpty())
                .toList();

        assertThat(gaps).containsExactlyInAnyOrderElementsOf(OF_A_DISTRICT);
        gaps.forEach(category ->
                assertThat(unclear(rule(OUTSIDE, null, category, on))).containsExactly("RESPONSIBILITY", "PERSON"));
    }

    @Test
    void outside_the_zones_the_commune_named_in_the_issue_leads() {
        OF_A_DISTRICT.forEach(category -> assertThat(
                        clear(rule(OUTSIDE, "c-thu-lam", category, LocalDate.of(2026, 11, 23)))
                                .lead()
                                .id())
                .isEqualTo("c-thu-lam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-04-01", "2026-11-23"})
    void exactly_one_entry_wins_never_the_order_of_lines(LocalDate on) {
        for (Category category : CATALOGUE.categories()) {
            for (Zone zone : CATALOGUE.zones()) {
                rule(zone.id(), null, category.id(), on)
                        .fold(Responsible::explanation, Ruling.Unclear::explanation)
                        .forEach(why -> assertThat(why.en())
                                .as("%s in %s", category.id(), zone.id())
                                .doesNotContain("stands further down")
                                .doesNotContain("has no entry"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D2, kcn-thang-long,  2026-11-23, evn-hn,       hn-ct",
        "D2, ngoai-khu,       2024-06-01, evn-hn,       hn-ct",
        "D7, kcn-noi-bai,     2025-02-28, cdt-htkt,     hn-hiza",
        "D7, kcn-noi-bai,     2025-03-01, cdt-htkt,     hn-hhtip",
        "B1, kcn-dong-anh,    2025-06-30, d-dong-anh,",
        "B1, kcn-dong-anh,    2025-07-01, c-thu-lam,",
        "C1, kcn-thang-long,  2025-02-28, hn-hiza,",
        "C1, kcn-thang-long,  2025-03-01, hn-hhtip,",
        "C1, cnc-hoa-lac,     2025-02-28, bql-hoalac,",
        "C1, cnc-sinh-hoc,    2025-02-28, hn-hiza,",
        "C1, cnc-hoa-lac,     2025-03-01, hn-hhtip,",
        "C1, ccn-le-chi,      2025-02-28, hn-khdt,",
        "C1, ccn-le-chi,      2025-03-01, hn-tc-2025,",
        "D1, ccn-le-chi,      2025-04-15, d-gia-lam,",
        "D1, ccn-le-chi,      2025-07-01, c-thuan-an,",
        "D1, kcn-thang-long,  2024-06-01, hn-gtvt,",
        "D1, kcn-thang-long,  2025-04-15, hn-xd-2025,",
        "F1, kcn-thang-long,  2026-11-23, ca-hn,",
        "G3, ccn-la-phu,      2024-06-01, nhnn-hn,      ",
        "H1, ccn-la-phu,      2025-02-28, hn-ldtbxh,",
        "H1, ccn-la-phu,      2025-03-01, hn-nv-2025,",
        "J5, kcn-noi-bai,     2025-02-28, hq-hn,",
        "J5, kcn-noi-bai,     2025-03-01, hq-kv1,"
    })
    void the_lead_of_the_day_answers(
            String category, String zone, LocalDate on, String lead, @Nullable String liaison) {
        Responsible responsible = clear(rule(zone, null, category, on));

        assertThat(responsible.lead().id()).isEqualTo(lead);
        assertThat(responsible.agencyOfPerson().id()).isEqualTo(Objects.requireNonNullElse(liaison, lead));
        assertThat(responsible.candidates()).isNotEmpty();
    }

    @Test
    void nobody_who_leads_stands_among_those_who_help() {
        Responsible signs = clear(rule("cnc-hoa-lac", null, "D7", LocalDate.of(2026, 11, 23)));
        Responsible power = clear(rule("kcn-thang-long", null, "D2", LocalDate.of(2026, 11, 23)));

        assertThat(signs.coordinating()).isEmpty();
        assertThat(power.coordinating()).extracting(agency -> agency.id()).containsExactly("hn-ct", "hn-hhtip");
    }
}
