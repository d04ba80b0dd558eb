package vn.namro.routing.catalog.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All reference data of the city at once, asked by id and day. */
public final class Catalogue {

    private final Map<String, Agency> agencies;
    private final Map<String, Zone> zones;
    private final Map<String, Category> categories;
    private final Map<String, Channel> channels;
    private final Map<String, Officer> officers;
    private final Map<String, List<Officer>> officersByAgency;
    private final List<Term> terms;

    /**
     * Puts the records together.
     *
     * @throws IllegalArgumentException naming every reference to an agency that does not exist, and every id used twice
     */
    public Catalogue(
            List<Agency> agencies,
            List<Zone> zones,
            List<Category> categories,
            List<Channel> channels,
            List<Officer> officers,
            List<Term> terms) {
        this.agencies = byId(agencies, Agency::id);
        this.zones = byId(zones, Zone::id);
        this.categories = byId(categories, Category::id);
        this.channels = byId(channels, Channel::id);
        this.officers = byId(officers, Officer::id);
        this.officersByAgency = officers.stream().collect(groupingBy(Officer::agencyId));
        this.terms = List.copyOf(terms);
        UnknownAgencies.refuse(this);
    }

    private static <T> Map<String, T> byId(List<T> records, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T each : records) {
            if (map.put(id.apply(each), each) != null) {
                throw new IllegalArgumentException("the id " + id.apply(each) + " is used twice");
            }
        }
        return map;
    }

    public Optional<Agency> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }

    public Optional<Zone> zone(String id) {
        return Optional.ofNullable(zones.get(id));
    }

    public Optional<Category> category(String id) {
        return Optional.ofNullable(categories.get(id));
    }

    public Optional<Officer> officer(String id) {
        return Optional.ofNullable(officers.get(id));
    }

    public Collection<Agency> agencies() {
        return agencies.values();
    }

    public Collection<Zone> zones() {
        return zones.values();
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    public Collection<Channel> channels() {
        return channels.values();
    }

    public Collection<Officer> officers() {
        return officers.values();
    }

    List<Term> terms() {
        return terms;
    }

    /** The same with an officer added, or changed. */
    public Catalogue with(Officer officer) {
        Map<String, Officer> all = new LinkedHashMap<>(officers);
        all.put(officer.id(), officer);
        return new Catalogue(
                List.copyOf(agencies.values()),
                List.copyOf(zones.values()),
                List.copyOf(categories.values()),
                List.copyOf(channels.values()),
                List.copyOf(all.values()),
                terms);
    }

    /** The positions that somebody holds, by id. */
    public Map<String, Position> positions() {
        Map<String, Position> positions = new LinkedHashMap<>();
        officers.values().forEach(officer -> positions.put(officer.position().id(), officer.position()));
        return positions;
    }

    /** The same with a reorganisation entered. */
    public Catalogue reorganised(Reorganisation reorganisation) {
        return new Reorganised(this, reorganisation).catalogue();
    }

    /** Who holds a position in an agency on a day, in the order of the catalogue. */
    public List<Officer> officers(String agencyId, String position, LocalDate on) {
        return officersByAgency.getOrDefault(agencyId, List.of()).stream()
                .filter(officer -> officer.position().id().equals(position))
                .filter(officer -> officer.validity().includes(on))
                .toList();
    }

    /** Who is in office in an agency on a day, in the order of the catalogue. */
    public List<Officer> officers(String agencyId, LocalDate on) {
        return officersByAgency.getOrDefault(agencyId, List.of()).stream()
                .filter(officer -> officer.validity().includes(on))
                .toList();
    }

    /** The term of an urgency on a day. */
    public Optional<Term> term(Urgency urgency, LocalDate on) {
        return terms.stream()
                .filter(term -> term.urgency() == urgency && term.validity().includes(on))
                .findFirst();
    }

    /** The agency itself if it exists on that day, else the first successor (or theirs) that does. */
    public Optional<Agency> inForce(String agencyId, LocalDate on) {
        Deque<String> toAsk = new ArrayDeque<>(List.of(agencyId));
        Set<String> asked = new HashSet<>();
        while (!toAsk.isEmpty()) {
            String id = toAsk.poll();
            Optional<Agency> found = agency(id);
            if (asked.add(id) && found.isPresent()) {
                if (found.get().validity().includes(on)) {
                    return found;
                }
                toAsk.addAll(found.get().successors());
            }
        }
        return Optional.empty();
    }
}
