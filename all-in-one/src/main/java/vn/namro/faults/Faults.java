package vn.namro.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.namro.faults.history.Column;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Asked;
import vn.namro.faults.history.Observation.Event;
import vn.namro.faults.history.Observation.Injected;
import vn.namro.faults.history.Observation.Letter;
import vn.namro.faults.history.Violation;

/** {@code ./namro faults [--kills N] [--minutes M] [--seed S]}: breaks the running system and counts what that cost. */
public final class Faults {

    private static final int SHOWN = 20;

    private Faults() {}

    /** Exit code 0: nothing was lost, doubled, reordered or stuck; 1: something was; 2: the run itself failed. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            System.exit(run(FaultOptions.of(List.of(arguments), System.getenv()), out));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            out.println("✗ " + e.getMessage());
            System.exit(2);
        }
    }

    private static int run(FaultOptions options, PrintStream out) throws IOException {
        Path directory = Files.createTempDirectory("namro-faults");
        out.println("processes, data and logs: " + directory);
        FaultRun.Settings settings = new FaultRun.Settings(
                options.kills(), Duration.ofSeconds(options.seconds()), options.seed(), directory, options.classes());
        History history = new FaultRun(settings, out, Clock.systemUTC()).run();
        return report(history, options.seed(), out) ? 0 : 1;
    }

    /** Prints the counts and what is behind them; true if all is well. */
    static boolean report(History history, long seed, PrintStream out) {
        List<Violation> violations = history.violations();
        long accepted =
                history.all(Accepted.class).map(Accepted::issueId).distinct().count();
        long answered =
                history.all(Accepted.class).map(Accepted::key).distinct().count();
        out.printf(
                "faults %d · accepted %d · unknown %d · events %d · letters %d%n",
                history.count(Injected.class),
                accepted,
                history.count(Asked.class) - answered,
                history.count(Event.class),
                history.count(Letter.class));
        Map<Column, Long> counts = Columns.count(violations);
        out.printf(
                "lost %d · duplicated %d · reordered %d · stuck %d · seed %d%n",
                counts.get(Column.LOST),
                counts.get(Column.DUPLICATED),
                counts.get(Column.REORDERED),
                counts.get(Column.STUCK),
                seed);
        violations.stream().limit(SHOWN).forEach(violation -> out.println("  ✗ " + violation));
        if (violations.size() > SHOWN) {
            out.printf("  … and %d more%n", violations.size() - SHOWN);
        }
        return violations.isEmpty();
    }
}
