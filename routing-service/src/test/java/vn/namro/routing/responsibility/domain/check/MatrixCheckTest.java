package vn.namro.routing.responsibility.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;
import static vn.namro.routing.Entries.matrix;
import static vn.namro.routing.SmallCity.JULY;
import static vn.namro.routing.SmallCity.MARCH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.check.Finding.Kind;

class MatrixCheckTest {

    private static final Entries ANY = entry("any", "hn-ct");
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private static List<Finding> check(Entries... entries) {
        return MatrixCheck.check(matrix(entries), SmallCity.catalogue(), Validity.ALWAYS);
    }

    private static List<Finding> check(Kind kind, Entries... entries) {
        return check(entries).stream().filter(found -> found.kind() == kind).toList();
    }

    @Test
    void a_matrix_that_says_everything_is_sound() {
        assertThat(check(ANY)).isEmpty();
    }

    @Test
    void a_category_without_an_entry_is_one_gap_for_all_zones() {
        assertThat(check(entry("b", "hn-ct").ofGroup("B"))).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.NO_ENTRY);
            assertThat(gap.categories()).containsExactly("D2");
            assertThat(gap.zones()).containsExactly("kcn", "cnc", "cnc-sinh-hoc", "ccn", "outside");
            assertThat(gap.span()).isEqualTo(Validity.ALWAYS);
            assertThat(gap.sentence().vi()).contains("D2", "mọi ngày", "không có dòng nào áp dụng");
        });
    }

    @Test
    void a_gap_lasts_from_the_end_of_one_entry_to_the_beginning_of_the_next() {
        assertThat(check(ANY.valid(null, MARCH), entry("later", "hn-ct").valid(JULY, null)))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.span()).isEqualTo(new Validity(MARCH, JULY));
                    assertThat(gap.categories()).containsExactly("B1", "B2", "D2");
                    assertThat(gap.sentence().en()).contains("from 2025-03-01 to the end of 2025-06-30");
                });
    }

    @Test
    void urgency_channel_and_kind_count_where_entries_tell_them_apart() {
        List<Finding> gaps = check(
                entry("urgent", "hn-ct").when(Urgency.URGENT),
                entry("normal", "hn-ct").when(Urgency.NORMAL).by("hotline"));

        assertThat(gaps)
                .extracting(gap -> gap.kind() + " " + gap.urgency() + " " + gap.channel())
                .containsExactlyInAnyOrder("NO_ENTRY NORMAL *", "NO_ENTRY * null");
    }

    @Test
    void a_token_that_comes_to_nobody_leaves_a_gap_for_those_days_and_zones() {
        assertThat(check(Kind.NO_LEAD, entry("d", "@district")))
                .satisfiesExactlyInAnyOrder(
                        gap -> {
                            assertThat(gap.zones()).containsExactly("kcn", "cnc", "cnc-sinh-hoc", "ccn");
                            assertThat(gap.span()).isEqualTo(new Validity(JULY, null));
                            assertThat(gap.entries()).containsExactly("d");
                        },
                        gap -> {
                            assertThat(gap.zones()).containsExactly("outside");
                            assertThat(gap.span()).isEqualTo(Validity.ALWAYS);
                        });
    }

    @Test
    void a_board_is_followed_through_its_reorganisation() {
        assertThat(check(entry("park", "@board").ofKind(Zone.Kind.INDUSTRIAL_PARK), ANY))
                .isEmpty();
    }

    @Test
    void a_commune_that_only_the_issue_can_name_is_no_gap_but_said() {
        assertThat(check(entry("c", "@commune").valid(JULY, null), ANY.valid(null, JULY)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.NEEDS_COMMUNE);
                    assertThat(found.zones()).containsExactly("outside");
                });
    }

    @Test
    void a_position_that_nobody_holds_and_a_lead_without_liaison_are_gaps() {
        assertThat(check(Kind.NO_OFFICER, ANY.heldBy("head"))).hasSize(1);
        assertThat(check(entry("m", "ministry"))).extracting(Finding::kind).containsExactly(Kind.NO_LIAISON);
    }

    @Test
    void two_entries_of_equal_rank_overlap_on_their_common_days_only() {
        assertThat(check(
                        Kind.OVERLAP,
                        ANY.valid(null, MAY),
                        entry("other", "hn-qhkt").valid(MARCH, null),
                        entry("stronger", "hn-ct").priority(1)))
                .singleElement()
                .satisfies(overlap -> {
                    assertThat(overlap.entries()).containsExactly("any", "other");
                    assertThat(overlap.span()).isEqualTo(new Validity(MARCH, MAY));
                });
    }

    @Test
    void an_entry_that_several_others_shadow_together_never_wins() {
        List<Finding> shadowed = check(
                Kind.SHADOWED,
                entry("early", "hn-ct").ofCategory("B1").valid(null, MARCH),
                entry("late", "hn-ct").ofCategory("B1").valid(MARCH, null),
                entry("b2", "hn-ct").ofCategory("B2"),
                entry("group", "hn-ct").ofGroup("B"),
                ANY);

        assertThat(shadowed).singleElement().satisfies(found -> {
            assertThat(found.entries()).startsWith("group").containsExactlyInAnyOrder("group", "early", "late", "b2");
            assertThat(found.sentence().en()).contains("never wins");
        });
    }

    @Test
    void an_entry_is_shadowed_by_all_urgencies_together_but_not_by_some() {
        Entries urgent = entry("u", "hn-ct").ofCategory("B1").when(Urgency.URGENT);
        Entries normal = entry("n", "hn-ct").ofCategory("B1").when(Urgency.NORMAL);
        Entries complex = entry("c", "hn-ct").ofCategory("B1").when(Urgency.COMPLEX);
        Entries plain = entry("plain", "hn-ct").ofCategory("B1");

        assertThat(check(Kind.SHADOWED, urgent, normal, plain, ANY)).isEmpty();
        assertThat(check(Kind.SHADOWED, urgent, normal, complex, plain, ANY))
                .extracting(found -> found.entries().get(0))
                .containsExactly("plain");
    }

    @Test
    void conditions_that_contradict_each_other_are_met_by_no_issue() {
        assertThat(check(
                        Kind.UNREACHABLE, entry("odd", "hn-ct").ofCategory("B1").ofGroup("D"), ANY))
                .singleElement()
                .satisfies(found -> assertThat(found.entries()).containsExactly("odd"));
    }

    @Test
    void an_agency_that_does_not_exist_while_the_entry_holds_is_named_with_the_days() {
        List<Finding> found =
                check(Kind.REFERENCE_OUT_OF_FORCE, ANY.with("hn-hhtip").valid(null, JULY), entry("x", "hn-ct"));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.entries()).containsExactly("any");
            assertThat(each.span()).isEqualTo(new Validity(null, MARCH));
            assertThat(each.sentence().vi()).contains("hn-hhtip", "đến hết ngày 28/02/2025");
        });
    }

    @Test
    void days_before_the_axis_do_not_count() {
        assertThat(MatrixCheck.check(matrix(ANY.valid(MARCH, null)), SmallCity.catalogue(), new Validity(MARCH, null)))
                .isEmpty();
    }
}
