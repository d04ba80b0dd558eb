package vn.namro.routing.absence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.absence.domain.Absence.Reason;
import vn.namro.routing.absence.domain.AbsenceRule.Asked;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;

class AbsencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Officer AN = SmallCity.officer("an", "hn-ct");
    private static final Officer BINH = SmallCity.officer("binh", "hn-ct");
    private static final Officer CHI = SmallCity.officer("chi", "hn-ct");
    private static final Officer FAR = SmallCity.officer("far", "hn-qhkt");
    private static final Function<String, Optional<Officer>> KNOWN = known(List.of(AN, BINH, CHI, FAR));

    private static Function<String, Optional<Officer>> known(List<Officer> officers) {
        Map<String, Officer> byId = officers.stream().collect(Collectors.toMap(Officer::id, each -> each));
        return id -> Optional.ofNullable(byId.get(id));
    }

    private static Absence away(Officer who, @Nullable Officer substitute) {
        return new Absence(
                who.id(), TODAY, TODAY.plusDays(2), substitute == null ? null : substitute.id(), Reason.LEAVE);
    }

    private static List<Officer> present(List<Officer> officers, Absence... absences) {
        return new Absences(List.of(absences)).present(officers, TODAY, KNOWN);
    }

    @Test
    void whoever_is_there_stays_and_whoever_is_away_is_replaced_by_the_substitute_each_once() {
        assertThat(present(List.of(AN, BINH))).containsExactly(AN, BINH);
        assertThat(present(List.of(AN, BINH), away(AN, CHI))).containsExactly(CHI, BINH);
        assertThat(present(List.of(AN, BINH), away(AN, BINH))).containsExactly(BINH);
        assertThat(present(List.of(AN, BINH), away(AN, null))).containsExactly(BINH);
    }

    @Test
    void a_substitute_who_is_away_is_followed_to_the_next_and_a_circle_comes_to_nobody() {
        assertThat(present(List.of(AN), away(AN, BINH), away(BINH, CHI))).containsExactly(CHI);
        assertThat(present(List.of(AN), away(AN, BINH), away(BINH, AN))).isEmpty();
        assertThat(present(List.of(AN), away(AN, BINH), away(BINH, null))).isEmpty();
    }

    @Test
    void nobody_of_another_agency_and_nobody_out_of_office_stands_in() {
        assertThat(present(List.of(AN), away(AN, FAR))).isEmpty();
        assertThat(present(List.of(AN), away(AN, SmallCity.officer("gone", "hn-ct"))))
                .isEmpty();
    }

    @Test
    void first_and_last_day_belong_to_an_absence() {
        Absence absence = away(AN, null);
        assertThat(absence.includes(TODAY.minusDays(1))).isFalse();
        assertThat(absence.includes(TODAY)).isTrue();
        assertThat(absence.includes(TODAY.plusDays(2))).isTrue();
        assertThat(absence.includes(TODAY.plusDays(3))).isFalse();
        assertThatThrownBy(() -> new Absence("an", TODAY, TODAY.minusDays(1), null, Reason.OTHER))
                .hasMessageContaining("must not be before first");
    }

    /** Any net of substitutes, circles among them: the answer comes, and holds only those who are there. */
    @Test
    void in_any_net_of_substitutes_only_colleagues_who_are_there_are_found() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Officer> officers = IntStream.range(0, 8)
                    .mapToObj(n -> SmallCity.officer("o" + n, n < 6 ? "hn-ct" : "hn-qhkt"))
                    .toList();
            List<Absence> absences = new ArrayList<>();
            for (Officer officer : officers) {
                if (random.nextInt(3) > 0) {
                    Officer substitute = random.nextInt(5) == 0 ? null : officers.get(random.nextInt(8));
                    absences.add(away(officer, substitute));
                }
            }
            Absences all = new Absences(absences);
            List<Officer> asked = officers.subList(0, 6);

            List<Officer> present = all.present(asked, TODAY, known(officers));

            assertThat(present)
                    .doesNotHaveDuplicates()
                    .allMatch(officer -> officer.agencyId().equals("hn-ct"))
                    .allMatch(officer -> all.of(officer.id(), TODAY).isEmpty());
            assertThat(present)
                    .containsAll(asked.stream()
                            .filter(officer -> all.of(officer.id(), TODAY).isEmpty())
                            .toList());
        }
    }

    private static List<AbsenceRule> broken(Absence absence, Absence... known) {
        Catalogue city = SmallCity.catalogue();
        return AbsenceRule.broken(new Asked(absence, city, List.of(known), TODAY));
    }

    private static Absence of(String officer, LocalDate first, LocalDate last, @Nullable String substitute) {
        return new Absence(officer, first, last, substitute, Reason.LEAVE);
    }

    @Test
    void every_rule_that_is_broken_is_told_at_once() {
        assertThat(broken(of("o-hn-ct-1", TODAY, TODAY, "o-hn-ct-2"))).isEmpty();
        assertThat(broken(of("nobody", TODAY.minusDays(9), TODAY.minusDays(8), "nobody")))
                .containsExactlyInAnyOrder(
                        AbsenceRule.OFFICER_IS_IN_OFFICE,
                        AbsenceRule.DOES_NOT_LIE_IN_THE_PAST,
                        AbsenceRule.SUBSTITUTE_IS_SOMEBODY_ELSE);
        assertThat(broken(of("o-hn-ct-1", TODAY, TODAY.plusYears(1), "o-hn-qhkt-1")))
                .containsExactly(AbsenceRule.LASTS_A_YEAR_AT_MOST, AbsenceRule.SUBSTITUTE_IS_A_COLLEAGUE);
    }

    @Test
    void an_officer_is_not_absent_twice_on_one_day() {
        Absence known = of("o-hn-ct-1", TODAY, TODAY.plusDays(3), null);

        assertThat(broken(of("o-hn-ct-1", TODAY.plusDays(3), TODAY.plusDays(9), null), known))
                .containsExactly(AbsenceRule.OFFICER_IS_NOT_ABSENT_THEN);
        assertThat(broken(of("o-hn-ct-1", TODAY.plusDays(4), TODAY.plusDays(9), null), known))
                .isEmpty();
        assertThat(broken(of("o-hn-ct-2", TODAY, TODAY, null), known)).isEmpty();
    }
}
