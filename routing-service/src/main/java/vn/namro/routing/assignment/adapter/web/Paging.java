package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.routing.assignment.application.RoutedIssues.Position;

/** Reads {@code limit} and {@code cursor}, and writes pages. */
@Component
final class Paging {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    /** Short enough for an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final String BAD_CURSOR = "INVALID_CURSOR";

    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** A page of a list. */
    record PageView(List<?> items, @Nullable String nextCursor) {}

    int limit(@Nullable String asked, List<Fault> faults) {
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

    @Nullable
    Position position(@Nullable String cursor, List<Fault> faults) {
        if (cursor == null) {
            return null;
        }
        Optional<Position> position = cursors.read(cursor).map(Paging::parse);
        if (position.isEmpty()) {
            faults.add(Fault.at("?cursor", BAD_CURSOR));
        }
        return position.orElse(null);
    }

    String codeOf(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.code().equals(BAD_CURSOR)) ? BAD_CURSOR : "INVALID_REQUEST";
    }

    Object page(List<?> items, @Nullable Position next) {
        return new PageView(
                items, next == null ? null : cursors.write(next.due().toEpochMilli() + "/" + next.id()));
    }

    private static Position parse(String text) {
        int slash = text.indexOf('/');
        return new Position(Instant.ofEpochMilli(Long.parseLong(text.substring(0, slash))), text.substring(slash + 1));
    }
}
