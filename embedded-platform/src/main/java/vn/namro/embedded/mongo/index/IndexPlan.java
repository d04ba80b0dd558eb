package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How an index finds the candidates of a query: equal values for its first fields, perhaps a range for the next, perhaps
 * already in the order asked for. Candidates are a superset of the answer; the whole query is matched afterwards.
 */
public final class IndexPlan {

    private static final int MOST_RANGES = 10_000;
    private static final int UNIQUE_POINT = 1_000;

    private final OrderedIndex index;
    private final List<List<@Nullable Object>> points;
    private final FieldCondition range;
    private final boolean sorted;
    private final boolean backwards;

    private IndexPlan(
            OrderedIndex index,
            List<List<@Nullable Object>> points,
            FieldCondition range,
            boolean sorted,
            boolean backwards) {
        this.index = index;
        this.points = points;
        this.range = range;
        this.sorted = sorted;
        this.backwards = backwards;
    }

    /**
     * The best plan, or null when all documents have to be looked at.
     *
     * @param orderBy the order asked for, or null
     * @param limited only the first documents of the order are wanted, so reading in order pays
     */
    public static @Nullable IndexPlan choose(
            List<Index<Integer>> indexes, Document query, @Nullable Document orderBy, boolean limited) {
        QueryConditions conditions = new QueryConditions(query);
        IndexPlan best = null;
        int bestScore = 0;
        for (Index<Integer> candidate : indexes) {
            IndexPlan plan =
                    candidate instanceof OrderedIndex index ? IndexPlanner.plan(index, conditions, orderBy) : null;
            int score = plan == null ? 0 : plan.score(limited);
            if (score > bestScore) {
                best = plan;
                bestScore = score;
            }
        }
        return best;
    }

    static IndexPlan of(
            OrderedIndex index,
            List<List<@Nullable Object>> points,
            FieldCondition range,
            boolean sorted,
            boolean backwards) {
        return new IndexPlan(index, points, range, sorted, backwards);
    }

    private int score(boolean limited) {
        boolean whole = points.size() == index.getKeys().size();
        int found = 4 * points.size() + (range.hasRange() ? 2 : 0) + (index.filter() == null ? 0 : 1);
        int ordered = sorted && limited ? 2 : 0;
        return found + ordered + (whole && index.isUnique() ? UNIQUE_POINT : 0);
    }

    static boolean isTooWide(List<List<@Nullable Object>> points) {
        long ranges = 1;
        for (List<@Nullable Object> values : points) {
            ranges *= values.size();
        }
        return ranges > MOST_RANGES;
    }

    /** Whether the candidates come in the order asked for. */
    public boolean isSorted() {
        return sorted;
    }

    /** Positions of the candidates, each once, read as they are asked for. */
    public Stream<Integer> positions() {
        List<List<@Nullable Object>> prefixes = prefixes();
        Stream<IndexEntry> entries = sorted && prefixes.size() > 1
                ? stream(new MergedRanges(prefixes.stream().map(this::range).toList(), suffixOrder()))
                : prefixes.stream().flatMap(prefix -> stream(range(prefix)));
        Stream<Integer> positions = entries.map(IndexEntry::position);
        return index.hasArrays() ? positions.distinct() : positions;
    }

    private static Stream<IndexEntry> stream(Iterator<IndexEntry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    private Comparator<IndexEntry> suffixOrder() {
        Comparator<IndexEntry> order = index.orderBeyond(points.size());
        return backwards ? order.reversed() : order;
    }

    private List<List<@Nullable Object>> prefixes() {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        for (List<@Nullable Object> values : points) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> prefix : prefixes) {
                for (Object value : values) {
                    List<@Nullable Object> extended = new ArrayList<>(prefix);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            prefixes = longer;
        }
        return prefixes;
    }

    private Iterator<IndexEntry> range(List<@Nullable Object> prefix) {
        IndexEntry from = new IndexEntry(prefix.toArray(), IndexEntry.BEFORE);
        IndexEntry to = new IndexEntry(prefix.toArray(), IndexEntry.AFTER);
        if (range.hasRange()) {
            IndexKey key = index.getKeys().get(points.size());
            from = key.isAscending() ? lower(prefix, IndexEntry.BEFORE) : upper(prefix, IndexEntry.BEFORE);
            to = key.isAscending() ? upper(prefix, IndexEntry.AFTER) : lower(prefix, IndexEntry.AFTER);
        }
        if (index.order().compare(from, to) > 0) {
            return Collections.emptyIterator();
        }
        NavigableSet<IndexEntry> part = index.entries().subSet(from, true, to, true);
        return backwards ? part.descendingIterator() : part.iterator();
    }

    private IndexEntry lower(List<@Nullable Object> prefix, int side) {
        return probe(prefix, range.lower(), range.upper(), false, side);
    }

    private IndexEntry upper(List<@Nullable Object> prefix, int side) {
        return probe(prefix, range.upper(), range.lower(), true, side);
    }

    /** A missing bound ends where the kind of value of the other bound ends: operators compare like with like. */
    private static IndexEntry probe(
            List<@Nullable Object> prefix,
            FieldCondition.@Nullable Bound bound,
            FieldCondition.@Nullable Bound other,
            boolean after,
            int side) {
        List<@Nullable Object> values = new ArrayList<>(prefix);
        boolean inclusive = true;
        if (bound != null) {
            values.add(bound.value());
            inclusive = bound.inclusive();
        } else if (other != null) {
            values.add(new KeyOrder.RankEdge(KeyOrder.rank(other.value()), after));
        }
        int opposite = side == IndexEntry.BEFORE ? IndexEntry.AFTER : IndexEntry.BEFORE;
        return new IndexEntry(values.toArray(), inclusive ? side : opposite);
    }
}
