package vn.namro.routing.catalog.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public body, or an external responder, that can be made responsible. Its name is not its key: merged departments
 * kept old names.
 *
 * @param successors who took over on the day its validity ended, the main one first
 * @param liaison for a body that cannot be ordered: the city agency that stands beside it, or {@code @board}
 * @param provisional something about it is not confirmed by a source that was seen
 */
public record Agency(
        String id,
        Bilingual name,
        Level level,
        @Nullable String parent,
        Validity validity,
        List<String> successors,
        @Nullable String liaison,
        boolean provisional) {

    public Agency {
        successors = List.copyOf(successors);
    }

    /** Where an agency stands, and so whether the city can order it. */
    public enum Level {
        CITY(true),
        DISTRICT(true),
        COMMUNE(true),
        /** A branch of a ministry in the city: police, tax, customs. */
        VERTICAL(true),
        UTILITY(false),
        ENTERPRISE(false),
        CENTRAL(false);

        private final boolean orderable;

        Level(boolean orderable) {
            this.orderable = orderable;
        }
    }

    /** Whether the city can hand it a task; otherwise its liaison's officer is the clear person. */
    public boolean canBeOrdered() {
        return level.orderable;
    }

    /** The liaison, if this is a body that needs one. */
    public Optional<String> liaisonToken() {
        return canBeOrdered() ? Optional.empty() : Optional.ofNullable(liaison);
    }
}
