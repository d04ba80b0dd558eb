package vn.namro.routing.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;
import static vn.namro.routing.Entries.matrix;
import static vn.namro.routing.SmallCity.BEFORE_JULY;
import static vn.namro.routing.SmallCity.BEFORE_MARCH;
import static vn.namro.routing.SmallCity.JULY;
import static vn.namro.routing.SmallCity.MARCH;
import static vn.namro.routing.responsibility.domain.Asked.clear;
import static vn.namro.routing.responsibility.domain.Asked.question;
import static vn.namro.routing.responsibility.domain.Asked.unclear;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Zone;

class MatrixTest {

    private static final Entries ANY = entry("any", "hn-ct");

    private static String winner(Entries... entries) {
        return clear(matrix(entries), question("kcn", "B1", JULY)).entry().id();
    }

    @Test
    void each_condition_outweighs_all_those_after_it_together() {
        Entries channel = entry("channel", "hn-ct").by("web");
        Entries urgency = entry("urgency", "hn-ct").when(Urgency.NORMAL);
        Entries kind = entry("kind", "hn-ct").ofKind(Zone.Kind.INDUSTRIAL_PARK);
        Entries group = entry("group", "hn-ct").ofGroup("B");
        Entries zone = entry("zone", "hn-ct").inZone("kcn");
        Entries category = entry("category", "hn-ct").ofCategory("B1");

        assertThat(winner(ANY, channel)).isEqualTo("channel");
        assertThat(winner(channel, urgency)).isEqualTo("urgency");
        assertThat(winner(urgency.by("web"), kind)).isEqualTo("kind");
        assertThat(winner(kind.when(Urgency.NORMAL).by("web"), group)).isEqualTo("group");
        assertThat(winner(group.ofKind(Zone.Kind.INDUSTRIAL_PARK).when(Urgency.NORMAL), zone))
                .isEqualTo("zone");
        assertThat(winner(zone.ofGroup("B").when(Urgency.NORMAL).by("web"), category))
                .isEqualTo("category");
    }

    @Test
    void of_equally_specific_entries_the_higher_priority_wins_and_then_the_earlier_line() {
        assertThat(winner(ANY, entry("higher", "hn-ct").priority(1))).isEqualTo("higher");
        assertThat(winner(ANY, entry("later", "hn-ct"))).isEqualTo("any");
    }

    @Test
    void a_more_specific_entry_beats_a_higher_priority() {
        assertThat(winner(ANY.priority(9), entry("specific", "hn-ct").ofCategory("B1")))
                .isEqualTo("specific");
    }

    @ParameterizedTest
    @CsvSource({"B2,kcn,NORMAL,web", "B1,ccn,NORMAL,web", "B1,kcn,URGENT,web", "B1,kcn,NORMAL,hotline"})
    void an_entry_holds_only_where_all_its_conditions_do(
            String category, String zone, Urgency urgency, String channel) {
        Entries narrow = entry("narrow", "hn-ct")
                .ofCategory("B1")
                .inZone("kcn")
                .when(Urgency.NORMAL)
                .by("web");
        Question other = new Question(zone, null, category, urgency, channel, JULY);

        assertThat(clear(matrix(narrow, ANY), other).entry().id()).isEqualTo("any");
    }

    @Test
    void the_day_decides_which_entry_is_in_force() {
        Matrix matrix = matrix(
                entry("old", "hn-ct").valid(null, MARCH), entry("new", "hn-ct").valid(MARCH, null));

        assertThat(clear(matrix, question("kcn", "B1", BEFORE_MARCH)).entry().id())
                .isEqualTo("old");
        assertThat(clear(matrix, question("kcn", "B1", MARCH)).entry().id()).isEqualTo("new");
    }

    @Test
    void without_a_category_all_that_follows_from_it_is_unclear() {
        Question question = new Question("kcn", null, null, Urgency.NORMAL, "web", JULY);

        assertThat(unclear(matrix(ANY), question).missing())
                .extracting(MissingClause::clause)
                .containsExactlyInAnyOrder(Clause.RESPONSIBILITY, Clause.PERSON, Clause.TASK, Clause.RESULT);
    }

