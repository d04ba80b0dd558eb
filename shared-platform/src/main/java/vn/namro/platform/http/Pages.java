package vn.namro.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit} and {@code cursor} of a list, and writes its pages. A cursor of another list is refused. */
public final class Pages {

    /** Items on a page where no limit is given. */
    public static final int USUAL = 20;

    /** Items on a page at the most. */
    public static final int MOST = 100;

    private static final String BAD_CURSOR = "INVALID_CURSOR";
    /** Short enough for an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String prefix;
    private final Cursors cursors;

    /**
     * The pages of one list.
     *
     * @param list its name, without a blank
     */
    public Pages(String list, Cursors cursors) {
        this.prefix = list + " ";
        this.cursors = cursors;
    }

    /**
     * What page is asked for.
     *
     * @param after the place of the last item of the page before; absent on the first
     */
    public record Asked(int limit, @Nullable String after) {}

    /**
     * A page.
     *
     * @param nextCursor where the next page begins; absent on the last
     */
    public record Page(List<?> items, @Nullable String nextCursor) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** Reads both; adds everything that is wrong to {@code faults}. */
    public Asked read(@Nullable String limit, @Nullable String cursor, List<Fault> faults) {
        Optional<String> place = Optional.ofNullable(cursor)
                .flatMap(cursors::read)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()));
        if (cursor != null && place.isEmpty()) {
            faults.add(Fault.at("?cursor", BAD_CURSOR));
        }
        return new Asked(limit(limit, faults), place.orElse(null));
    }

    private static int limit(@Nullable String asked, List<Fault> faults) {
        if (asked == null) {
            return USUAL;
        }
        int limit = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit >= 1 && limit <= MOST) {
            return limit;
        }
        faults.add(Fault.at("?limit", "OUT_OF_RANGE", 1, MOST));
        return USUAL;
    }

    /** The problem that such faults are. */
    public static String codeOf(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.code().equals(BAD_CURSOR)) ? BAD_CURSOR : "INVALID_REQUEST";
    }

    /** Makes a page of what was found, which is one more than the page holds if another page follows. */
    public <T> Page page(List<T> found, int limit, Function<T, ?> view, Function<T, String> place) {
        List<T> items = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? place.apply(items.get(limit - 1)) : null;
        return page(items.stream().map(view).toList(), next);
    }

    /**
     * Makes a page.
     *
     * @param next the place of its last item if another page follows
     */
    public Page page(List<?> items, @Nullable String next) {
        return new Page(items, next == null ? null : cursors.write(prefix + next));
    }
}
