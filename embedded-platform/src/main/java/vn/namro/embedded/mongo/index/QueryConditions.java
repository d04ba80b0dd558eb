package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The demands of a query, field by field; {@code $and} is flattened, what no index can use is left out. */
final class QueryConditions {

    private record Demand(String field, @Nullable Object value) {}

    private final Map<String, FieldCondition> fields = new HashMap<>();
    private final List<Demand> demands = new ArrayList<>();

    QueryConditions(Document query) {
        flatten(query);
    }

    FieldCondition of(String field) {
        return fields.getOrDefault(field, FieldCondition.NONE);
    }

    /** Whether every document that matches the query also matches the filter; false when in doubt. */
    boolean imply(Document filter) {
        return filter.entrySet().stream().allMatch(entry -> imply(entry.getKey(), entry.getValue()));
    }

    private boolean imply(String field, @Nullable Object wanted) {
        if (demands.contains(new Demand(field, wanted))) {
            return true;
        }
        FieldCondition condition = of(field);
        if (new Document("$exists", true).equals(wanted)) {
            return condition.excludesNull();
        }
        Object point = wanted instanceof Document operator && operator.keySet().equals(Set.of("$eq"))
                ? operator.get("$eq")
                : wanted;
        List<@Nullable Object> points = condition.points();
        return isPoint(point)
                && points != null
                && points.size() == 1
                && KeyOrder.ORDER.compare(points.get(0), KeyOrder.normalize(point)) == 0;
    }

    private void flatten(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::flatten);
            } else if (!field.startsWith("$")) {
                demands.add(new Demand(field, value));
                demand(field, value);
            }
        });
    }

    private void demand(String field, @Nullable Object value) {
        if (value instanceof Document operators && hasOperator(operators)) {
            operators.forEach((operator, operand) -> demand(field, operator, operand));
        } else if (isPoint(value)) {
            fields.put(field, of(field).withPoints(points(Collections.singletonList(value))));
        }
    }

    private void demand(String field, String operator, @Nullable Object operand) {
        FieldCondition before = of(field);
        boolean bound = operand != null && KeyOrder.isRegular(operand);
        FieldCondition after = before;
        switch (operator) {
            case "$eq" ->
                after = isPoint(operand) ? before.withPoints(points(Collections.singletonList(operand))) : before;
            case "$in" -> after = in(before, operand);
            case "$gt" -> after = bound ? before.withLower(bound(operand, false)) : before;
            case "$gte" -> after = bound ? before.withLower(bound(operand, true)) : before;
            case "$lt" -> after = bound ? before.withUpper(bound(operand, false)) : before;
            case "$lte" -> after = bound ? before.withUpper(bound(operand, true)) : before;
            default -> {
                // matched later, document by document
            }
        }
        fields.put(field, after);
    }

    private static FieldCondition in(FieldCondition before, @Nullable Object operand) {
        if (operand instanceof Collection<?> values && values.stream().allMatch(QueryConditions::isPoint)) {
            return before.withPoints(points(values));
        }
        return before;
    }

    private static FieldCondition.Bound bound(@Nullable Object operand, boolean inclusive) {
        return new FieldCondition.Bound(Objects.requireNonNull(KeyOrder.normalize(operand)), inclusive);
    }

    private static List<@Nullable Object> points(Collection<?> values) {
        TreeSet<@Nullable Object> points = new TreeSet<>(KeyOrder.ORDER);
        values.forEach(value -> points.add(KeyOrder.normalize(value)));
        return new ArrayList<>(points);
    }

    /** Values for which "equal" means equal: arrays, patterns and odd documents have rules of their own. */
    private static boolean isPoint(@Nullable Object value) {
        if (value instanceof Document document) {
            return !document.isEmpty() && document.entrySet().stream().allMatch(QueryConditions::isPlainField);
        }
        return !(value instanceof Collection
                || value instanceof BsonRegularExpression
                || value instanceof BsonJavaScript);
    }

    private static boolean isPlainField(Map.Entry<String, Object> field) {
        Object value = field.getValue();
        return !field.getKey().startsWith("$") && value != null && !(value instanceof Missing) && isPoint(value);
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
