package vn.namro.routing.assignment.domain.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Handover;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;

/** Finds who stands one level above the officer in the same agency, or its successor; above the head is the City Office. */
record Upward(RoutedIssue before, Grounds grounds) {

    Set<String> considered() {
        return Passing.ids(above());
    }

    List<Fact> settled(Handover handover) {
        List<Officer> above = above();
        if (above.isEmpty()) {
            return List.of(grounds.desk().unclear(before.issue(), List.of(nobodyAbove()), grounds.at()));
        }
        Assignment disputed = before.present();
        String lead = successor(disputed.responsibility().lead().agencyId());
        Chosen chosen = Chosen.like(disputed, lead)
                .because(why())
                .by(above.stream().map(Officer::id).toList());
        return grounds.desk().settle(handover, chosen.ruling(before, grounds), grounds.openByOfficer(), grounds.at());
    }

    /** Those of the lowest level above the officer at which somebody is there. */
    private List<Officer> above() {
        Assignment disputed = before.present();
        String agency = successor(disputed.person().agency().agencyId());
        List<String> levels = grounds.limits().levels();
        // Whoever holds a position outside the levels counts as being at the lowest.
        int own = Math.max(0, levels.indexOf(disputed.person().position()));
        return levels.subList(own + 1, levels.size()).stream()
                .map(level -> grounds.desk()
                        .catalogue()
                        .officers(agency, level, grounds.desk().dayOf(grounds.at())))
                .map(found -> found.stream().filter(grounds::isThere).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String successor(String agencyId) {
        return Optional.of(agencyId)
                .flatMap(id ->
                        grounds.desk().catalogue().inForce(id, grounds.desk().dayOf(grounds.at())))
                .map(Agency::id)
                .orElse(agencyId);
    }

    private Bilingual why() {
        return Bilingual.of(
                "Doanh nghiệp không đồng ý với kết quả của %1$s nên cấp trên trong cơ quan giải quyết lại",
                "The enterprise did not accept the outcome of %1$s, so the level above handles it again",
                before.present().person().name());
    }

    private MissingClause nobodyAbove() {
        Assignment.Party agency = before.present().person().agency();
        return new MissingClause(
                Clause.PERSON,
                Bilingual.of(
                        "Doanh nghiệp không đồng ý với kết quả và %1$s không còn cấp nào cao hơn",
                        "The enterprise did not accept the outcome, and %2$s has no higher level",
                        agency.name().vi(),
                        agency.name().en()));
    }
}
