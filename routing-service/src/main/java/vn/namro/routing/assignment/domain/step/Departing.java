package vn.namro.routing.assignment.domain.step;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Assignment.Person;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.assignment.domain.course.Fact;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;

/** An officer has left, while the agency goes on: somebody else in the same position takes over, or triage finds one. */
record Departing(RoutedIssue before, Grounds grounds) {

    Set<String> considered() {
        return isThere() ? Set.of() : Passing.ids(candidates());
    }

    List<Fact> facts() {
        if (isThere()) {
            return List.of();
        }
        Person from = before.present().person();
        return candidates().stream()
                .min(Comparator.<Officer>comparingLong(
                                officer -> grounds.openByOfficer().getOrDefault(officer.id(), 0L))
                        .thenComparing(Officer::id))
                .<List<Fact>>map(to -> List.of(
                        new Fact.OfficerChanged(grounds.at(), By.SYSTEM, from, Person.of(to, from.agency()), null)))
                .orElseGet(() -> List.of(grounds.desk().unclear(before.issue(), List.of(nobody(from)), grounds.at())));
    }

    private boolean isThere() {
        Person person = before.present().person();
        return grounds.officer(person.officerId(), person.agency().agencyId()).isPresent();
    }

    private List<Officer> candidates() {
        Person person = before.present().person();
        List<Officer> inOffice = grounds.desk()
                .catalogue()
                .officers(
                        person.agency().agencyId(),
                        person.position(),
                        grounds.desk().dayOf(grounds.at()));
        return grounds.desk().presence().present(inOffice, grounds.desk().dayOf(grounds.at()));
    }

    private static MissingClause nobody(Person left) {
        Party agency = left.agency();
        return new MissingClause(
                Clause.PERSON,
                Bilingual.of(
                        "%1$s không còn ở %2$s và chưa có người thay",
                        "%1$s has left %3$s, and nobody is there instead",
                        left.name(),
                        agency.name().vi(),
                        agency.name().en()));
    }
}
