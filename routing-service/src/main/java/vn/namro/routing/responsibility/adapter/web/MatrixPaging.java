package vn.namro.routing.responsibility.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.routing.responsibility.adapter.web.MatrixViews.ListView;

/** Reads {@code limit} and {@code cursor}, and writes pages. */
@Component
final class MatrixPaging {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    /** Short enough for an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final String BAD_CURSOR = "INVALID_CURSOR";
    /** A cursor of another list must not be read here. */
    private static final String OWN = "matrix ";

    private final Cursors cursors;

    MatrixPaging(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * What page is asked for.
     *
     * @param after the place of the last item of the page before
     */
    record Paged(int limit, @Nullable String after) {}

    Paged read(@Nullable String limit, @Nullable String cursor, List<Fault> faults) {
        Optional<String> place = Optional.ofNullable(cursor)
                .flatMap(cursors::read)
                .filter(text -> text.startsWith(OWN))
                .map(text -> text.substring(OWN.length()));
        if (cursor != null && place.isEmpty()) {
            faults.add(Fault.at("?cursor", BAD_CURSOR));
        }
        return new Paged(limit(limit, faults), place.orElse(null));
    }

    private static int limit(@Nullable String asked, List<Fault> faults) {
        if (asked == null) {
            return DEFAULT;
        }
        int limit = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit >= 1 && limit <= MOST) {
            return limit;
        }
        faults.add(Fault.at("?limit", "OUT_OF_RANGE", 1, MOST));
        return DEFAULT;
    }

    static String codeOf(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.code().equals(BAD_CURSOR)) ? BAD_CURSOR : "INVALID_REQUEST";
    }

    /** Makes a page of what was found, which is one more than the page holds if another page follows. */
    <T> ListView page(List<T> found, int limit, Function<T, Object> view, Function<T, String> place) {
        if (found.size() <= limit) {
            return new ListView(found.stream().map(view).toList(), null);
        }
        List<T> items = found.subList(0, limit);
        return new ListView(items.stream().map(view).toList(), cursors.write(OWN + place.apply(items.get(limit - 1))));
    }
}
