package vn.namro.testing.planted.clean.issue.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value. */
public record Issue(
        String id,
        List<String> words,
        Instant submitted,
        @Nullable String lead) {

    private static final int[][] WEIGHTS = {{1, 2}, {3}};

    public Issue {
        words = List.copyOf(words);
    }

    public String text() {
        return WEIGHTS.length + id + ": " + String.join(" ", words);
    }
}
