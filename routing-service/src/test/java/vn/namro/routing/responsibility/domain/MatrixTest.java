package vn.namro.routing.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.responsibility.domain.Clause.PERSON;
import static vn.namro.routing.responsibility.domain.Clause.RESPONSIBILITY;
import static vn.namro.routing.responsibility.domain.Clause.RESULT;
import static vn.namro.routing.responsibility.domain.Clause.TASK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.MatrixEntry.Conditions;

class MatrixTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final Bilingual TEXT = new Bilingual("chữ", "text");

    @Test
    void the_more_specific_entry_wins_wherever_it_stands() {
        assertThat(winner(entry("group", of(null, "D", null), 0), entry("category", of("D1", null, null), 0)))
                .isEqualTo("category");
        assertThat(winner(entry("any", of("D1", null, null), 9), entry("zone", of("D1", null, "park"), 0)))
                .isEqualTo("zone");
    }

    @Test
    void of_equally_specific_entries_the_higher_priority_wins_and_then_the_earlier_line() {
        assertThat(winner(entry("low", of("D1", null, null), 0), entry("high", of("D1", null, null), 1)))
                .isEqualTo("high");
        assertThat(winner(entry("first", of("D1", null, null), 0), entry("second", of("D1", null, null), 0)))
                .isEqualTo("first");
    }

    @Test
    void an_entry_outside_its_validity_does_not_apply() {
        MatrixEntry past = new MatrixEntry(
                "past", of("D1", null, null), "a", List.of(), "officer", TEXT, TEXT, null, new Validity(null, DAY), 0);

        assertThat(missing(rule("D1", past))).contains(RESPONSIBILITY);
    }

    @Test
    void without_a_category_four_clauses_are_unclear_and_all_four_are_named() {
        assertThat(missing(rule(null, entry("any", of(null, null, null), 0))))
                .containsExactlyInAnyOrder(RESPONSIBILITY, PERSON, TASK, RESULT);
    }

    @Test
    void a_category_that_nobody_knows_is_unclear() {
        assertThat(missing(rule("Z9", entry("any", of(null, null, null), 0)))).contains(RESPONSIBILITY, PERSON);
    }

    @Test
    void a_lead_that_comes_to_nobody_leaves_responsibility_and_person_unclear() {
        MatrixEntry board = new MatrixEntry(
                "board", of("D1", null, null), "@board", List.of(), "officer", TEXT, TEXT, null, Validity.ALWAYS, 0);

        assertThat(missing(rule("D1", board))).containsExactly(RESPONSIBILITY, PERSON);
    }

    @Test
    void an_agency_without_anybody_in_the_position_leaves_only_the_person_unclear() {
        MatrixEntry entry = new MatrixEntry(
                "e", of("D1", null, null), "a", List.of(), "diver", TEXT, TEXT, null, Validity.ALWAYS, 0);

        assertThat(missing(rule("D1", entry))).containsExactly(PERSON);
    }

    private static String winner(MatrixEntry... entries) {
        return rule("D1", entries).<String>fold(found -> found.entry().id(), unclear -> "unclear");
    }

    private static List<Clause> missing(Ruling ruling) {
        return ruling.fold(
                found -> List.of(),
                unclear -> unclear.missing().stream().map(MissingClause::clause).toList());
    }

    private static Ruling rule(@Nullable String category, MatrixEntry... entries) {
        Matrix matrix = new Matrix("test", List.of(entries), new Boards(Map.of()));
        return matrix.rule(new Question("park", null, category, Urgency.NORMAL, "web", DAY), catalogue());
    }

    private static MatrixEntry entry(String id, Conditions conditions, int priority) {
        return new MatrixEntry(id, conditions, "a", List.of(), "officer", TEXT, TEXT, null, Validity.ALWAYS, priority);
    }

    private static Conditions of(@Nullable String category, @Nullable String group, @Nullable String zone) {
        return new Conditions(category, group, null, zone, null, null);
    }

    private static Catalogue catalogue() {
        Agency agency = new Agency("a", TEXT, Agency.Level.CITY, null, Validity.ALWAYS, List.of(), null, false);
        Zone zone = new Zone("park", Zone.Kind.INDUSTRIAL_PARK, TEXT, "OPERATING", List.of(), List.of(), false);
        Officer officer =
                new Officer("o1", "a", new Position("officer", TEXT), "A", "a@b.invalid", "vi", Validity.ALWAYS);
        return new Catalogue(
                List.of(agency),
                List.of(zone),
                List.of(new Category("D1", TEXT, "D", TEXT)),
                List.of(),
                List.of(officer),
                List.of());
    }
}
