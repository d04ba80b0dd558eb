package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;

/** Whether an entry names somebody who exists: what {@link Answering} finds out, for whole spans of time, without words. */
public final class Ownership {

    private final Catalogue catalogue;
    private final Boards boards;

    public Ownership(Catalogue catalogue, Boards boards) {
        this.catalogue = catalogue;
        this.boards = boards;
    }

    /** What is lacking where nobody answers. */
    public enum Lack {
        LEAD,
        /** The lead is a commune that only the issue itself can name. */
        COMMUNE_OF_ISSUE,
        LIAISON,
        OFFICER
    }

    /** What an entry lacks in a zone on a day; empty if somebody answers. */
    public Optional<Lack> lack(MatrixEntry entry, Zone zone, LocalDate on) {
        Tokens tokens = new Tokens(catalogue, boards, zone, null, on);
        Optional<Agency> lead = tokens.agency(entry.lead());
        if (lead.isEmpty()) {
            return Optional.of(waitsForCommune(entry, zone, on) ? Lack.COMMUNE_OF_ISSUE : Lack.LEAD);
        }
        Optional<Agency> ofPerson =
                lead.get().canBeOrdered() ? lead : lead.get().liaisonToken().flatMap(tokens::agency);
        if (ofPerson.isEmpty()) {
            return Optional.of(Lack.LIAISON);
        }
        boolean held = catalogue.officers(ofPerson.get().id(), on).stream().anyMatch(entry::names);
        return held ? Optional.empty() : Optional.of(Lack.OFFICER);
    }

    private boolean waitsForCommune(MatrixEntry entry, Zone zone, LocalDate on) {
        return entry.lead().equals("@commune")
                && zone.communes().isEmpty()
                && catalogue.agencies().stream()
                        .anyMatch(agency -> agency.level() == Agency.Level.COMMUNE
                                && agency.validity().includes(on));
    }

    /** Whether the zone makes a difference to who answers. */
    public boolean dependsOnZone(MatrixEntry entry) {
        return Tokens.ALL.contains(entry.lead())
                || catalogue
                        .agency(entry.lead())
                        .flatMap(Agency::liaisonToken)
                        .filter(Tokens.ALL::contains)
                        .isPresent();
    }

    /** When agencies and officers that an entry comes to in a zone begin and end: between these days nothing changes. */
    public List<Validity> validities(MatrixEntry entry, Zone zone) {
        List<Validity> validities = new ArrayList<>();
        for (Agency agency : reached(entry, zone)) {
            validities.add(agency.validity());
            catalogue.officers().stream()
                    .filter(officer -> officer.agencyId().equals(agency.id()) && entry.names(officer))
                    .forEach(officer -> validities.add(officer.validity()));
        }
        if (entry.lead().equals("@commune") && zone.communes().isEmpty()) {
            catalogue.agencies().stream()
                    .filter(agency -> agency.level() == Agency.Level.COMMUNE)
                    .forEach(agency -> validities.add(agency.validity()));
        }
        return validities;
    }

    /** Lead, successors and liaisons, on whatever day. */
    private Set<Agency> reached(MatrixEntry entry, Zone zone) {
        Tokens tokens = new Tokens(catalogue, boards, zone, null, LocalDate.EPOCH);
        Set<Agency> reached = new LinkedHashSet<>();
        Deque<String> toAsk = new ArrayDeque<>(List.of(entry.lead()));
        while (!toAsk.isEmpty()) {
            Optional<Agency> found = tokens.id(toAsk.poll()).flatMap(catalogue::agency);
            if (found.isPresent() && reached.add(found.get())) {
                toAsk.addAll(found.get().successors());
                found.get().liaisonToken().ifPresent(toAsk::add);
            }
        }
        return reached;
    }
}
