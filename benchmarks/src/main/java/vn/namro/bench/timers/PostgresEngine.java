package vn.namro.bench.timers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** db-scheduler as a process of its own; firing is a line in a file. */
final class PostgresEngine {

    /** As often as ours polls. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final int THREADS = 16;

    private PostgresEngine() {}

    /** {@code JDBC-URL FILE}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setMaximumPoolSize(THREADS + 4);
        PrintStream file = new PrintStream(
                Files.newOutputStream(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
        OneTimeTask<Void> task = Tasks.oneTime("bench", Void.class)
                .execute((instance, context) -> file.println(instance.getId() + " " + MachineClock.now()));
        Scheduler scheduler = Scheduler.create(new HikariDataSource(pool), task)
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(1.0, 12.0)
                .build();
        scheduler.start();
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
