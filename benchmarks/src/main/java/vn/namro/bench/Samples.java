package vn.namro.bench;

import java.util.Arrays;

/** Measured values, unsorted; collected by one thread. */
public final class Samples {

    private double[] values = new double[256];
    private int size;

    /** Adds a value. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Adds all of another's values. */
    public void addAll(Samples others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    public int size() {
        return size;
    }

    /** All of them together. */
    public double sum() {
        return Arrays.stream(values, 0, size).sum();
    }

    /** The middle one. */
    public double median() {
        return percentile(50);
    }

    public double max() {
        return percentile(100);
    }

    /**
     * The smallest value that so many percent do not exceed (nearest rank).
     *
     * @param percent above 0, up to 100
     * @throws IllegalStateException without any value
     */
    public double percentile(double percent) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return sorted[Math.max(0, Math.min(size, rank) - 1)];
    }
}
