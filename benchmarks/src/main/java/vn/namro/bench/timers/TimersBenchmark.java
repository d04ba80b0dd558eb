package vn.namro.bench.timers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.namro.bench.Benchmark;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.Report;
import vn.namro.bench.Sizes;
import vn.namro.embedded.EmbeddedPlatform;

/** The engine of timers: its precision, its cost by what is open, a downtime, a kill; beside db-scheduler on PostgreSQL. */
public final class TimersBenchmark implements Benchmark {

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public Report run(Sizes size) throws Exception {
        Plan plan = Plan.of(size);
        Report report = new Report(PostgresTimers.NAME);
        Path directory = Files.createTempDirectory("namro-bench-");
        String heap = size.pick("512m", "1g", "10g");
        try (JavaProcess mongo =
                JavaProcess.start(EmbeddedPlatform.class, heap, "mongo", directory.toString(), "0", "0")) {
            new EngineRuns(plan, mongo, directory, report).run();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        PostgresTimers.run(plan, report);
        return report.note("Warm-up: %,d firings in each engine before anything is measured.".formatted(plan.warm()))
                .note("Load average at the end: "
                        + Files.readString(Path.of("/proc/loadavg")).trim())
                .note(
                        "Our firing settles who is written to, keeps the letter in the person's inbox in two languages and hands it to a channel that writes a line; it keeps the timer with its history and its event, which no relay sends here. db-scheduler's writes a line and deletes its row.");
    }
}
