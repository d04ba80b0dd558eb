package vn.namro.routing.responsibility.domain.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Validity;

/**
 * Something about a matrix that somebody has to look at.
 *
 * @param entries ids of the entries concerned, the one that is at fault first
 * @param categories where; empty where the finding is about entries alone
 * @param zones where; empty where the finding is about entries alone
 * @param urgency only for this one; {@code *} for those that no entry names; absent: for all
 * @param channel likewise
 * @param enterpriseKind likewise
 * @param span on which days
 * @param sentence the same in words
 */
public record Finding(
        Kind kind,
        List<String> entries,
        List<String> categories,
        List<String> zones,
        @Nullable String urgency,
        @Nullable String channel,
        @Nullable String enterpriseKind,
        Validity span,
        Bilingual sentence) {

    public Finding {
        entries = List.copyOf(entries);
        categories = List.copyOf(categories);
        zones = List.copyOf(zones);
    }

    /** What was found. */
    public enum Kind {
        /** No entry applies. */
        NO_ENTRY(true),
        /** The entry that wins comes to no agency. */
        NO_LEAD(true),
        /** The lead cannot be ordered by the city, and nobody stands beside it. */
        NO_LIAISON(true),
        /** Nobody holds the position, or nobody of the pool is in office there. */
        NO_OFFICER(true),
        /** Clear only where the issue itself names its commune. */
        NEEDS_COMMUNE(false),
        /** Two entries of the same conditions and priority hold at once: the order of lines decides. */
        OVERLAP(false),
        /** Others win wherever the entry applies. */
        SHADOWED(false),
        /** No issue meets the entry's conditions. */
        UNREACHABLE(false),
        /** An agency that the entry names has ended, or has not begun, while the entry holds. */
        REFERENCE_OUT_OF_FORCE(false),
        /** The entry names what the catalogue does not know. */
        UNKNOWN_REFERENCE(false);

        private final boolean gap;

        Kind(boolean gap) {
            this.gap = gap;
        }

        /** Whether an issue that meets it has nobody who answers. */
        public boolean isGap() {
            return gap;
        }
    }
}
