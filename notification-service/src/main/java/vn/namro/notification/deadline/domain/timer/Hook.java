package vn.namro.notification.deadline.domain.timer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.ladder.Planned;
import vn.namro.notification.deadline.domain.watch.Duty;
import vn.namro.notification.deadline.domain.watch.Limit;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * What a timer hangs on: one run of a duty.
 *
 * @param of the agency or question that tells several limits of one duty apart; absent where there is one only
 * @param generation of the limit; 0: it hangs on nothing and goes out whatever happens
 * @param round counts the times that a duty comes round again, from 1
 */
public record Hook(Duty duty, @Nullable String of, int generation, int round) {

    static Hook of(Planned step) {
        return new Hook(step.duty(), step.of(), step.limit(), step.round());
    }

    /** The run it hangs on, if it hangs on one. */
    public Optional<Limit> in(Watch watch) {
        return watch.limits().find(duty, of, generation);
    }

    /** Why it does nothing any more; empty as long as it has something to do. */
    public Optional<String> endedIn(Watch watch) {
        if (generation == 0) {
            return Optional.empty();
        }
        Optional<Limit> limit = in(watch);
        if (limit.isEmpty()) {
            return Optional.of("REPLACED");
        }
        return Optional.ofNullable(limit.get().ending()).map(Enum::name);
    }
}
