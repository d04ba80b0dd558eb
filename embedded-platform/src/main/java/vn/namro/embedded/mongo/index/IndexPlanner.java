package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether and how one index serves one query. When in doubt it does not. */
final class IndexPlanner {

    private enum Order {
        NONE,
        FORWARDS,
        BACKWARDS
    }

    private final OrderedIndex index;
    private final QueryConditions conditions;
    private final List<List<@Nullable Object>> points = new ArrayList<>();
    private FieldCondition range = FieldCondition.NONE;

    private IndexPlanner(OrderedIndex index, QueryConditions conditions) {
        this.index = index;
        this.conditions = conditions;
    }

    /** A plan, or null when the index may miss documents or is of no use. */
    static @Nullable IndexPlan plan(OrderedIndex index, QueryConditions conditions, @Nullable Document orderBy) {
        if (index.isOpaque()) {
            return null;
        }
        Document filter = index.filter();
        if (filter != null && !conditions.imply(filter)) {
            return null;
        }
        return new IndexPlanner(index, conditions).plan(orderBy);
    }

    private @Nullable IndexPlan plan(@Nullable Document orderBy) {
        boolean excludesNull = useConditions();
        if (index.isSparseIndex() && !excludesNull) {
            return null;
        }
        Order order = orderBy == null || orderBy.isEmpty() ? Order.NONE : order(orderBy);
        boolean useful = !points.isEmpty() || range.hasRange() || index.filter() != null || order != Order.NONE;
        return useful ? IndexPlan.of(index, points, range, order != Order.NONE, order == Order.BACKWARDS) : null;
    }

    /** Returns whether a condition that was used keeps documents without a field out. */
    private boolean useConditions() {
        boolean excludesNull = false;
        for (IndexKey key : index.getKeys()) {
            FieldCondition condition = conditions.of(key.getKey());
            List<@Nullable Object> values = condition.points();
            if (values != null && canUsePoints(condition, values)) {
                points.add(values);
                excludesNull |= condition.excludesNull();
            } else {
                if (condition.hasRange() && !index.isIrregular()) {
                    range = index.hasArraysIn(points.size())
                            ? oneSide(condition)
                            : new FieldCondition(null, condition.lower(), condition.upper());
                    excludesNull = true;
                }
                return excludesNull;
            }
        }
        return excludesNull;
    }

    private boolean canUsePoints(FieldCondition condition, List<@Nullable Object> values) {
        boolean clear = !index.hasArrays() || (!condition.mayBeDocument() && !values.contains(null));
        List<List<@Nullable Object>> more = new ArrayList<>(points);
        more.add(values);
        return clear && !IndexPlan.isTooWide(more);
    }

    /** Different elements of an array may satisfy the two sides. */
    private static FieldCondition oneSide(FieldCondition condition) {
        return condition.lower() != null
                ? new FieldCondition(null, condition.lower(), null)
                : new FieldCondition(null, null, condition.upper());
    }

    private Order order(Document orderBy) {
        int field = points.size();
        if (index.hasArraysFrom(field) || index.isIrregular()) {
            return Order.NONE;
        }
        Order order = Order.NONE;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (isFixed(wanted.getKey())) {
                continue;
            }
            Order here =
                    field < index.getKeys().size() ? direction(index.getKeys().get(field), wanted) : Order.NONE;
            if (here == Order.NONE || (order != Order.NONE && here != order)) {
                return Order.NONE;
            }
            order = here;
            field++;
        }
        return order == Order.NONE ? Order.FORWARDS : order;
    }

    /** One value only: where there are several, their ranges are merged by what comes after them. */
    private boolean isFixed(String field) {
        return IntStream.range(0, points.size())
                .anyMatch(i -> points.get(i).size() == 1
                        && !index.hasArraysIn(i)
                        && index.getKeys().get(i).getKey().equals(field));
    }

    private static Order direction(IndexKey key, Map.Entry<String, Object> wanted) {
        if (!key.getKey().equals(wanted.getKey()) || !(wanted.getValue() instanceof Number direction)) {
            return Order.NONE;
        }
        return direction.intValue() > 0 == key.isAscending() ? Order.FORWARDS : Order.BACKWARDS;
    }
}
