package vn.namro.routing.responsibility.domain.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about the matrix.
 *
 * @param before what was, or would have been, in force at that moment; absent before the first activation
 * @param activeFrom from when, where a version was brought into force
 * @param gaps how many gaps were acknowledged with it
 */
public record Deed(
        Instant at,
        String by,
        What what,
        @Nullable String before,
        String after,
        @Nullable Instant activeFrom,
        int gaps,
        @Nullable String note) {

    /** What was done. */
    public enum What {
        VERSION_MADE,
        VERSION_ACTIVATED
    }

    /** Sorts as the deeds were done, as a text. */
    public String place() {
        return "%013d/%s/%s".formatted(at.toEpochMilli(), what == What.VERSION_MADE ? "1" : "2", after);
    }

    /** Everything that was done, the newest first. */
    public static List<Deed> all(List<Version> versions, Timeline timeline) {
        List<Deed> deeds = new ArrayList<>();
        for (Version version : versions) {
            String before = before(timeline, version.createdAt(), version.createdAt());
            deeds.add(new Deed(
                    version.createdAt(),
                    version.createdBy(),
                    What.VERSION_MADE,
                    before,
                    version.id(),
                    null,
                    0,
                    version.note()));
        }
        for (Activation each : timeline.all()) {
            String before = before(timeline, each.from(), each.at());
            deeds.add(new Deed(
                    each.at(),
                    each.by(),
                    What.VERSION_ACTIVATED,
                    before,
                    each.version(),
                    each.from(),
                    each.gaps(),
                    null));
        }
        return deeds.stream()
                .sorted(Comparator.comparing(Deed::place).reversed())
                .toList();
    }

    /** What was to be in force at a moment, as far as it had been said before another moment. */
    private static @Nullable String before(Timeline timeline, Instant moment, Instant said) {
        Timeline known = new Timeline(
                timeline.all().stream().filter(each -> each.at().isBefore(said)).toList());
        return known.at(moment).map(Activation::version).orElse(null);
    }
}
