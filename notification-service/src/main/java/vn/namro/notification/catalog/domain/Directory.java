package vn.namro.notification.catalog.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who holds which position in which agency: the catalogue at one moment, quick to ask. */
public final class Directory {

    private static final int LONGEST_SUCCESSION = 10;

    private final Map<String, Agency> agencies = new HashMap<>();
    private final Map<String, Officer> officers = new HashMap<>();
    private final Map<String, List<Officer>> byAgency = new HashMap<>();

    /** Creates a directory of the agencies and people given. */
    public Directory(Collection<Agency> agencies, Collection<Officer> officers) {
        agencies.forEach(agency -> this.agencies.put(agency.id(), agency));
        officers.stream().sorted(Comparator.comparing(Officer::id)).forEach(officer -> {
            this.officers.put(officer.id(), officer);
            byAgency.computeIfAbsent(officer.agencyId(), id -> new ArrayList<>())
                    .add(officer);
        });
    }

    /** Whether nobody is known at all. */
    public boolean isEmpty() {
        return officers.isEmpty();
    }

    /** Whether anybody of an agency was ever told of, in office or not. */
    public boolean knowsPeopleOf(String agencyId) {
        return byAgency.containsKey(agencyId);
    }

    /** The named person, in office or not: whoever was settled upon is written to. */
    public Optional<Officer> known(String id) {
        return Optional.ofNullable(officers.get(id));
    }

    /** The named person, if still in office on the date. */
    public Optional<Officer> officer(String id, LocalDate date) {
        return known(id).filter(officer -> officer.isInOfficeOn(date));
    }

    /** Who holds a position on a date in an agency, or in the main successor if the agency has ended by then. */
    public List<Officer> holders(String agencyId, Position position, LocalDate date) {
        return byAgency.getOrDefault(inForce(agencyId, date), List.of()).stream()
                .filter(officer -> officer.position() == position && officer.isInOfficeOn(date))
                .toList();
    }

    /** The agencies for which the people of one answer on a date: itself, and those that it succeeds. */
    public List<String> answeredFor(String agencyId, LocalDate date) {
        return Stream.concat(
                        Stream.of(agencyId),
                        agencies.keySet().stream()
                                .filter(id -> inForce(id, date).equals(agencyId))
                                .sorted())
                .distinct()
                .toList();
    }

    /** Who holds a position on a date in any agency. */
    public List<Officer> holders(Position position, LocalDate date) {
        return officers.values().stream()
                .filter(officer -> officer.position() == position && officer.isInOfficeOn(date))
                .sorted(Comparator.comparing(Officer::id))
                .toList();
    }

    private String inForce(String agencyId, LocalDate date) {
        String current = agencyId;
        for (int i = 0; i < LONGEST_SUCCESSION; i++) {
            Agency agency = agencies.get(current);
            if (agency == null
                    || !agency.hasEndedBy(date)
                    || agency.successors().isEmpty()) {
                return current;
            }
            current = agency.successors().get(0);
        }
        return current;
    }
}
