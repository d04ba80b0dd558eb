package vn.namro.bench.calendar;

import java.time.Duration;
import java.util.function.Supplier;
import vn.namro.bench.Samples;

/** Two ways to one answer, on one thread, in turns. */
final class Race {

    /** The clock is read so seldom that reading it costs nothing. */
    private static final int BETWEEN_LOOKS = 64;

    private final Supplier<?> first;
    private final Supplier<?> second;
    private final Duration slice;
    private final Samples firstPerSecond = new Samples();
    private final Samples secondPerSecond = new Samples();

    /** Told to nobody, so that no answer may be left uncomputed. */
    private volatile int sink;

    Race(Supplier<?> first, Supplier<?> second, Duration slice) {
        this.first = first;
        this.second = second;
        this.slice = slice;
    }

    Race run(int warmUps, int rounds) {
        for (int round = -warmUps; round < rounds; round++) {
            double one = perSecond(first);
            double other = perSecond(second);
            if (round >= 0) {
                firstPerSecond.add(one);
                secondPerSecond.add(other);
            }
        }
        return this;
    }

    private double perSecond(Supplier<?> way) {
        long start = System.nanoTime();
        long end = start + slice.toNanos();
        long done = 0;
        int hashes = sink;
        long now;
        do {
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                hashes += way.get().hashCode();
            }
            done += BETWEEN_LOOKS;
            now = System.nanoTime();
        } while (now < end);
        sink = hashes;
        return done / ((now - start) / 1e9);
    }

    double firstPerSecond() {
        return firstPerSecond.median();
    }

    double secondPerSecond() {
        return secondPerSecond.median();
    }
}
