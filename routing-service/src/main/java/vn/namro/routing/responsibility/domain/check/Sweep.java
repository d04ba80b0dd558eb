package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.List;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.check.Place.Part;

/**
 * Who wins when, for one kind of issue at one place.
 *
 * @param won spans in which an entry wins, none of them empty
 * @param open spans in which nobody does
 */
record Sweep(List<Won> won, List<Validity> open) {

    /** An entry wins on all days of a span. */
    record Won(MatrixEntry entry, Validity span) {}

    /** Gives every day to the best entry that holds on it; entries are asked only while days are left. */
    static Sweep over(Validity axis, List<MatrixEntry> bestFirst, Part part) {
        List<Won> won = new ArrayList<>();
        List<Validity> open = List.of(axis);
        for (MatrixEntry entry : bestFirst) {
            if (open.isEmpty()) {
                break;
            }
            if (part.isMetBy(entry.conditions())) {
                Spans.meet(open, entry.validity()).forEach(span -> won.add(new Won(entry, span)));
                open = Spans.without(open, entry.validity());
            }
        }
        return new Sweep(won, open);
    }
}
