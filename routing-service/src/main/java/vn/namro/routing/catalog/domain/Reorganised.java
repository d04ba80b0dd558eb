package vn.namro.routing.catalog.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue with a reorganisation entered into it, ahead or afterwards: all records stay, with their dates. */
final class Reorganised {

    private final Catalogue before;
    private final Reorganisation reorganisation;

    Reorganised(Catalogue before, Reorganisation reorganisation) {
        this.before = before;
        this.reorganisation = reorganisation;
    }

    /**
     * The catalogue afterwards.
     *
     * @throws IllegalArgumentException if it ends what the catalogue does not have, or leads to what does not exist
     */
    Catalogue catalogue() {
        reorganisation.ended().forEach(this::requireKnown);
        Stream<Agency> known = before.agencies().stream().map(this::agency);
        Stream<Agency> founded = reorganisation.founded().stream();
        return new Catalogue(
                Stream.concat(known, founded).toList(),
                List.copyOf(before.zones()),
                List.copyOf(before.categories()),
                List.copyOf(before.channels()),
                officers(),
                before.terms());
    }

    private void requireKnown(Reorganisation.Ending ending) {
        if (before.agency(ending.agencyId()).isEmpty()) {
            throw new IllegalArgumentException("unknown agency: " + ending.agencyId());
        }
    }

    private Agency agency(Agency agency) {
        return reorganisation
                .endingOf(agency.id())
                .map(ending -> new Agency(
                        agency.id(),
                        agency.name(),
                        agency.level(),
                        agency.parent(),
                        agency.validity().endingOn(reorganisation.on()),
                        ending.successors(),
                        agency.liaison(),
                        agency.provisional()))
                .orElse(agency);
    }

    private List<Officer> officers() {
        LocalDate on = reorganisation.on();
        List<Officer> officers = new ArrayList<>();
        for (Officer officer : before.officers()) {
            if (reorganisation.endingOf(officer.agencyId()).isPresent()
                    && officer.validity().includes(on)) {
                officers.add(officer.during(officer.validity().endingOn(on)));
            } else {
                officers.add(officer);
            }
        }
        reorganisation.ended().stream()
                .filter(Reorganisation.Ending::officersFollow)
                .flatMap(this::followers)
                .forEach(officers::add);
        officers.addAll(reorganisation.officers());
        return officers;
    }

    private Stream<Officer> followers(Reorganisation.Ending ending) {
        String successor = ending.successors().get(0);
        return before.officers().stream()
                .filter(officer -> officer.agencyId().equals(ending.agencyId()))
                .filter(officer -> officer.validity().includes(reorganisation.on()))
                .map(officer -> new Officer(
                        Reorganisation.idOfFollower(officer, successor),
                        successor,
                        officer.position(),
                        officer.name(),
                        officer.email(),
                        officer.language(),
                        new Validity(reorganisation.on(), officer.validity().until())));
    }
}
