package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it. Leaving a demand out is always allowed, because every
 * candidate is matched against the whole query afterwards.
 *
 * @param points normalized values of which one must be there, without repetition and ascending; null when not demanded
 * @param lower from below, or null
 * @param upper from above, or null
 */
record FieldCondition(
        @Nullable List<@Nullable Object> points,
        @Nullable Bound lower,
        @Nullable Bound upper) {

    static final FieldCondition NONE = new FieldCondition(null, null, null);

    /** @param value normalized, never null */
    record Bound(Object value, boolean inclusive) {}

    FieldCondition withPoints(List<@Nullable Object> values) {
        return points != null && points.size() <= values.size() ? this : new FieldCondition(values, lower, upper);
    }

    FieldCondition withLower(Bound bound) {
        return lower != null ? this : new FieldCondition(points, bound, upper);
    }

    FieldCondition withUpper(Bound bound) {
        return upper != null ? this : new FieldCondition(points, lower, bound);
    }

    boolean hasRange() {
        return lower != null || upper != null;
    }

    boolean excludesNull() {
        return hasRange() || (points != null && !points.contains(null));
    }

    boolean mayBeDocument() {
        return points != null && points.stream().anyMatch(Document.class::isInstance);
    }
}
