package vn.namro.embedded.mongo.index;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key and the position of its document; with fewer values than the index has fields it is a probe that stands before
 * or after all entries with these first values.
 */
final class IndexEntry {

    static final int BEFORE = Integer.MIN_VALUE;
    static final int AFTER = Integer.MAX_VALUE;

    private final @Nullable Object[] values;
    private final int position;

    /** The values are kept as they are handed over: there are millions of entries. */
    IndexEntry(@Nullable Object[] values, int position) {
        this.values = values;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** Whether the first values are equal to these. */
    boolean beginsWith(@Nullable Object[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (KeyOrder.ORDER.compare(values[i], wanted[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Orders by the fields, each in its direction, then by position. */
    static Comparator<IndexEntry> order(List<Boolean> ascending) {
        return orderBeyond(0, ascending);
    }

    /** The same without regard to the first fields. */
    static Comparator<IndexEntry> orderBeyond(int fields, List<Boolean> ascending) {
        boolean[] directions = new boolean[ascending.size()];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = ascending.get(i);
        }
        return (a, b) -> compare(a, b, fields, directions);
    }

    private static int compare(IndexEntry a, IndexEntry b, int from, boolean[] directions) {
        int common = Math.min(a.values.length, b.values.length);
        for (int i = from; i < common; i++) {
            IndexEntry smaller = directions[i] ? a : b;
            IndexEntry larger = directions[i] ? b : a;
            int order = KeyOrder.ORDER.compare(smaller.values[i], larger.values[i]);
            if (order != 0) {
                return order;
            }
        }
        if (a.values.length < b.values.length) {
            return a.position == BEFORE ? -1 : 1;
        }
        if (a.values.length > b.values.length) {
            return b.position == BEFORE ? 1 : -1;
        }
        return Integer.compare(a.position, b.position);
    }
}
