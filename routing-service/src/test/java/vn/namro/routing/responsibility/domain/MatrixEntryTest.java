package vn.namro.routing.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;

class MatrixEntryTest {

    private static final Bilingual WORDS = new Bilingual("Việc", "Task");

    private static MatrixEntry entry(
            @Nullable Urgency urgency,
            @Nullable EnterpriseKind kind,
            @Nullable String position,
            List<String> officers,
            @Nullable Integer term) {
        return new MatrixEntry(
                "e",
                new Conditions(null, null, null, null, urgency, null, kind),
                "hn-ct",
                List.of(),
                position,
                officers,
                WORDS,
                WORDS,
                term,
                null,
                Validity.ALWAYS,
                0,
                null);
    }

    private static Term term(Urgency urgency) {
        return SmallCity.catalogue().term(urgency, SmallCity.JULY).orElseThrow();
    }

    @Test
    void an_entrys_own_term_replaces_that_of_an_urgency_in_days() {
        MatrixEntry five = entry(null, null, "officer", List.of(), 5);

        assertThat(five.term(term(Urgency.NORMAL)).handleWorkingDays()).isEqualTo(5);
        assertThat(five.term(term(Urgency.NORMAL)).acceptWorkingHours()).isEqualTo(8);
        assertThat(five.term(term(Urgency.COMPLEX)).interimWorkingDays()).isNull();
        assertThat(entry(null, null, "officer", List.of(), 15)
                        .term(term(Urgency.COMPLEX))
                        .interimWorkingDays())
                .isEqualTo(10);
    }

    @Test
    void an_urgent_issue_is_not_slowed_down_by_an_entry_that_was_not_made_for_it() {
        Term urgent = term(Urgency.URGENT);

        assertThat(entry(null, null, "officer", List.of(), 5).term(urgent)).isEqualTo(urgent);
        assertThat(entry(Urgency.URGENT, null, "officer", List.of(), 1)
                        .term(urgent)
                        .handleWorkingDays())
                .isEqualTo(1);
    }

    @Test
    void a_pool_narrows_who_can_be_the_clear_person() {
        Matrix pool = new Matrix(
                "m", List.of(entry(null, null, null, List.of("o-hn-ct-2", "o-evn-hn-1"), null)), SmallCity.BOARDS);

        assertThat(Asked.clear(pool, Asked.question("kcn", "B1", SmallCity.JULY))
                        .candidates())
                .extracting(Officer::id)
                .containsExactly("o-hn-ct-2");
    }

    @Test
    void a_pool_of_people_from_elsewhere_leaves_the_person_unclear() {
        Matrix pool = new Matrix("m", List.of(entry(null, null, null, List.of("o-evn-hn-1"), null)), SmallCity.BOARDS);

        assertThat(Asked.unclear(pool, Asked.question("kcn", "B1", SmallCity.JULY))
                        .missing())
                .extracting(MissingClause::clause)
                .containsExactly(Clause.PERSON);
    }

    @Test
    void an_entry_for_a_kind_of_enterprise_holds_only_where_the_kind_is_known() {
        Matrix matrix = new Matrix(
                "m", List.of(entry(null, EnterpriseKind.BRANCH, "officer", List.of(), null)), SmallCity.BOARDS);
        Question branch = new Question("kcn", null, "B1", Urgency.NORMAL, "web", EnterpriseKind.BRANCH, SmallCity.JULY);

        assertThat(Asked.clear(matrix, branch).entry().id()).isEqualTo("e");
        assertThat(Asked.unclear(matrix, Asked.question("kcn", "B1", SmallCity.JULY))
                        .missing())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0100112437,", "0100112437-001,BRANCH", "0100112437001,BRANCH"})
    void a_tax_code_of_13_digits_is_that_of_a_branch(String taxCode, @Nullable EnterpriseKind kind) {
        assertThat(EnterpriseKind.of(taxCode)).isEqualTo(kind);
    }

    @Test
    void an_entry_without_anybody_is_refused() {
        assertThatThrownBy(() -> entry(null, null, null, List.of(), null))
                .hasMessage("position or officers must be given: e");
        assertThatThrownBy(() -> entry(null, null, "officer", List.of(), 0))
                .hasMessage("termWorkingDays must be at least 1: 0");
    }
}
