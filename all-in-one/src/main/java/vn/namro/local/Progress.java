package vn.namro.local;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Tells on the terminal what has started and how long it took. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String what, Supplier<T> work) {
        Stopwatch watch = Stopwatch.start();
        T result = work.get();
        out.printf("  ✓ %-22s %4.1f s%n", what, watch.seconds());
        return result;
    }
}
