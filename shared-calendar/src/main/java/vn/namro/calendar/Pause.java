package vn.namro.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch in which a limit did not run, such as the wait for an answer of the enterprise. */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to of a pause must not be before its from " + from + ": " + to);
        }
    }

    /** The pauses in order, those that touch or overlap made one, so that nothing counts twice. */
    static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        for (Pause next :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.from().isAfter(merged.get(last).to())) {
                merged.set(last, merged.get(last).through(next.to()));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private Pause through(Instant end) {
        return end.isAfter(to) ? new Pause(from, end) : this;
    }
}
