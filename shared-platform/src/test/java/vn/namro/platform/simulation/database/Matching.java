package vn.namro.platform.simulation.database;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The filters that the platform uses, upon one document. Another operator is an error, never a guess. */
final class Matching {

    private Matching() {}

    static boolean matches(Document document, Document filter) {
        for (Map.Entry<String, Object> term : filter.entrySet()) {
            if (!matches(document, term.getKey(), term.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Document document, String field, @Nullable Object wanted) {
        if (field.equals("$or")) {
            return ((List<?>) Objects.requireNonNull(wanted))
                    .stream().anyMatch(choice -> matches(document, (Document) choice));
        }
        Object value = at(document, field);
        return wanted instanceof Document operators ? holds(value, operators) : same(value, wanted);
    }

    private static boolean holds(@Nullable Object value, Document operators) {
        return operators.entrySet().stream().allMatch(one -> holds(value, one.getKey(), one.getValue()));
    }

    private static boolean holds(@Nullable Object value, String operator, Object operand) {
        return switch (operator) {
            case "$exists" -> (value != null) == (Boolean) operand;
            case "$in" -> ((Collection<?>) operand).stream().anyMatch(one -> same(value, one));
            case "$lte" -> value != null && compare(value, operand) <= 0;
            case "$gt" -> value != null && compare(value, operand) > 0;
            case "$gte" -> value != null && compare(value, operand) >= 0;
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    static @Nullable Object at(Document document, String path) {
        Object found = document;
        for (String step : path.split("\\.")) {
            found = found instanceof Document inner ? inner.get(step) : null;
        }
        return found;
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number && other instanceof Number ? compare(one, other) == 0 : Objects.equals(one, other);
    }

    static int compare(Object one, Object other) {
        if (one instanceof Date date) {
            return date.compareTo((Date) other);
        }
        return one instanceof Number number
                ? Long.compare(number.longValue(), ((Number) other).longValue())
                : ((String) one).compareTo((String) other);
    }
}
