package vn.namro.embedded.mongo.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Several sorted ranges of an index read as one: the smallest next entry of all comes first. That is how "of these shards,
 * the longest due" is answered without reading everything that is due.
 */
final class MergedRanges implements Iterator<IndexEntry> {

    private final PriorityQueue<Head> heads;

    /** A range and its next entry. */
    private record Head(IndexEntry entry, Iterator<IndexEntry> rest) {}

    MergedRanges(List<Iterator<IndexEntry>> ranges, Comparator<IndexEntry> order) {
        this.heads = new PriorityQueue<>(Math.max(1, ranges.size()), Comparator.comparing(Head::entry, order));
        ranges.forEach(this::queue);
    }

    private void queue(Iterator<IndexEntry> range) {
        if (range.hasNext()) {
            heads.add(new Head(range.next(), range));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public IndexEntry next() {
        Head first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        queue(first.rest());
        return first.entry();
    }
}
