package vn.namro.routing.catalog.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.namro.routing.catalog.domain.ReorganisationFault.Rule;

/** Finds everything that is wrong with a reorganisation before it is entered. */
public final class ReorganisationCheck {

    private final Catalogue catalogue;
    private final Reorganisation wanted;
    private final List<ReorganisationFault> faults = new ArrayList<>();

    private ReorganisationCheck(Catalogue catalogue, Reorganisation wanted) {
        this.catalogue = catalogue;
        this.wanted = wanted;
    }

    /** All faults; none if it may be entered. */
    public static List<ReorganisationFault> faultsOf(Reorganisation wanted, Catalogue catalogue, LocalDate today) {
        ReorganisationCheck check = new ReorganisationCheck(catalogue, wanted);
        if (wanted.on().isBefore(today)) {
            check.fault("/on", Rule.MUST_NOT_BE_PAST, wanted.on().toString());
        }
        check.endings();
        check.foundings();
        check.officers();
        return List.copyOf(check.faults);
    }

    private void endings() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.ended().size(); i++) {
            Reorganisation.Ending ending = wanted.ended().get(i);
            String place = "/ended/" + i;
            if (!seen.add(ending.agencyId())) {
                fault(place + "/agencyId", Rule.NAMED_TWICE, ending.agencyId());
            } else if (catalogue.agency(ending.agencyId()).isEmpty()) {
                fault(place + "/agencyId", Rule.UNKNOWN_AGENCY, ending.agencyId());
            } else if (!existsBefore(ending.agencyId())) {
                fault(place + "/agencyId", Rule.DOES_NOT_EXIST_THEN, ending.agencyId());
            }
            for (int j = 0; j < ending.successors().size(); j++) {
                if (!existsAfter(ending.successors().get(j))) {
                    String pointer = place + "/successors/" + j;
                    fault(
                            pointer,
                            Rule.SUCCESSOR_DOES_NOT_EXIST_THEN,
                            ending.successors().get(j));
                }
            }
        }
    }

    private void foundings() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.founded().size(); i++) {
            Agency agency = wanted.founded().get(i);
            if (!seen.add(agency.id())) {
                fault("/founded/" + i + "/id", Rule.NAMED_TWICE, agency.id());
            } else if (catalogue.agency(agency.id()).isPresent()) {
                fault("/founded/" + i + "/id", Rule.ID_IN_USE, agency.id());
            }
            if (agency.parent() != null && !existsAfter(agency.parent())) {
                fault("/founded/" + i + "/parent", Rule.AGENCY_DOES_NOT_EXIST_THEN, agency.parent());
            }
        }
    }

    private void officers() {
        Set<String> positions = catalogue.officers().stream()
                .map(officer -> officer.position().id())
                .collect(Collectors.toSet());
        Set<String> ids = catalogue.officers().stream().map(Officer::id).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < wanted.officers().size(); i++) {
            Officer officer = wanted.officers().get(i);
            String place = "/officers/" + i;
            if (!ids.add(officer.id())) {
                fault(place + "/id", Rule.ID_IN_USE, officer.id());
            }
            if (!existsAfter(officer.agencyId())) {
                fault(place + "/agencyId", Rule.AGENCY_DOES_NOT_EXIST_THEN, officer.agencyId());
            }
            if (!positions.contains(officer.position().id())) {
                fault(
                        place + "/position",
                        Rule.UNKNOWN_POSITION,
                        officer.position().id());
            }
        }
    }

    private boolean existsBefore(String agencyId) {
        LocalDate eve = wanted.on().minusDays(1);
        return catalogue
                .agency(agencyId)
                .filter(agency -> agency.validity().includes(eve))
                .isPresent();
    }

    /** Whether an agency exists once the reorganisation is done. */
    private boolean existsAfter(String agencyId) {
        boolean ends = wanted.endingOf(agencyId).isPresent();
        Stream<Agency> founded =
                wanted.founded().stream().filter(agency -> agency.id().equals(agencyId));
        Stream<Agency> goesOn = catalogue.agency(agencyId).stream().filter(known -> !ends);
        return Stream.concat(founded, goesOn)
                .anyMatch(agency -> agency.validity().includes(wanted.on()));
    }

    private void fault(String pointer, Rule rule, String value) {
        faults.add(new ReorganisationFault(pointer, rule, value));
    }
}
