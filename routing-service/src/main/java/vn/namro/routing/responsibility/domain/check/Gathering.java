package vn.namro.routing.responsibility.domain.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.check.Finding.Kind;
import vn.namro.routing.responsibility.domain.check.Place.Part;

/** Brings together what is the same: one finding for a hundred zones instead of a hundred findings. */
final class Gathering {

    private static final String ALL = "";

    private final Map<Spot, Set<String>> zones = new LinkedHashMap<>();

    /** What was found at one category, for one kind of issue. */
    private record Spot(Kind kind, String entry, String category, Part part, Validity span) {}

    /** What was found at one place. */
    record Raw(Kind kind, @Nullable String entry, Validity span) {}

    /** A finding before it is put into words; parts are empty where the finding is for all. */
    record Gathered(Kind kind, String entry, List<String> categories, List<String> zones, Part part, Validity span) {}

    /** Adds what was found at a place, by kind of issue. */
    void add(Place place, List<Part> parts, Map<Raw, Set<Part>> found) {
        found.forEach((raw, where) -> generalised(where, parts)
                .forEach(part -> zones.computeIfAbsent(
                                new Spot(
                                        raw.kind(),
                                        raw.entry() == null ? "" : raw.entry(),
                                        place.category().id(),
                                        part,
                                        raw.span()),
                                spot -> new LinkedHashSet<>())
                        .add(place.zone().id())));
    }

    /** A column that makes no difference is left out. */
    private static Collection<Part> generalised(Set<Part> where, List<Part> all) {
        Collection<Part> parts = where;
        parts = merged(parts, all, Part::enterpriseKind, part -> new Part(part.urgency(), part.channel(), ALL));
        parts = merged(parts, all, Part::channel, part -> new Part(part.urgency(), ALL, part.enterpriseKind()));
        return merged(parts, all, Part::urgency, part -> new Part(ALL, part.channel(), part.enterpriseKind()));
    }

    private static Collection<Part> merged(
            Collection<Part> parts, List<Part> all, Function<Part, String> column, Function<Part, Part> without) {
        long values = all.stream().map(column).distinct().count();
        Map<Part, List<Part>> alike = parts.stream()
                .collect(groupingBy(without, LinkedHashMap::new, mapping(p -> p, toCollection(ArrayList::new))));
        List<Part> merged = new ArrayList<>();
        alike.forEach((general, each) -> {
            if (each.size() == values) {
                merged.add(general);
            } else {
                merged.addAll(each);
            }
        });
        return merged;
    }

    /** Everything, with categories together that have the same fault in the same zones. */
    List<Gathered> all() {
        Map<Gathered, List<String>> categories = new LinkedHashMap<>();
        zones.forEach((spot, in) -> categories
                .computeIfAbsent(
                        new Gathered(spot.kind(), spot.entry(), List.of(), List.copyOf(in), spot.part(), spot.span()),
                        same -> new ArrayList<>())
                .add(spot.category()));
        List<Gathered> all = new ArrayList<>();
        categories.forEach((same, of) ->
                all.add(new Gathered(same.kind(), same.entry(), of, same.zones(), same.part(), same.span())));
        return all;
    }
}
