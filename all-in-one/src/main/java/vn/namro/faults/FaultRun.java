package vn.namro.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Quiet;
import vn.namro.faults.node.Cluster;

/** One run: start everything, put it under load, break it by the plan, wait until it is quiet, look at what is left. */
final class FaultRun {

    private static final Duration CLIENT_PAUSE = Duration.ofMillis(1_500);

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
        Calm.awaitReady(cluster);
        out.println("  all processes are ready");
        String coordinator = new Tokens(new Http(), cluster).of("COORDINATOR");
        String clerk = new Tokens(new Http(), cluster).of("CLERK");
        try (Load load = new Load(cluster, history, clerk, CLIENT_PAUSE, settings.seed())) {
            load.start();
            List<Fault> plan = FaultPlan.of(settings.seed(), settings.faults(), settings.within());
            new Injector(cluster, history, out).carryOut(plan);
        }
        Calm.awaitReady(cluster);
        out.println("  all processes are ready; the last fault is mended; waiting until it is quiet");
        Observer observer = new Observer(cluster, coordinator, clock);
        history.add(new Quiet(Calm.secondsUntilQuiet(cluster, observer, moving -> out.println("  " + moving))));
        out.printf("  looking at what is left; %d processes had ended by themselves%n", cluster.endedByThemselves());
        observer.observe(history);
        EventReader.read(cluster.kafka(), history);
    }
}
