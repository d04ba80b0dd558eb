package vn.namro.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Quiet;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/** One run: start everything, put it under load, break it by the plan, wait until it is quiet, look at what is left. */
final class FaultRun {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);
    private static final Duration CALM_FOR = Duration.ofSeconds(6);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration CLIENT_PAUSE = Duration.ofMillis(1_500);
    private static final Pattern WAITING =
            Pattern.compile("(?m)^namro_(?:outbox_pending|timers_overdue_seconds)(?:\\{[^}]*})? ([0-9.Ee+-]+)$");

    private final Settings settings;
    private final PrintStream out;
    private final Clock clock;
    private final History history = new History();

    /**
     * What kind of run.
     *
     * @param faults how many
     * @param within the time in which they come, under load
     * @param seed the same one gives the same plan and the same issues
     * @param directory where data and logs of the processes are kept
     * @param classes an archive of loaded classes that makes starts quicker; it need not exist
     */
    record Settings(int faults, Duration within, long seed, Path directory, Path classes) {}

    FaultRun(Settings settings, PrintStream out, Clock clock) {
        this.settings = settings;
        this.out = out;
        this.clock = clock;
    }

    /** Runs, and gives what was seen. */
    History run() throws IOException {
        out.printf(
                "seed %d: %d faults within %d s%n",
                settings.seed(), settings.faults(), settings.within().toSeconds());
        try (Cluster cluster = Cluster.start(settings.directory(), settings.classes())) {
            Thread onExit = new Thread(cluster::close, "stop-processes");
            Runtime.getRuntime().addShutdownHook(onExit);
            run(cluster);
            Runtime.getRuntime().removeShutdownHook(onExit);
        }
        return history;
    }

    private void run(Cluster cluster) throws IOException {
        awaitReady(cluster);
        String coordinator = new Tokens(new Http(), cluster).of("COORDINATOR");
        String clerk = new Tokens(new Http(), cluster).of("CLERK");
        try (Load load = new Load(cluster, history, clerk, CLIENT_PAUSE, settings.seed())) {
            load.start();
            List<Fault> plan = FaultPlan.of(settings.seed(), settings.faults(), settings.within());
            new Injector(cluster, history, out).carryOut(plan);
        }
        awaitReady(cluster);
        out.println("  the last fault is mended; waiting until it is quiet");
        Observer observer = new Observer(cluster, coordinator, clock);
        history.add(new Quiet(secondsUntilQuiet(cluster, observer)));
        out.printf("  looking at what is left; %d processes had ended by themselves%n", cluster.endedByThemselves());
        observer.observe(history);
        EventReader.read(cluster.kafka(), history);
    }

    private void awaitReady(Cluster cluster) throws IOException {
        Http http = new Http();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        for (String name : Cluster.services()) {
            Node node = cluster.node(name);
            while (!isReady(http, node)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(name + " did not get ready; see its log in " + settings.directory());
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
        out.println("  all processes are ready");
    }

    private static boolean isReady(Http http, Node node) {
        try {
            return http.get(node.url().orElseThrow() + "/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Quiet is: nothing waits anywhere, for some seconds on end, and every node tells so. */
    private @Nullable Double secondsUntilQuiet(Cluster cluster, Observer observer) {
        long start = System.nanoTime();
        long calmSince = start;
        while (System.nanoTime() - start < QUIET_WITHIN.toNanos()) {
            if (!isCalm(cluster, observer)) {
                calmSince = System.nanoTime();
            } else if (System.nanoTime() - calmSince > CALM_FOR.toNanos()) {
                return (calmSince - start) / 1e9;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return null;
    }

    private static boolean isCalm(Cluster cluster, Observer observer) {
        try {
            for (String name : Cluster.services()) {
                Matcher waiting = WAITING.matcher(observer.metrics(cluster.node(name)));
                while (waiting.find()) {
                    if (Double.parseDouble(waiting.group(1)) > 0) {
                        return false;
                    }
                }
            }
            return observer.inStatus("SUBMITTED") == 0;
        } catch (IOException e) {
            return false; // not all are back yet
        }
    }
}
