package vn.namro.notification.deadline.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;

/** Pages of lists: a limit, and a cursor that nobody can make up. */
@Component
class Paging {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * A page of a list.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    record Page<T>(List<T> items, @Nullable String nextCursor) {

        Page {
            items = List.copyOf(items);
        }
    }

    static int limit(@Nullable Integer asked, List<Fault> faults) {
        if (asked != null && (asked < 1 || asked > MOST)) {
            faults.add(Fault.at("/limit", "OUT_OF_RANGE", 1, MOST));
        }
        return asked == null ? USUAL : asked;
    }

    static <E extends Enum<E>> @Nullable E choice(
            String name, Class<E> type, @Nullable String asked, List<Fault> faults) {
        if (asked == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, asked);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("/" + name, "NOT_ALLOWED", List.of(type.getEnumConstants())));
            return null;
        }
    }

    /** The position that a cursor stands for; empty for one that was tampered with. */
    Optional<String> position(String cursor) {
        return cursors.read(cursor);
    }

    /** A page of at most {@code limit} of what was read; one more was asked for to see whether the list goes on. */
    <S, T> Page<T> page(List<S> read, int limit, Function<S, T> view, Function<S, String> position) {
        List<S> shown = read.size() > limit ? read.subList(0, limit) : read;
        String next = read.size() > limit ? cursors.write(position.apply(shown.get(limit - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
