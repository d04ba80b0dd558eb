package vn.namro.notification.deadline.domain.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Limit;

/**
 * A step with its moment.
 *
 * @param duty the duty it belongs to
 * @param of the agency or question that tells several limits of one duty apart; absent where there is one only
 * @param limit generation of the limit that it ends with; 0 if it goes out whatever happens
 * @param round counts the times that a duty comes round again, from 1
 * @param at when it goes out
 * @param urgent it goes out at any hour, at once and by itself
 * @param also steps of the same moment that the same message speaks of
 */
public record Planned(
        Step step,
        Duty duty,
        @Nullable String of,
        int limit,
        int round,
        Instant at,
        boolean urgent,
        List<Audience> to,
        List<Step> also) {

    public Planned {
        to = List.copyOf(to);
        also = List.copyOf(also);
    }

    static Planned message(Rung rung, Limit limit, int round, Instant at, boolean urgent) {
        return new Planned(
                rung.step(), limit.duty(), limit.of(), limit.generation(), round, at, urgent, rung.to(), List.of());
    }

    static Planned passing(Limit limit, int round, Instant at) {
        return new Planned(
                Step.LIMIT, limit.duty(), limit.of(), limit.generation(), round, at, true, List.of(), List.of());
    }

    Planned to(List<Audience> fewer) {
        return new Planned(step, duty, of, limit, round, at, urgent, fewer, also);
    }

    Planned mentioning(Step other) {
        List<Step> more = new ArrayList<>(also);
        more.add(0, other);
        return new Planned(step, duty, of, limit, round, at, urgent, to, more);
    }
}
