package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.application.RoutedIssues.Position;

/** Places in lists of routed issues, as the text that a cursor carries. */
final class Places {

    private Places() {}

    static @Nullable Position read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Position(Instant.ofEpochMilli(Long.parseLong(text.substring(0, slash))), text.substring(slash + 1));
    }

    static @Nullable String write(@Nullable Position place) {
        return place == null ? null : place.due().toEpochMilli() + "/" + place.id();
    }
}
