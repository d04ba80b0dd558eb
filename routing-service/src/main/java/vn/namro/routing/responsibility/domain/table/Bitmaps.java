package vn.namro.routing.responsibility.domain.table;

import java.util.Arrays;

/** Bitmaps of one length one after another, each beginning with the summary of its words. */
final class Bitmaps {

    private static final int FIRST = 64;

    private final int summary;
    private final int stride;
    private int count;
    private long[] bits;

    Bitmaps(int length) {
        int words = (length + Long.SIZE - 1) / Long.SIZE;
        this.summary = (words + Long.SIZE - 1) / Long.SIZE;
        this.stride = summary + words;
        this.bits = new long[stride * FIRST];
    }

    /** Begins another bitmap, and answers where it starts. */
    int next() {
        int start = Math.multiplyExact(count, stride);
        count++;
        if (start + stride > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(start + stride, Math.multiplyExact(bits.length, 2)));
        }
        return start;
    }

    void set(int start, int place) {
        int word = place / Long.SIZE;
        bits[start + summary + word] |= 1L << place;
        bits[start + word / Long.SIZE] |= 1L << word;
    }

    /** How many bits a bitmap has on the average. */
    double fullness(int[] starts, int andOne) {
        long set = count(andOne);
        for (int start : starts) {
            set += count(start);
        }
        return (double) set / (starts.length + 1);
    }

    private long count(int start) {
        long set = 0;
        for (int word = start + summary; word < start + stride; word++) {
            set += Long.bitCount(bits[word]);
        }
        return set;
    }

    int summary() {
        return summary;
    }

    long[] bits() {
        return Arrays.copyOf(bits, count * stride);
    }
}
