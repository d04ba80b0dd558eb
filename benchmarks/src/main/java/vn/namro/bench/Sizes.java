package vn.namro.bench;

/** How large and how long a run is. */
public enum Sizes {
    /** Seconds, for the build: shows that the benchmark works and its answers are right. Its figures mean nothing. */
    TINY,
    /** A few minutes, colder than a real run: gives an idea. */
    QUICK,
    /** The sizes of the requirements, after a warm-up. */
    FULL;

    /** Chooses among three by this size. */
    public <T> T pick(T tiny, T quick, T full) {
        return switch (this) {
            case TINY -> tiny;
            case QUICK -> quick;
            case FULL -> full;
        };
    }
}
