package vn.namro.routing.responsibility.domain;

import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;

/** Finds the entry that wins for one question after another, for one thread; allocates nothing. */
public final class Decisions {

    private final CompiledEntries.Deciding deciding;
    private final Catalogue catalogue;

    Decisions(CompiledEntries.Deciding deciding, Catalogue catalogue) {
        this.deciding = deciding;
        this.catalogue = catalogue;
    }

    /** The entry that wins; null if none applies, or if zone or category are not known. */
    public @Nullable MatrixEntry winner(Question question) {
        Zone zone = catalogue.zone(question.zoneId()).orElse(null);
        Category category = question.categoryId() == null
                ? null
                : catalogue.category(question.categoryId()).orElse(null);
        return zone == null || category == null ? null : deciding.winner(question, category, zone);
    }
}
