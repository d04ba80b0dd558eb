package vn.namro.local;

import java.time.Duration;

/** Measures how long something takes, whatever the clock on the wall does meanwhile. */
final class Stopwatch {

    private final long from = System.nanoTime();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** With a tenth of a second, as people say it. */
    double seconds() {
        return elapsed().toMillis() / 1000.0;
    }

    boolean hasPassed(Duration limit) {
        return elapsed().compareTo(limit) > 0;
    }
}
