package vn.namro.bench.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Question;

/** The entries in the order in which they win, asked in turn until one applies: the plainest way that is right. */
final class LinearTable implements Contender {

    private final List<MatrixEntry> bestFirst;
    private final Catalogue catalogue;

    LinearTable(List<MatrixEntry> entries, Catalogue catalogue) {
        this.bestFirst = bestFirst(entries);
        this.catalogue = catalogue;
    }

    static List<MatrixEntry> bestFirst(List<MatrixEntry> entries) {
        return entries.stream()
                .sorted(Comparator.<MatrixEntry>comparingInt(entry -> -weight(entry.conditions()))
                        .thenComparingInt(entry -> -entry.priority()))
                .toList();
    }

    /** Written down again on purpose: the reference must not share the code that it judges. */
    private static int weight(Conditions when) {
        return (when.category() == null ? 0 : 32)
                + (when.zone() == null ? 0 : 16)
                + (when.group() == null ? 0 : 8)
                + (when.zoneKind() == null ? 0 : 4)
                + (when.urgency() == null ? 0 : 2)
                + (when.channel() == null ? 0 : 1);
    }

    @Override
    public String winner(Question question) {
        Category category = catalogue
                .category(Objects.requireNonNull(question.categoryId()))
                .orElseThrow();
        Zone zone = catalogue.zone(question.zoneId()).orElseThrow();
        for (MatrixEntry entry : bestFirst) {
            if (holds(entry, question, category, zone)) {
                return entry.id();
            }
        }
        return "";
    }

    private static boolean holds(MatrixEntry entry, Question question, Category category, Zone zone) {
        Conditions when = entry.conditions();
        return isAnyOr(when.category(), category.id())
                && isAnyOr(when.zone(), zone.id())
                && isAnyOr(when.group(), category.groupId())
                && isAnyOr(when.zoneKind(), zone.kind())
                && isAnyOr(when.urgency(), question.urgency())
                && isAnyOr(when.channel(), question.channel())
                && entry.validity().includes(question.on());
    }

    private static boolean isAnyOr(@Nullable Object wanted, Object given) {
        return wanted == null || wanted.equals(given);
    }
}
