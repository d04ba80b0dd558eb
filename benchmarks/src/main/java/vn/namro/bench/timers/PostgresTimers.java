package vn.namro.bench.timers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;

/** The same of db-scheduler. */
final class PostgresTimers {

    static final String NAME = "db-scheduler, PostgreSQL";

    private static final Duration LEAD = Duration.ofSeconds(3);

    private final Plan plan;
    private final Report report;
    private final Postgres postgres;
    private final Path log;

    private PostgresTimers(Plan plan, Report report, Postgres postgres, Path log) {
        this.plan = plan;
        this.report = report;
        this.postgres = postgres;
        this.log = log;
    }

    static void run(Plan plan, Report report) throws IOException, InterruptedException, SQLException {
        Optional<Postgres> postgres = Postgres.start();
        if (postgres.isEmpty()) {
            report.note("db-scheduler skipped: no PostgreSQL.");
            report.add(Row.without("firings", NAME, "per second", "skipped: no PostgreSQL"));
            return;
        }
        Path log = Files.createTempFile("namro-bench-", ".fired");
        try (Postgres running = postgres.get()) {
            PostgresTimers timers = new PostgresTimers(plan, report, running, log);
            report.note("The baseline runs on " + running.version() + ", with its default settings.");
            timers.cost(plan.few());
            timers.cost(plan.many());
        } finally {
            Files.delete(log);
        }
    }

    private void cost(int open) throws IOException, SQLException {
        postgres.fresh(open);
        Files.writeString(log, "");
        try (JavaProcess engine = JavaProcess.start(PostgresEngine.class, "1g", postgres.url(), log.toString())) {
            drained(engine, "warm", plan.warm());
            Cost cost = new Cost();
            for (int round = 0; round < plan.rounds(); round++) {
                cost.add(drained(engine, "drain" + round + "x", plan.drained()));
            }
            cost.tell(report, NAME, open);
            if (open == plan.many()) {
                steady();
            }
        }
    }

    private Cost.Round drained(JavaProcess engine, String group, int count) throws SQLException, IOException {
        Instant at = MachineClock.now().plus(LEAD).plusMillis(count / 5);
        postgres.plan(group, count, at, 0);
        Wait.until(at);
        double before = engine.cpuSeconds() + postgres.cpuSeconds();
        Wait.until("all of " + group + " fired", () -> postgres.isIdle());
        double cpu = engine.cpuSeconds() + postgres.cpuSeconds() - before;
        List<String[]> fired = fired(group, count);
        Instant last =
                fired.stream().map(PostgresTimers::at).max(Instant::compareTo).orElseThrow();
        return new Cost.Round(count, Duration.between(at, last), cpu);
    }

    private void steady() throws SQLException, IOException {
        int count = plan.perSecond() * plan.seconds();
        Instant start = MachineClock.now().plus(LEAD).plusMillis(count / 5);
        postgres.plan("steady", count, start, 1_000_000L / plan.perSecond());
        Wait.until(start.plusSeconds(plan.seconds()));
        Wait.until("the steady ones fired", () -> postgres.isIdle());
        Samples late = new Samples();
        for (String[] line : fired("steady", count)) {
            int number = Integer.parseInt(line[0].substring(line[0].indexOf('-') + 1));
            Instant due = start.plusNanos(number * 1_000_000_000L / plan.perSecond());
            late.add(Duration.between(due, at(line)).toNanos() / 1e6);
        }
        EngineRuns.tell(report, NAME, plan, late);
    }

    private List<String[]> fired(String group, int count) throws IOException {
        Wait.until("the file holds " + group, () -> lines(group).size() >= count);
        List<String[]> lines = lines(group);
        report.right(
                "db-scheduler, " + group + ": each fired once",
                lines.size() == count
                        && new HashSet<>(lines.stream().map(line -> line[0]).toList()).size() == count,
                "%,d of %,d".formatted(lines.size(), count));
        return lines;
    }

    private List<String[]> lines(String group) {
        try (var all = Files.lines(log)) {
            return all.filter(line -> line.startsWith(group + "-"))
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 2)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Instant at(String[] line) {
        return Instant.parse(line[1]);
    }
}
