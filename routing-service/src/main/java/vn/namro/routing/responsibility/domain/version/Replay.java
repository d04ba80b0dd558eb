package vn.namro.routing.responsibility.domain.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts where issues went and where they would have gone; filled by one thread. */
public final class Replay {

    private static final int EXAMPLES = 100;

    private final Map<Way, Long> ways = new LinkedHashMap<>();
    private final List<Moved> examples = new ArrayList<>();
    private long replayed;

    /**
     * Who answers for an issue.
     *
     * @param lead the agency; absent where the issue is, or would be, in triage
     * @param entry the entry that says so
     */
    public record Answer(@Nullable String lead, @Nullable String entry) {

        public static final Answer UNCLEAR = new Answer(null, null);
    }

    /** An issue, where it went and where it would have gone. */
    public record Moved(
            String issueId,
            String trackingCode,
            String zoneId,
            @Nullable String categoryId,
            Answer before,
            Answer after) {

        boolean isElsewhere() {
            return !Objects.equals(before.lead(), after.lead());
        }
    }

    /** From one lead to another; absent stands for triage. */
    private record Way(@Nullable String from, @Nullable String to) {}

    /** How many issues would have gone from one lead to another; absent stands for triage. */
    public record Move(@Nullable String from, @Nullable String to, long count) {}

    /** Counts an issue. */
    public void add(Moved issue) {
        replayed++;
        if (issue.isElsewhere()) {
            ways.merge(new Way(issue.before().lead(), issue.after().lead()), 1L, Long::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(issue);
            }
        }
    }

    public long replayed() {
        return replayed;
    }

    /** How many would have gone elsewhere. */
    public long moved() {
        return ways.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All ways that issues would have taken instead, the most frequent first. */
    public List<Move> moves() {
        return ways.entrySet().stream()
                .map(way -> new Move(way.getKey().from(), way.getKey().to(), way.getValue()))
                .sorted(Comparator.comparingLong(Move::count).reversed())
                .toList();
    }

    /** Some of the issues that would have gone elsewhere. */
    public List<Moved> examples() {
        return List.copyOf(examples);
    }
}
