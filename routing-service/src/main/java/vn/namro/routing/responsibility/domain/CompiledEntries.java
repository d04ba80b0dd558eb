package vn.namro.routing.responsibility.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.table.DecisionTable;
import vn.namro.routing.responsibility.domain.table.TableBuilder;

/** The entries of a matrix in the form in which decisions are made. */
final class CompiledEntries {

    private static final int CATEGORY = 0;
    private static final int ZONE = 1;
    private static final int GROUP = 2;
    private static final int ZONE_KIND = 3;
    private static final int URGENCY = 4;
    private static final int ENTERPRISE_KIND = 5;
    private static final int CHANNEL = 6;
    private static final int COLUMNS = 7;

    private final List<MatrixEntry> bestFirst;
    private final DecisionTable table;

    CompiledEntries(List<MatrixEntry> entries) {
        this.bestFirst = entries.stream().sorted(Choice.BEST_FIRST).toList();
        TableBuilder rules = DecisionTable.withColumns(COLUMNS);
        bestFirst.forEach(entry -> add(entry, rules));
        this.table = rules.build();
    }

    private static void add(MatrixEntry entry, TableBuilder rules) {
        Conditions when = entry.conditions();
        Validity validity = entry.validity();
        rules.rule(
                validity.from() == null ? Long.MIN_VALUE : validity.from().toEpochDay(),
                validity.until() == null ? Long.MAX_VALUE : validity.until().toEpochDay(),
                when.category(),
                when.zone(),
                when.group(),
                when.zoneKind(),
                when.urgency(),
                when.enterpriseKind(),
                when.channel());
    }

    /** Decides one question after another, for one thread. */
    final class Deciding {

        private final DecisionTable.Lookup lookup = table.lookup();

        private Deciding ask(Question question, Category category, Zone zone) {
            lookup.with(CATEGORY, category.id())
                    .with(ZONE, zone.id())
                    .with(GROUP, category.groupId())
                    .with(ZONE_KIND, zone.kind())
                    .with(URGENCY, question.urgency())
                    .with(ENTERPRISE_KIND, question.enterpriseKind())
                    .with(CHANNEL, question.channel())
                    .on(question.on().toEpochDay());
            return this;
        }

        /** The entry that wins; null if none applies. Allocates nothing. */
        @Nullable
        MatrixEntry winner(Question question, Category category, Zone zone) {
            int found = ask(question, category, zone).lookup.first();
            return found == DecisionTable.NONE ? null : bestFirst.get(found);
        }

        /** Every entry that applies, the best first. */
        List<MatrixEntry> applying(Question question, Category category, Zone zone) {
            List<MatrixEntry> applying = new ArrayList<>();
            ask(question, category, zone).lookup.forEach(found -> applying.add(bestFirst.get(found)));
            return applying;
        }
    }

    Deciding deciding() {
        return new Deciding();
    }

    List<MatrixEntry> bestFirst() {
        return bestFirst;
    }
}
