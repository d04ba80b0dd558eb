package vn.namro.notification.deadline.domain.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What happened on the way besides the limits: pauses, opinions asked for, changes that were told. */
public record Chronicle(List<Pause> pauses, List<Opinion> opinions, List<Change> changes) {

    /** Before anything happened. */
    public static final Chronicle EMPTY = new Chronicle(List.of(), List.of(), List.of());

    public Chronicle {
        pauses = List.copyOf(pauses);
        opinions = List.copyOf(opinions);
        changes = List.copyOf(changes);
    }

    Chronicle with(Pause pause) {
        return new Chronicle(and(pauses, pause), opinions, changes);
    }

    Chronicle with(Opinion opinion) {
        return new Chronicle(pauses, and(opinions, opinion), changes);
    }

    Chronicle with(Change change) {
        return new Chronicle(pauses, opinions, and(changes, change));
    }

    Chronicle pauseEnded(String requestId, UnaryOperator<Pause> end) {
        List<Pause> next = pauses.stream()
                .map(pause -> pause.to() == null && pause.requestId().equals(requestId) ? end.apply(pause) : pause)
                .toList();
        return new Chronicle(next, opinions, changes);
    }

    private static <T> List<T> and(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
