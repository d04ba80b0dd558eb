package vn.namro.routing.responsibility.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;

/**
 * The entry that wins for a question, and those that apply too.
 *
 * @param others the runners-up, the best first
 */
record Choice(String version, MatrixEntry entry, List<MatrixEntry> others) {

    /** The most specific first; then the higher priority; a stable sort leaves the earlier line before the later. */
    static final Comparator<MatrixEntry> BEST_FIRST = Comparator.<MatrixEntry>comparingInt(
                    entry -> -entry.conditions().specificity())
            .thenComparing(Comparator.comparingInt(MatrixEntry::priority).reversed());

    Choice {
        others = List.copyOf(others);
    }

    /** Why this entry, and why not each of the others. */
    List<Bilingual> explanation(Category category, Zone zone) {
        List<Bilingual> why = new ArrayList<>();
        why.add(Bilingual.of(
                "Dòng %1$s của ma trận %2$s áp dụng cho lĩnh vực %3$s (%4$s) tại %5$s",
                "Entry %1$s of matrix %2$s applies to category %3$s (%6$s) in %7$s",
                entry.id(),
                version,
                category.id(),
                category.name().vi(),
                zone.name().vi(),
                category.name().en(),
                zone.name().en()));
        others.forEach(other -> why.add(whyNot(other)));
        return why;
    }

    private Bilingual whyNot(MatrixEntry other) {
        if (other.conditions().specificity() < entry.conditions().specificity()) {
            Bilingual unnamed = entry.conditions().firstThatLacks(other.conditions());
            return Bilingual.of(
                    "Dòng %1$s cũng áp dụng nhưng kém cụ thể hơn: không nêu %2$s",
                    "Entry %1$s applies too, but is less specific: it names no %3$s",
                    other.id(),
                    unnamed.vi(),
                    unnamed.en());
        }
        return other.priority() < entry.priority()
                ? Bilingual.of(
                        "Dòng %1$s cũng áp dụng nhưng ưu tiên thấp hơn",
                        "Entry %1$s applies too, but has a lower priority", other.id())
                : Bilingual.of(
                        "Dòng %1$s cũng áp dụng nhưng đứng sau trong ma trận",
                        "Entry %1$s applies too, but stands further down", other.id());
    }
}
