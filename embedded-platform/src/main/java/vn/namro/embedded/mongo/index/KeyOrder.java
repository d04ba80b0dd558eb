package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A total order of key values in which two values are equal exactly when the library's matcher finds them equal. For
 * {@linkplain #isRegular regular} values it is also the library's sort order; for others (documents, NaN, decimals ...)
 * the library's own order is not one a tree could follow.
 */
final class KeyOrder implements Comparator<@Nullable Object> {

    static final KeyOrder ORDER = new KeyOrder();

    /** Stands before or after all values of a rank. */
    record RankEdge(int rank, boolean after) {}

    private static final double LARGEST_INTEGER = 0x1p62;
    private static final List<Class<?>> RANKS = List.of(
            Number.class,
            String.class,
            Document.class,
            Collection.class,
            BinData.class,
            LegacyUUID.class,
            UUID.class,
            ObjectId.class,
            Boolean.class,
            Instant.class,
            BsonTimestamp.class);

    private KeyOrder() {}

    /** The form in which values are kept and compared: no difference between kinds of numbers, nor missing and null. */
    static @Nullable Object normalize(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return null;
        }
        if (value instanceof Number number) {
            return normalizeNumber(number);
        }
        if (value instanceof Document document) {
            Document normalized = new Document();
            document.forEach((key, field) -> normalized.put(key, normalize(field)));
            return normalized;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> normalized = new ArrayList<>(list.size());
            list.forEach(element -> normalized.add(normalize(element)));
            return normalized;
        }
        return value;
    }

    private static Object normalizeNumber(Number number) {
        double real = number.doubleValue();
        if (number instanceof Long exact && exact != (long) real) {
            return exact;
        }
        return real == 0.0 ? 0.0 : real;
    }

    /** Whether this order and the library's sort and range operators agree about the (not normalized) value. */
    static boolean isRegular(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return true;
        }
        if (value instanceof Number number) {
            double real = number.doubleValue();
            boolean small = Math.abs(real) < Integer.MAX_VALUE;
            boolean integer = real == Math.rint(real) && Math.abs(real) < LARGEST_INTEGER;
            return !(value instanceof Decimal128) && (small || integer);
        }
        int rank = rank(value);
        return rank >= 0 && rank < RANKS.size() && !(value instanceof Document) && !(value instanceof Collection);
    }

    static int rank(@Nullable Object value) {
        if (value == null) {
            return -1;
        }
        if (value instanceof RankEdge edge) {
            return edge.rank();
        }
        if (value instanceof MinKey || value instanceof MaxKey) {
            return value instanceof MinKey ? -2 : RANKS.size() + 1;
        }
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (RANKS.get(rank).isInstance(value)) {
                return rank;
            }
        }
        return RANKS.size();
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        int byRank = Integer.compare(rank(a), rank(b));
        if (byRank != 0 || a == null || b == null) {
            return byRank;
        }
        if (a instanceof RankEdge || b instanceof RankEdge) {
            return Integer.compare(edge(a), edge(b));
        }
        return compareSameRank(a, b);
    }

    private static int edge(Object value) {
        return value instanceof RankEdge edge ? (edge.after() ? 1 : -1) : 0;
    }

    private static int compareSameRank(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return compareNumbers(x, y);
        }
        if (a instanceof Document x && b instanceof Document y) {
            return compareDocuments(x, y);
        }
        if (a instanceof Collection<?> x && b instanceof Collection<?> y) {
            return compareLists(x, y);
        }
        if (a instanceof UUID x && b instanceof UUID y) {
            int high = Long.compareUnsigned(x.getMostSignificantBits(), y.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(x.getLeastSignificantBits(), y.getLeastSignificantBits());
        }
        return compareComparable(a, b);
    }

    @SuppressWarnings("unchecked")
    private static int compareComparable(Object a, Object b) {
        if (a instanceof Comparable<?> && a.getClass() == b.getClass()) {
            return ((Comparable<Object>) a).compareTo(b);
        }
        int byClass = a.getClass().getName().compareTo(b.getClass().getName());
        return byClass != 0 || a.equals(b) ? byClass : a.toString().compareTo(b.toString());
    }

    private static int compareNumbers(Number a, Number b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        int rough = Double.compare(a.doubleValue(), b.doubleValue());
        if (rough != 0 || (a instanceof Double && b instanceof Double)) {
            return rough;
        }
        return a instanceof Long x ? compareExactly(x, b) : -compareExactly((Long) b, a);
    }

    /** A long that no double can express, against the double it rounds to. */
    private static int compareExactly(long exact, Number rounded) {
        return exact < (long) rounded.doubleValue() || rounded.doubleValue() >= 0x1p63 ? -1 : 1;
    }

    private static int compareDocuments(Document a, Document b) {
        Iterator<Map.Entry<String, Object>> left = a.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, Object> x = left.next();
            Map.Entry<String, Object> y = right.next();
            int byKey = x.getKey().compareTo(y.getKey());
            int order = byKey != 0 ? byKey : ORDER.compare(x.getValue(), y.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private static int compareLists(Collection<?> a, Collection<?> b) {
        Iterator<?> left = a.iterator();
        Iterator<?> right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = ORDER.compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
