package vn.namro.routing.reorganisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;
import static vn.namro.routing.Entries.matrix;
import static vn.namro.routing.SmallCity.BEFORE_MARCH;
import static vn.namro.routing.SmallCity.JULY;
import static vn.namro.routing.SmallCity.MARCH;
import static vn.namro.routing.SmallCity.agency;
import static vn.namro.routing.SmallCity.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.namro.routing.Entries;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Agency.Level;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Question;

class SuccessionTest {

    private static Fate fate(Catalogue catalogue, Holding holding, LocalDate on, Entries... entries) {
        Question question = new Question("kcn", null, "B1", Urgency.NORMAL, "web", on);
        return new Succession(catalogue, on).fateOf(holding, matrix(entries).rule(question, catalogue));
    }

    private static Holding heldBy(String lead) {
        return new Holding(lead, null, List.of(), "o-" + lead + "-1", "officer");
    }

    private static Fate.Moves moves(Fate fate) {
        assertThat(fate).isInstanceOf(Fate.Moves.class);
        return (Fate.Moves) fate;
    }

    private static List<Clause> undecided(Fate fate) {
        assertThat(fate).isInstanceOf(Fate.Undecided.class);
        return ((Fate.Undecided) fate)
                .missing().stream().map(MissingClause::clause).toList();
    }

    /** The small city, where one more agency ends in March with these successors; each of them has an officer. */
    private static Catalogue where(String ends, String... successors) {
        List<Agency> agencies = new ArrayList<>(SmallCity.agencies());
        agencies.add(agency(ends, Level.CITY, new Validity(null, MARCH), List.of(successors), null));
        List<Officer> officers = new ArrayList<>(SmallCity.officers());
        for (String successor : successors) {
            if (agencies.stream().noneMatch(known -> known.id().equals(successor))) {
                agencies.add(agency(successor, Level.CITY, new Validity(MARCH, null), List.of(), null));
                officers.add(officer("o-" + successor + "-1", successor));
            }
        }
        Catalogue small = SmallCity.catalogue();
        return new Catalogue(
                agencies,
                List.copyOf(small.zones()),
                List.copyOf(small.categories()),
                List.copyOf(small.channels()),
                officers,
                SmallCity.terms());
    }

    @Test
    void an_assignment_whose_agencies_all_go_on_stays_also_if_the_matrix_would_decide_otherwise_now() {
        assertThat(fate(SmallCity.catalogue(), heldBy("hn-ct"), MARCH, entry("now", "hn-qhkt")))
                .isInstanceOf(Fate.Stays.class);
    }

    @Test
    void nothing_moves_before_the_day() {
        assertThat(fate(SmallCity.catalogue(), heldBy("hn-hiza"), BEFORE_MARCH, entry("e", "hn-hiza")))
                .isInstanceOf(Fate.Stays.class);
    }

    @Test
    void a_merged_agency_is_followed_by_the_one_it_became_whatever_the_matrix_says() {
        Fate.Moves moves = moves(fate(SmallCity.catalogue(), heldBy("hn-hiza"), MARCH, entry("e", "hn-ct")));

        assertThat(moves.lead().id()).isEqualTo("hn-hhtip");
        assertThat(moves.candidates()).extracting(Officer::id).containsExactly("o-hn-hhtip-1");
        assertThat(moves.why().vi()).contains("hn-hhtip", "hn-hiza", "2025-03-01");
    }

    @Test
    void among_several_successors_the_matrix_of_that_day_decides_who_has_the_function_now() {
        Catalogue split = where("old", "new-a", "new-b");

        Fate.Moves moves =
                moves(fate(split, heldBy("old"), MARCH, entry("e", "new-b").ofCategory("B1")));

        assertThat(moves.lead().id()).isEqualTo("new-b");
    }

    @Test
    void among_several_successors_nobody_is_guessed_where_the_matrix_names_none_of_them() {
        Catalogue split = where("old", "new-a", "new-b");

        assertThat(undecided(fate(split, heldBy("old"), MARCH, entry("e", "hn-ct"))))
                .containsExactly(Clause.RESPONSIBILITY);
    }

