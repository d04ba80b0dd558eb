package vn.namro.faults.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a run saw, in the order in which it saw it. Safe for use by many threads. */
public final class History {

    private final List<Observation> observations = Collections.synchronizedList(new ArrayList<>());

    /** Remembers an observation. */
    public void add(Observation observation) {
        observations.add(observation);
    }

    /** All observations of one kind, in order. */
    public <T extends Observation> Stream<T> all(Class<T> kind) {
        return List.copyOf(observations).stream().filter(kind::isInstance).map(kind::cast);
    }

    /** How many observations of one kind there are. */
    public long count(Class<? extends Observation> kind) {
        return all(kind).count();
    }

    /** Everything that is wrong, by every invariant. */
    public List<Violation> violations() {
        return Stream.of(Invariant.values())
                .flatMap(invariant -> invariant.violatedIn(this))
                .toList();
    }
}