    @Test
    void an_unknown_zone_or_category_or_no_entry_leaves_the_same_unclear_and_says_why() {
        Matrix onlyB1 = matrix(entry("b1", "hn-ct").ofCategory("B1"));

        for (Ruling.Unclear ruling : List.of(
                unclear(onlyB1, question("nowhere", "B1", JULY)),
                unclear(onlyB1, question("kcn", "Z9", JULY)),
                unclear(onlyB1, question("kcn", "D2", JULY)))) {
            assertThat(ruling.missing())
                    .extracting(MissingClause::clause)
                    .containsExactlyInAnyOrder(Clause.RESPONSIBILITY, Clause.PERSON, Clause.TASK, Clause.RESULT);
        }
        assertThat(unclear(onlyB1, question("nowhere", "B1", JULY)).explanation())
                .singleElement()
                .satisfies(why -> {
                    assertThat(why.vi()).isEqualTo("Không có khu nào mang mã nowhere");
                    assertThat(why.en()).isEqualTo("There is no zone nowhere");
                });
    }

    @Test
    void a_board_is_followed_to_its_successor_of_the_day() {
        Matrix matrix = matrix(entry("e", "@board"));

        assertThat(clear(matrix, question("kcn", "B1", BEFORE_MARCH)).lead().id())
                .isEqualTo("hn-hiza");
        assertThat(clear(matrix, question("cnc", "B1", BEFORE_MARCH)).lead().id())
                .isEqualTo("bql-hoalac");
        assertThat(clear(matrix, question("cnc-sinh-hoc", "B1", BEFORE_MARCH))
                        .lead()
                        .id())
                .isEqualTo("hn-hiza");
        assertThat(clear(matrix, question("kcn", "B1", MARCH)).lead().id()).isEqualTo("hn-hhtip");
        assertThat(clear(matrix, question("cnc", "B1", JULY)).lead().id()).isEqualTo("hn-hhtip");
    }

    @Test
    void a_district_leads_until_its_abolition_and_no_longer() {
        Matrix matrix = matrix(entry("e", "@district"));

        assertThat(clear(matrix, question("kcn", "B1", BEFORE_JULY)).lead().id())
                .isEqualTo("d-dong-anh");
        assertThat(unclear(matrix, question("kcn", "B1", JULY)).missing())
                .extracting(MissingClause::clause)
                .containsExactly(Clause.RESPONSIBILITY, Clause.PERSON);
    }

    @Test
    void a_commune_leads_from_its_foundation_and_no_earlier() {
        Matrix matrix = matrix(entry("e", "@commune"));

        assertThat(unclear(matrix, question("kcn", "B1", BEFORE_JULY)).missing())
                .hasSize(2);
        assertThat(clear(matrix, question("kcn", "B1", JULY)).lead().id()).isEqualTo("c-thu-lam");
    }

    @Test
    void a_commune_named_in_the_issue_leads_if_it_is_one() {
        Matrix matrix = matrix(entry("e", "@commune"));

        assertThat(clear(matrix, Asked.inCommune("c-phuc-thinh")).lead().id()).isEqualTo("c-phuc-thinh");
        assertThat(unclear(matrix, Asked.inCommune("hn-ct")).missing())
                .extracting(MissingClause::clause)
                .contains(Clause.RESPONSIBILITY);
    }

    @Test
    void a_zone_of_a_kind_without_a_board_leaves_the_board_unclear() {
        assertThat(unclear(matrix(entry("e", "@board")), question("ccn", "B1", JULY))
                        .missing())
                .extracting(MissingClause::clause)
                .contains(Clause.RESPONSIBILITY);
    }

    @Test
    void a_lead_that_does_not_exist_on_the_day_leads_nobody() {
        assertThat(unclear(matrix(entry("e", "hn-vp")), question("kcn", "B1", MARCH))
                        .missing())
                .extracting(MissingClause::clause)
                .containsExactly(Clause.RESPONSIBILITY, Clause.PERSON);
    }

