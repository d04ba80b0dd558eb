package vn.namro.routing.reorganisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.routing.catalog.adapter.file.HanoiCatalogue;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.adapter.file.HanoiMatrix;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.Question;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/** The city's own reorganisations, replayed over one open issue of every category in every zone. */
class HanoiReorganisationsTest {

    private static final Catalogue CATALOGUE = HanoiCatalogue.source().catalogue();
    private static final Matrix MATRIX = HanoiMatrix.of(CATALOGUE);

    private record Open(Question question, Holding holding) {}

    private static Ruling ruling(Question question, LocalDate on) {
        return MATRIX.rule(
                new Question(
                        question.zoneId(),
                        question.communeId(),
                        question.categoryId(),
                        question.urgency(),
                        question.channel(),
                        on),
                CATALOGUE);
    }

    private static List<Open> openOn(LocalDate day) {
        List<Open> open = new ArrayList<>();
        for (Zone zone : CATALOGUE.zones()) {
            for (Category category : CATALOGUE.categories()) {
                Question question = new Question(zone.id(), null, category.id(), Urgency.NORMAL, "web", day);
                ruling(question, day)
                        .<Optional<Responsible>>fold(Optional::of, unclear -> Optional.empty())
                        .ifPresent(responsible -> open.add(new Open(question, holding(responsible))));
            }
        }
        return open;
    }

    private static Holding holding(Responsible responsible) {
        Officer officer = responsible.candidates().get(0);
        Agency liaison = responsible.liaison();
        return new Holding(
                responsible.lead().id(),
                liaison == null ? null : liaison.id(),
                responsible.coordinating().stream().map(Agency::id).toList(),
                officer.id(),
                officer.position().id());
    }

    /** @param movedAtLeast none in 2023: the board of Hòa Lạc got another parent, and stayed what it was */
    @ParameterizedTest
    @CsvSource({"2023-11-24, 0", "2025-03-01, 1000", "2025-07-01, 500"})
    void every_open_issue_goes_on_with_an_agency_that_exists_and_none_is_left_undecided(
            LocalDate day, int movedAtLeast) {
        List<Open> open = openOn(day.minusDays(1));
        Succession succession = new Succession(CATALOGUE, day);
        List<Fate> moved = new ArrayList<>();

        for (Open each : open) {
            Fate fate = succession.fateOf(each.holding(), ruling(each.question(), day));
            assertThat(personsAgencies(fate, each.holding()))
                    .as(
                            "%s in %s",
                            each.question().categoryId(), each.question().zoneId())
                    .isNotEmpty()
                    .allMatch(agency -> agency.validity().includes(day));
            if (fate instanceof Fate.Moves) {
                moved.add(fate);
            }
        }

        assertThat(open).hasSizeGreaterThan(2_000);
        assertThat(moved).hasSizeGreaterThanOrEqualTo(movedAtLeast);
    }

    private static List<Agency> personsAgencies(Fate fate, Holding before) {
        return fate.fold(
                stays -> List.of(agency(before.agencyOfOfficer())),
                moves -> moves.candidates().stream()
                        .map(officer -> agency(officer.agencyId()))
                        .toList(),
                undecided -> List.of());
    }

    private static Agency agency(String id) {
        return CATALOGUE.agency(id).orElseThrow();
    }
}
