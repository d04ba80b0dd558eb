package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Ownership;
import vn.namro.routing.responsibility.domain.Ownership.Lack;

/** When entries lack somebody who answers; remembers what it found. */
final class Owners {

    private final Ownership ownership;
    private final Map<List<String>, List<Lacking>> found = new HashMap<>();

    Owners(Ownership ownership) {
        this.ownership = ownership;
    }

    /** What an entry lacks, on all days of a span. */
    record Lacking(Lack lack, Validity span) {}

    List<Lacking> lacking(MatrixEntry entry, Zone zone) {
        String where = ownership.dependsOnZone(entry) ? zone.id() : "";
        return found.computeIfAbsent(List.of(entry.id(), where), key -> find(entry, zone));
    }

    private List<Lacking> find(MatrixEntry entry, Zone zone) {
        List<Lacking> lacking = new ArrayList<>();
        for (Validity piece : Spans.cut(entry.validity(), ownership.validities(entry, zone))) {
            Optional<Lack> lack = ownership.lack(entry, zone, Spans.dayOf(piece));
            lack.ifPresent(found -> append(lacking, found, piece));
        }
        return lacking;
    }

    /** Pieces that lack the same and follow each other are one. */
    private static void append(List<Lacking> lacking, Lack lack, Validity piece) {
        if (!lacking.isEmpty()) {
            Lacking last = lacking.get(lacking.size() - 1);
            if (last.lack() == lack
                    && last.span().until() != null
                    && last.span().until().equals(piece.from())) {
                lacking.set(
                        lacking.size() - 1,
                        new Lacking(lack, new Validity(last.span().from(), piece.until())));
                return;
            }
        }
        lacking.add(new Lacking(lack, piece));
    }
}
