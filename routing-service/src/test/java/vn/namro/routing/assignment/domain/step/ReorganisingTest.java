package vn.namro.routing.assignment.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.namro.routing.SmallCity;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.Life;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.Presence;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.SubmittedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Evolution;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.assignment.domain.course.Former;
import vn.namro.routing.assignment.domain.course.Happening;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.catalog.adapter.file.HanoiCatalogue;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Reorganisation;
import vn.namro.routing.catalog.domain.Reorganisation.Ending;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.adapter.file.HanoiMatrix;

class ReorganisingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** {@code hn-ct} ends; {@code hn-new} goes on with its work and, if told, its people. */
    private static Desk after(Life life, boolean officersFollow) {
        Agency founded = new Agency(
                "hn-new",
                new Bilingual("Sở mới", "New department"),
                Agency.Level.CITY,
                null,
                new Validity(DAY, null),
                List.of(),
                null,
                false);
        Officer other = new Officer(
                "o-new",
                "hn-new",
                SmallCity.officer("x", "hn-new").position(),
                "Người mới",
                "moi@namro.invalid",
                "vi",
                new Validity(DAY, null));
        Reorganisation reorganisation = new Reorganisation(
                DAY,
                new Bilingual("Đổi", "Change"),
                null,
                List.of(new Ending("hn-ct", List.of("hn-new"), officersFollow)),
                List.of(founded),
                officersFollow ? List.of() : List.of(other));
        Desk desk = life.desk();
        return new Desk(
                desk.catalogue().reorganised(reorganisation),
                desk.matrix(),
                desk.calendar(),
                desk.presence(),
                desk.triageAgency());
    }

    private static Life onTheDay(Life life, boolean officersFollow) {
        life.told();
        return life.with(after(life, officersFollow)).at("2026-12-01T08:00").hear(new Reorganising());
    }

    @Test
    void an_open_assignment_moves_to_the_successor_with_its_limit_and_history() {
        Life life = Life.of(Urgency.NORMAL);
        Instant due = life.issue().present().deadline().dueAt();
        int before = life.issue().course().version();

        onTheDay(life, false);

        assertThat(life.issue().present().person().officerId()).isEqualTo("o-new");
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(due);
        assertThat(life.issue().state()).isEqualTo(State.ISSUED);
        assertThat(life.issue().former("i1.1")).map(Former::ended).contains(State.TRANSFERRED);
        assertThat(life.issue().course().history()).hasSizeGreaterThan(before);
        assertThat(life.told())
                .extracting(fact -> (Object) fact.getClass())
                .startsWith(Fact.Transferred.class, Fact.Issued.class);
    }

    @Test
    void what_was_accepted_stays_accepted_if_the_same_person_goes_on_with_it() {
        Life followed = onTheDay(Life.of(Urgency.NORMAL).accepted(), true);
        assertThat(followed.issue().state()).isEqualTo(State.ACCEPTED);
        assertThat(followed.issue().present().person().officerId()).isEqualTo("o-hn-ct-1.hn-new");

        Life others = onTheDay(Life.of(Urgency.NORMAL).accepted(), false);
        assertThat(others.issue().state()).isEqualTo(State.ISSUED);
    }

    @Test
    void a_question_to_the_enterprise_stays_asked_and_the_whole_wait_moves_the_limit() {
        Life life = onTheDay(Life.of(Urgency.NORMAL).accepted().asked(), false);
        assertThat(life.issue().state()).isEqualTo(State.PAUSED);
        assertThat(life.question().id()).isEqualTo("i1.1.q1");

        life.at("2026-12-02T09:00").hear(new FromOutside.Answer("i1.1.q1", "Đây"));

        assertThat(life.issue().state()).isEqualTo(State.ACCEPTED);
        assertThat(life.issue().present().deadline().dueAt()).isEqualTo(Instant.parse("2026-12-16T10:00:00Z"));
    }

    @Test
    void where_nobody_follows_the_city_office_decides() {
        Life life = Life.of(Urgency.NORMAL);
        Desk desk = life.desk();
        Reorganisation abolished = new Reorganisation(
                DAY,
                new Bilingual("Giải thể", "Abolition"),
                null,
                List.of(new Ending("hn-ct", List.of(), false)),
                List.of(),
                List.of());
        life.with(new Desk(
                        desk.catalogue().reorganised(abolished),
                        desk.matrix(),
                        desk.calendar(),
                        desk.presence(),
                        desk.triageAgency()))
                .at("2026-12-01T08:00")
                .hear(new Reorganising());

        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
        assertThat(life.issue().former("i1.1")).map(Former::ended).contains(State.SUPERSEDED);
    }

    @Test
    void nothing_happens_to_what_is_not_concerned_or_was_moved_already() {
        Life elsewhere = onTheDay(Life.of(Urgency.NORMAL, entry("e", "hn-qhkt")), false);
        assertThat(elsewhere.told()).isEmpty();

        Life life = onTheDay(Life.of(Urgency.NORMAL), false);
        life.told();
        life.hear(new Reorganising());
        assertThat(life.told()).isEmpty();
    }

    @Test
    void an_officer_who_has_left_is_replaced_and_nobody_left_means_triage() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        List<Officer> stayed = SmallCity.officers().stream()
                .filter(officer -> !officer.id().equals("o-hn-ct-1"))
                .toList();
        life.with(Filed.desk(SmallCity.catalogue(stayed), entry("e", "hn-ct"))).hear(new Reorganising());
        assertThat(life.issue().present().person().officerId()).isEqualTo("o-hn-ct-2");
        assertThat(life.issue().state()).isEqualTo(State.ACCEPTED);

        List<Officer> none = stayed.stream()
                .filter(officer -> !officer.agencyId().equals("hn-ct"))
                .toList();
        life.with(Filed.desk(SmallCity.catalogue(none), entry("e", "hn-ct"))).hear(new Reorganising());
        assertThat(life.issue().state()).isEqualTo(State.IN_TRIAGE);
    }

    private static final Catalogue HANOI = HanoiCatalogue.source().catalogue();
    private static final Desk HANOI_DESK = new Desk(
            HANOI, HanoiMatrix.of(HANOI), HanoiCatalogue.source().workingTime().calendar(), Presence.ALWAYS, "hn-vp");

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(HANOI_DESK.calendar().zone()).toInstant();
    }

    /** One issue of every category in every zone, filed on a day. */
    private static List<RoutedIssue> openOn(LocalDate day) {
        List<RoutedIssue> open = new ArrayList<>();
        for (Zone zone : HANOI.zones()) {
            for (Category category : HANOI.categories()) {
                SubmittedIssue like = Filed.issue("i" + open.size(), category.id(), Urgency.NORMAL);
                SubmittedIssue filed = new SubmittedIssue(
                        like.issueId(),
                        like.trackingCode(),
                        noon(day),
                        "web",
                        like.enterprise(),
                        zone.id(),
                        null,
                        category.id(),
                        Urgency.NORMAL,
                        like.title(),
                        like.description());
                List<Fact> facts = HANOI_DESK.settle(
                        Handover.first(filed), HANOI_DESK.rule(filed, noon(day)), Map.of(), noon(day));
                open.add(Evolution.begin(filed, facts));
            }
        }
        return open;
    }

    @ParameterizedTest
    @CsvSource({"2023-11-24", "2025-03-01", "2025-07-01"})
    void no_open_issue_is_lost_in_a_reorganisation_of_the_city(LocalDate day) {
        Grounds grounds = new Grounds(HANOI_DESK, Filed.LIMITS, Map.of(), By.SYSTEM, null, noon(day));
        List<RoutedIssue> open = openOn(day.minusDays(1));

        for (RoutedIssue before : open) {
            List<Fact> facts =
                    FromOutside.decide(new Reorganising(), before, grounds).fold(done -> done, objections -> List.of());
            RoutedIssue after = Evolution.after(before, facts);

            assertThat(after.agencies())
                    .allMatch(id -> HANOI_DESK.agency(id, noon(day)).isPresent());
            assertThat(after.isOpen()).isTrue();
            assertThat(after.course().history())
                    .startsWith(before.course().history().toArray(Happening[]::new));
            if (before.assignment() != null && after.assignment() != null) {
                assertThat(after.present().deadline().dueAt())
                        .isEqualTo(before.present().deadline().dueAt());
                assertThat(HANOI.officer(after.present().person().officerId())
                                .orElseThrow()
                                .validity()
                                .includes(day))
                        .isTrue();
            }
            assertThat(after.assignment() == null && before.assignment() != null)
                    .isFalse();
        }
        assertThat(open).hasSizeGreaterThan(2_000);
    }
}