    @Test
    void beside_a_lead_that_cannot_be_ordered_stands_a_liaison_whose_officers_are_the_candidates() {
        Responsible responsible =
                clear(matrix(entry("e", "evn-hn").with("hn-ct", "@board")), question("kcn", "D2", JULY));

        assertThat(responsible.lead().id()).isEqualTo("evn-hn");
        assertThat(responsible.agencyOfPerson().id()).isEqualTo("hn-ct");
        assertThat(responsible.candidates())
                .allSatisfy(officer -> assertThat(officer.agencyId()).isEqualTo("hn-ct"));
        assertThat(responsible.coordinating()).extracting(agency -> agency.id()).containsExactly("hn-ct", "hn-hhtip");
    }

    @Test
    void a_lead_that_cannot_be_ordered_and_has_no_liaison_has_no_clear_person() {
        assertThat(unclear(matrix(entry("e", "ministry")), question("kcn", "B1", JULY))
                        .missing())
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.clause()).isEqualTo(Clause.PERSON);
                    assertThat(missing.reason().en())
                            .contains("Agency ministry")
                            .contains("no liaison");
                });
    }

    @Test
    void a_position_that_nobody_in_the_lead_agency_holds_leaves_the_person_unclear() {
        Ruling.Unclear ruling = unclear(matrix(entry("e", "hn-ct").heldBy("head")), question("kcn", "B1", JULY));

        assertThat(ruling.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.clause()).isEqualTo(Clause.PERSON);
            assertThat(missing.reason().vi()).isEqualTo("Cơ quan hn-ct chưa có cán bộ giữ vị trí head");
        });
    }

    @Test
    void the_explanation_names_entry_agency_and_day_in_both_languages() {
        List<String> vi =
                clear(matrix(entry("e-7", "@district").ofCategory("B1")), question("kcn", "B1", MARCH))
                        .explanation()
                        .stream()
                        .map(each -> each.vi())
                        .toList();
        List<String> en =
                clear(matrix(entry("e-7", "@district").ofCategory("B1")), question("kcn", "B1", MARCH))
                        .explanation()
                        .stream()
                        .map(each -> each.en())
                        .toList();

        assertThat(String.join("\n", vi)).contains("e-7", "m-test", "Cơ quan d-dong-anh", "2025-03-01", "@district");
        assertThat(String.join("\n", en)).contains("e-7", "m-test", "Agency d-dong-anh", "2025-03-01", "@district");
    }

    @Test
    void the_explanation_says_why_each_other_entry_did_not_win() {
        Responsible responsible = clear(
                matrix(
                        entry("won", "hn-ct").ofCategory("B1").priority(2),
                        entry("lower", "hn-ct").ofCategory("B1").priority(1),
                        entry("further", "hn-ct").ofCategory("B1").priority(2),
                        ANY),
                question("kcn", "B1", JULY));

        assertThat(responsible.explanation())
                .extracting(each -> each.en())
                .contains(
                        "Entry further applies too, but stands further down",
                        "Entry lower applies too, but has a lower priority",
                        "Entry any applies too, but is less specific: it names no category");
    }

    @Test
    void a_coordinating_agency_that_comes_to_nobody_is_explained_and_left_out() {
        Responsible responsible =
                clear(matrix(entry("e", "hn-qhkt").with("@board", "hn-ct")), question("ccn", "B1", JULY));

        assertThat(responsible.coordinating()).extracting(agency -> agency.id()).containsExactly("hn-ct");
        assertThat(responsible.explanation())
                .extracting(each -> each.en())
                .anySatisfy(why -> assertThat(why).contains("@board").contains("comes to nobody"));
    }

    @Test
    void unknown_references_of_an_entry_are_all_named() {
        MatrixEntry wrong = entry("e", "hn-xyz")
                .ofCategory("Z9")
                .inZone("nowhere")
                .by("pigeon")
                .heldBy("king")
                .with("hn-abc")
                .build();

        assertThat(new References(SmallCity.catalogue()).unknown(wrong))
                .extracting(unknown -> unknown.field() + " " + unknown.id())
                .containsExactly(
                        "category Z9",
                        "zone nowhere",
                        "channel pigeon",
                        "lead hn-xyz",
                        "position king",
                        "coordinating hn-abc");
        assertThat(new References(SmallCity.catalogue())
                        .unknown(entry("e", "@board").ofGroup("B").build()))
                .isEmpty();
    }
}
