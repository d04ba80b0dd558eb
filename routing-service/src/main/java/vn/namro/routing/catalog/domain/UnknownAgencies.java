package vn.namro.routing.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds references to agencies that do not exist. */
final class UnknownAgencies {

    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();

    private UnknownAgencies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws IllegalArgumentException naming every reference that leads nowhere, and whose it is */
    static void refuse(Catalogue catalogue) {
        UnknownAgencies unknown = new UnknownAgencies(catalogue);
        catalogue.agencies().forEach(unknown::inAgency);
        catalogue.zones().forEach(unknown::inZone);
        catalogue.officers().forEach(officer -> unknown.require(officer.agencyId(), "officer " + officer.id()));
        if (!unknown.faults.isEmpty()) {
            throw new IllegalArgumentException("unknown agencies: " + String.join(", ", unknown.faults));
        }
    }

    private void inAgency(Agency agency) {
        Stream<String> liaison = agency.liaisonToken().filter(token -> !token.startsWith("@")).stream();
        Stream<String> parent = Optional.ofNullable(agency.parent()).stream();
        Stream.of(agency.successors().stream(), parent, liaison)
                .flatMap(ids -> ids)
                .forEach(id -> require(id, "agency " + agency.id()));
    }

    private void inZone(Zone zone) {
        Stream<String> board = Optional.ofNullable(zone.board()).stream();
        Stream.of(zone.communes().stream(), zone.districts().stream(), board)
                .flatMap(ids -> ids)
                .forEach(id -> require(id, "zone " + zone.id()));
    }

    private void require(String id, String where) {
        if (catalogue.agency(id).isEmpty()) {
            faults.add(id + " in " + where);
        }
    }
}
