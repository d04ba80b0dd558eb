package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every limit of an issue, in the order in which they began. */
public record Limits(List<Limit> all) {

    /** Before anything is owed. */
    public static final Limits NONE = new Limits(List.of());

    public Limits {
        all = List.copyOf(all);
    }

    /** The limits that count at present. */
    public Stream<Limit> running() {
        return all.stream().filter(Limit::isRunning);
    }

    /** The limit of a duty that counts at present; the first where several agencies owe the same. */
    public Optional<Limit> running(Duty duty) {
        return running().filter(limit -> limit.isOf(duty)).findFirst();
    }

    /** The run of a duty under a generation. */
    public Optional<Limit> find(Duty duty, @Nullable String of, int generation) {
        return all.stream()
                .filter(limit -> limit.isOf(duty) && limit.generation() == generation && Objects.equals(limit.of(), of))
                .findFirst();
    }

    /** The last run of a duty, over or not. */
    Optional<Limit> last(Duty duty) {
        return all.stream().filter(limit -> limit.isOf(duty)).reduce((first, second) -> second);
    }

    Limits with(Limit limit) {
        List<Limit> next = new ArrayList<>(all);
        next.add(limit);
        return new Limits(next);
    }

    Limits ended(Predicate<Limit> which, Ending why, Instant at) {
        return new Limits(all.stream()
                .map(limit -> limit.isRunning() && which.test(limit) ? limit.ended(why, at) : limit)
                .toList());
    }
}