    @Test
    void an_abolished_agency_without_successor_is_followed_by_whom_the_matrix_pins_for_the_zone() {
        Fate.Moves moves = moves(fate(SmallCity.catalogue(), heldBy("d-dong-anh"), JULY, entry("e", "@commune")));

        assertThat(moves.lead().id()).isEqualTo("c-thu-lam");
    }

    @Test
    void an_abolished_agency_that_nobody_follows_and_the_matrix_does_not_know_is_for_the_city_office() {
        assertThat(undecided(fate(
                        SmallCity.catalogue(),
                        heldBy("d-dong-anh"),
                        JULY,
                        entry("e", "hn-ct").ofCategory("D2"))))
                .containsExactly(Clause.RESPONSIBILITY);
    }

    @Test
    void a_successor_of_a_successor_is_found_after_both_days() {
        List<Agency> agencies = new ArrayList<>(SmallCity.agencies());
        agencies.add(agency("first", Level.CITY, new Validity(null, MARCH), List.of("second"), null));
        agencies.add(agency("second", Level.CITY, new Validity(MARCH, JULY), List.of("third"), null));
        agencies.add(agency("third", Level.CITY, new Validity(JULY, null), List.of(), null));
        Catalogue small = SmallCity.catalogue();
        Catalogue twice = new Catalogue(
                agencies,
                List.copyOf(small.zones()),
                List.copyOf(small.categories()),
                List.copyOf(small.channels()),
                List.of(officer("o-third-1", "third")),
                SmallCity.terms());

        assertThat(moves(fate(twice, heldBy("first"), JULY, entry("e", "hn-ct")))
                        .lead()
                        .id())
                .isEqualTo("third");
    }

    @Test
    void a_successor_without_anybody_in_the_position_leaves_the_person_unclear() {
        Holding ofAChief = new Holding("hn-hiza", null, List.of(), "o-chief", "chief");

        assertThat(undecided(fate(SmallCity.catalogue(), ofAChief, MARCH, entry("e", "hn-hhtip"))))
                .containsExactly(Clause.PERSON);
    }

    @Test
    void a_coordinating_agency_is_followed_while_lead_and_officer_stay() {
        Holding helped = new Holding("hn-ct", null, List.of("hn-hiza", "hn-qhkt"), "o-hn-ct-2", "officer");

        Fate.Moves moves = moves(fate(SmallCity.catalogue(), helped, MARCH, entry("e", "hn-ct")));

        assertThat(moves.lead().id()).isEqualTo("hn-ct");
        assertThat(moves.candidates()).extracting(Officer::id).containsExactly("o-hn-ct-2");
        assertThat(moves.coordinating()).extracting(Agency::id).containsExactly("hn-hhtip", "hn-qhkt");
    }

    @Test
    void whoever_leads_now_does_not_help_as_well() {
        Holding helped = new Holding("hn-hiza", null, List.of("bql-hoalac"), "o-hn-hiza-1", "officer");

        assertThat(moves(fate(SmallCity.catalogue(), helped, MARCH, entry("e", "hn-ct")))
                        .coordinating())
                .isEmpty();
    }

    @Test
    void the_liaison_of_a_lead_outside_the_city_is_followed_and_the_lead_stays() {
        Holding outside = new Holding("evn-hn", "hn-hiza", List.of(), "o-hn-hiza-1", "officer");

        Fate.Moves moves = moves(fate(SmallCity.catalogue(), outside, MARCH, entry("e", "hn-ct")));

        assertThat(moves.lead().id()).isEqualTo("evn-hn");
        assertThat(liaisonOf(moves)).isEqualTo("hn-hhtip");
        assertThat(moves.candidates()).extracting(Officer::id).containsExactly("o-hn-hhtip-1");
    }

    private static @Nullable String liaisonOf(Fate.Moves moves) {
        return moves.liaison() == null ? null : moves.liaison().id();
    }
}
