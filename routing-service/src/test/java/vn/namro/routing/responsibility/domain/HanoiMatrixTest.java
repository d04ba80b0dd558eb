package vn.namro.routing.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.routing.Hanoi;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Zone;

/** Hanoi's matrix, through the reorganisations of 1 March and 1 July 2025. */
class HanoiMatrixTest {

    /** Led by the district or commune; outside the zones nobody knows which, unless the issue names it. */
    private static final Set<String> NEED_A_PLACE_OUTSIDE = Set.of("B1", "D7", "H5");

    private final Desk desk = Hanoi.desk();

    @ParameterizedTest
    @CsvSource({
        "D2, kcn-thang-long, 2026-11-23, evn-hn",
        "C1, kcn-thang-long, 2025-02-28, hn-hiza",
        "C1, kcn-thang-long, 2025-03-01, hn-hhtip",
        "C1, cnc-hoa-lac, 2025-02-28, bql-hoalac",
        "C1, cnc-hoa-lac, 2025-03-01, hn-hhtip",
        "C1, ccn-dai-thang, 2025-02-28, hn-khdt",
        "C1, ccn-dai-thang, 2025-03-01, hn-tc-2025",
        "B1, kcn-dong-anh, 2025-06-30, d-dong-anh",
        "B1, kcn-dong-anh, 2025-07-01, c-thu-lam",
        "D1, ccn-ninh-so-2, 2025-04-15, d-thuong-tin",
        "D1, ccn-ninh-so-2, 2026-01-01, c-hong-van",
        "D1, kcn-hanssip-1, 2024-04-05, hn-gtvt",
        "D1, kcn-hanssip-1, 2026-04-05, hn-xd-2025",
        "G1, ngoai-khu, 2024-04-05, thue-hn",
        "G1, ngoai-khu, 2025-03-01, thue-hn-2025",
        "J1, ngoai-khu, 2026-11-23, hn-pvhcc"
    })
    void each_epoch_has_its_own_lead(String category, String zone, LocalDate on, String lead) {
        assertThat(clear(category, zone, on).lead().id()).isEqualTo(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2025-04-01", "2026-11-23"})
    void every_category_in_every_zone_has_somebody_who_answers(LocalDate on) {
        List<String> unclear = new ArrayList<>();
        for (Category category : desk.catalogue().categories()) {
            for (Zone zone : desk.catalogue().zones()) {
                boolean isClear = rule(category.id(), zone.id(), on).fold(found -> true, missing -> false);
                boolean needsAPlace = zone.kind() == Zone.Kind.OUTSIDE && NEED_A_PLACE_OUTSIDE.contains(category.id());
                if (isClear == needsAPlace) {
                    unclear.add(category.id() + " in " + zone.id());
                }
            }
        }

        assertThat(unclear).isEmpty();
    }

    @Test
    void a_lead_that_cannot_be_ordered_has_a_liaison_whose_officers_are_the_candidates() {
        Responsible power = clear("D2", "kcn-thang-long", LocalDate.parse("2026-11-23"));

        assertThat(power.lead().canBeOrdered()).isFalse();
        assertThat(power.agencyOfPerson().id()).isEqualTo("hn-ct");
        assertThat(power.candidates()).extracting(officer -> officer.agencyId()).containsOnly("hn-ct");
    }

    @Test
    void the_commune_named_in_the_issue_goes_before_the_one_pinned_for_the_zone() {
        Ruling ruling = desk.rule(
                new Question("ngoai-khu", "c-long-bien", "B1", Urgency.NORMAL, "web", LocalDate.parse("2026-11-23")));

        assertThat(ruling.<String>fold(found -> found.lead().id(), missing -> "unclear"))
                .isEqualTo("c-long-bien");
    }

    @Test
    void the_lead_is_not_among_those_who_coordinate_and_boards_that_do_not_exist_are_left_out() {
        Responsible lights = clear("D7", "cnc-hoa-lac", LocalDate.parse("2026-11-23"));
        Responsible cluster = clear("B2", "ccn-dai-thang", LocalDate.parse("2026-11-23"));

        assertThat(lights.coordinating()).isEmpty();
        assertThat(cluster.coordinating()).extracting(Agency::id).containsExactly("c-phuong-duc");
    }

    @Test
    void the_explanation_names_entry_and_resolved_agency_in_both_languages() {
        List<Bilingual> why =
                clear("C1", "kcn-thang-long", LocalDate.parse("2026-11-23")).explanation();

        assertThat(why.get(0).vi()).contains("C1-").contains("KCN Thăng Long");
        assertThat(why.get(0).en()).contains("C1-").contains("Thang Long Industrial Park");
        assertThat(why.get(1).vi())
                .contains("@board")
                .contains("2026-11-23")
                .contains("Ban Quản lý các Khu công nghệ cao");
    }

    private Responsible clear(String category, String zone, LocalDate on) {
        return rule(category, zone, on).fold(found -> found, missing -> {
            throw new AssertionError(category + " in " + zone + " on " + on + ": " + missing);
        });
    }

    private Ruling rule(String category, String zone, LocalDate on) {
        return desk.rule(new Question(zone, null, category, Urgency.NORMAL, "web", on));
    }
}
