package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** A category in a zone, with the entries that can apply there, the best first. */
record Place(Category category, Zone zone, List<MatrixEntry> entries) {

    /** Stands in a part for every value that no entry names. */
    static final String OTHERS = "*";

    Place {
        entries = List.copyOf(entries);
    }

    static Place of(Category category, Zone zone, Collection<MatrixEntry> ranked) {
        return new Place(
                category,
                zone,
                ranked.stream()
                        .filter(entry -> reaches(entry.conditions(), category, zone))
                        .toList());
    }

    /** The same without what comes after an entry that holds for every issue on all days: it can never win. */
    Place upToTheLastThatCanWin() {
        for (int at = 0; at < entries.size(); at++) {
            Conditions when = entries.get(at).conditions();
            boolean holdsForAll = when.urgency() == null && when.channel() == null && when.enterpriseKind() == null;
            if (holdsForAll && entries.get(at).validity().equals(Validity.ALWAYS)) {
                return new Place(category, zone, entries.subList(0, at + 1));
            }
        }
        return this;
    }

    static boolean reaches(Conditions when, Category category, Zone zone) {
        return (when.category() == null || when.category().equals(category.id()))
                && (when.group() == null || when.group().equals(category.groupId()))
                && (when.zone() == null || when.zone().equals(zone.id()))
                && (when.zoneKind() == null || when.zoneKind() == zone.kind());
    }

    /** Issues that the entries of a place treat alike: the values of three columns, or {@link #OTHERS}. */
    record Part(String urgency, String channel, String enterpriseKind) {

        boolean isMetBy(Conditions when) {
            return isMet(when.urgency(), urgency)
                    && isMet(when.channel(), channel)
                    && isMet(when.enterpriseKind(), enterpriseKind);
        }

        private static boolean isMet(@Nullable Object wanted, String given) {
            return wanted == null || wanted.toString().equals(given);
        }
    }

    /** Every kind of issue that the entries tell apart; there is always at least one. */
    List<Part> parts(Set<String> channels) {
        Set<String> urgencies = named(Conditions::urgency);
        if (urgencies.size() < Urgency.values().length) {
            urgencies.add(OTHERS);
        }
        Set<String> byChannel = named(Conditions::channel);
        if (!byChannel.containsAll(channels)) {
            byChannel.add(OTHERS);
        }
        Set<String> kinds = named(Conditions::enterpriseKind);
        kinds.add(OTHERS);
        List<Part> parts = new ArrayList<>();
        urgencies.forEach(urgency ->
                byChannel.forEach(channel -> kinds.forEach(kind -> parts.add(new Part(urgency, channel, kind)))));
        return parts;
    }

    private Set<String> named(Function<Conditions, @Nullable Object> column) {
        Set<String> named = new TreeSet<>();
        entries.stream()
                .map(MatrixEntry::conditions)
                .flatMap(when -> Stream.ofNullable(column.apply(when)))
                .forEach(value -> named.add(value.toString()));
        return named;
    }
}
