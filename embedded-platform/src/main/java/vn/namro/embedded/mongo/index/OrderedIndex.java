package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index, unique or not, sparse, partial or whole. Its collection's lock guards it. The library never asks it
 * for positions ({@link #canHandle} is false); the collection does, through {@link IndexPlan}.
 *
 * <p>Once a document with an array, or with a value whose order is not the library's, has been in the index, the index
 * stays careful until the next start: it then serves fewer kinds of queries, never wrong ones.
 */
public final class OrderedIndex extends Index<Integer> {

    private final boolean unique;
    private final boolean sparse;
    private final @Nullable Document filter;
    private final KeySchema schema;
    private final Comparator<IndexEntry> order;
    private final TreeSet<IndexEntry> entries;
    private final ArrayList<IndexEntry> loading = new ArrayList<>();
    private final BitSet arrays = new BitSet();
    private boolean irregular;
    private boolean opaque;

    /** @param filter only documents that match it are in the index; null for all */
    public OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, @Nullable Document filter) {
        super(name, List.copyOf(keys), sparse);
        this.unique = unique;
        this.sparse = sparse;
        this.filter = filter == null ? null : filter.cloneDeeply();
        this.schema = new KeySchema(keys, sparse, filter);
        this.opaque = schema.isAmbiguous();
        this.order = IndexEntry.order(keys.stream().map(IndexKey::isAscending).toList());
        this.entries = new TreeSet<>(order);
    }

    /** Whether this is the index on {@code _id}. */
    public boolean isPrimary() {
        return unique && getKeys().size() == 1 && getKeys().get(0).getKey().equals("_id");
    }

    /** The position of the only document with this key, or null; for unique indexes of one field. */
    public @Nullable Integer positionOf(@Nullable Object key) {
        IndexEntry found = firstAt(new @Nullable Object[] {KeyOrder.normalize(key)});
        return found == null ? null : found.position();
    }

    /** Adds a document that is known to be allowed; it is found only after {@link #loaded}. For many at once. */
    public void load(Document document, int position) {
        enter(document, position, loading);
    }

    /** Ends a series of {@link #load}. */
    public void loaded() {
        entries.addAll(new SortedEntries(loading, order));
        loading.clear();
        loading.trimToSize();
    }

    private void enter(Document document, int position, Collection<IndexEntry> into) {
        KeySchema.Keys keys = schema.keysOf(document);
        arrays.or(keys.arrays());
        opaque |= keys.nested();
        for (List<@Nullable Object> key : keys.values()) {
            irregular |= !key.stream().allMatch(KeyOrder::isRegular);
            into.add(entry(key, position));
        }
    }

    public void unload(Document document, int position) {
        for (List<@Nullable Object> key : schema.keysOf(document).values()) {
            entries.remove(entry(key, position));
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        for (List<@Nullable Object> key : schema.keysOf(document).values()) {
            refuseTaken(key, collection);
        }
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        enter(document, position, entries);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        List<List<@Nullable Object>> own = schema.keysOf(oldDocument).values();
        for (List<@Nullable Object> key : schema.keysOf(newDocument).values()) {
            boolean mine = own.stream().anyMatch(old -> sameKey(old, key));
            if (!mine) {
                refuseTaken(key, collection);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer position, MongoCollection<Integer> collection) {
        List<List<@Nullable Object>> before = schema.keysOf(oldDocument).values();
        List<List<@Nullable Object>> after = schema.keysOf(newDocument).values();
        if (!sameKeys(before, after)) {
            unload(oldDocument, position);
            enter(newDocument, position, entries);
        }
    }

    private void refuseTaken(List<@Nullable Object> key, MongoCollection<Integer> collection) {
        if (unique && firstAt(normalized(key)) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
        }
    }

    private @Nullable IndexEntry firstAt(@Nullable Object[] key) {
        IndexEntry next = entries.ceiling(new IndexEntry(key, IndexEntry.BEFORE));
        return next != null && next.beginsWith(key) ? next : null;
    }

    private static boolean sameKeys(List<List<@Nullable Object>> before, List<List<@Nullable Object>> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> sameKey(before.get(i), after.get(i)));
    }

    private static boolean sameKey(List<@Nullable Object> a, List<@Nullable Object> b) {
        return entry(a, 0).beginsWith(normalized(b));
    }

    private static IndexEntry entry(List<@Nullable Object> key, int position) {
        return new IndexEntry(normalized(key), position);
    }

    private static @Nullable Object[] normalized(List<@Nullable Object> key) {
        @Nullable Object[] values = new @Nullable Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = KeyOrder.normalize(key.get(i));
        }
        return values;
    }

    Comparator<IndexEntry> order() {
        return order;
    }

    /** The order of entries without regard to the first fields. */
    Comparator<IndexEntry> orderBeyond(int fields) {
        return IndexEntry.orderBeyond(
                fields, getKeys().stream().map(IndexKey::isAscending).toList());
    }

    NavigableSet<IndexEntry> entries() {
        return Collections.unmodifiableNavigableSet(entries);
    }

    @Nullable
    Document filter() {
        return filter;
    }

    boolean isSparseIndex() {
        return sparse;
    }

    boolean hasArrays() {
        return !arrays.isEmpty();
    }

    boolean hasArraysIn(int field) {
        return arrays.get(field);
    }

    /** Whether a field from this one on has arrays. */
    boolean hasArraysFrom(int field) {
        return arrays.nextSetBit(field) >= 0;
    }

    boolean isIrregular() {
        return irregular;
    }

    boolean isOpaque() {
        return opaque;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return isPrimary() ? positionOf(document.get("_id")) : null;
    }

    @Override
    public Integer remove(Document document) {
        throw new UnsupportedOperationException("a document is removed together with its position");
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException("positions are found by a plan");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    /** A guess: the length of keys is not counted. */
    @Override
    public long getDataSize() {
        return 64L * entries.size() * getKeys().size();
    }

    @Override
    public void drop() {
        entries.clear();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex that
                && unique == that.unique
                && sparse == that.sparse
                && Objects.equals(filter, that.filter)
                && describe(this).equals(describe(that));
    }

    private static List<String> describe(OrderedIndex index) {
        List<String> keys = new ArrayList<>();
        index.getKeys().forEach(key -> keys.add(key.getKey() + (key.isAscending() ? "+" : "-")));
        return keys;
    }
}
