package vn.namro.routing.responsibility.domain.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version is in force when.
 *
 * @param activations in the order in which they were said; none is ever taken back
 */
public record Timeline(@Nullable List<Activation> activations) {

    public static final Timeline EMPTY = new Timeline(List.of());

    /** What was stored by releases that kept no history has none. */
    public Timeline {
        activations = activations == null ? List.of() : List.copyOf(activations);
    }

    /** Where a version stands. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        IN_FORCE,
        RETIRED
    }

    public List<Activation> all() {
        return activations == null ? List.of() : activations;
    }

    public Timeline with(Activation next) {
        List<Activation> more = new ArrayList<>(all());
        more.add(next);
        return new Timeline(more);
    }

    /**
     * What decides at a moment: of those that have begun the last to begin, and of these what was said last. Before the
     * first began, the first: its entries have a validity of their own.
     */
    public Optional<Activation> at(Instant moment) {
        Optional<Activation> begun = all().stream()
                .filter(activation -> !activation.from().isAfter(moment))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next);
        return begun.or(() -> all().stream().min(Comparator.comparing(Activation::from)));
    }

    public Status statusOf(String version, Instant now) {
        if (at(now).filter(found -> found.version().equals(version)).isPresent()) {
            return Status.IN_FORCE;
        }
        List<Activation> own =
                all().stream().filter(each -> each.version().equals(version)).toList();
        if (own.stream().anyMatch(each -> each.from().isAfter(now))) {
            return Status.SCHEDULED;
        }
        return own.isEmpty() ? Status.DRAFT : Status.RETIRED;
    }

    /** Whether nobody has ever decided about versions: then what comes with a release is in force at once. */
    public boolean isLeftToReleases() {
        return all().stream().allMatch(Activation::isOfRelease);
    }

    public Optional<Activation> requestedBy(String key) {
        return all().stream()
                .filter(each -> each.request() != null && each.request().key().equals(key))
                .findFirst();
    }
}
