package vn.namro.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Tells on the terminal what has started and how long it took. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        Instant from = Instant.now();
        T result = work.get();
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
        out.printf("  ✓ %-22s %4.1f s%n", what, seconds);
        return result;
    }
}
