package vn.namro.faults.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process of the system under test; it is started anew as often as it is killed. */
public final class Node {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final @Nullable Integer httpPort;
    private @Nullable ChildProcess process;
    private boolean wanted;

    Node(String name, List<String> command, Map<String, String> environment, Path log, @Nullable Integer httpPort) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.httpPort = httpPort;
    }

    public String name() {
        return name;
    }

    /** Where its HTTP endpoints are; broker and database have none. */
    public Optional<String> url() {
        return Optional.ofNullable(httpPort).map(port -> "http://127.0.0.1:" + port);
    }

    synchronized void start() {
        wanted = true;
        process = ChildProcess.start(command, environment, log);
    }

    synchronized void kill() {
        wanted = false;
        running().kill();
    }

    /** Asks it to end; false if it did not within the time and was killed. */
    synchronized boolean terminate(Duration within) {
        wanted = false;
        return running().terminate(within);
    }

    synchronized void freeze() {
        running().freeze();
    }

    synchronized void thaw() {
        running().thaw();
    }

    /** Whether the process runs; one that ended by itself was not meant to. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it anew if it ended by itself, as any supervisor would; true if it had. */
    synchronized boolean startedAfterItEnded() {
        if (!wanted || isAlive()) {
            return false;
        }
        start();
        return true;
    }

    private ChildProcess running() {
        return Objects.requireNonNull(process, () -> name + " was not started");
    }

    @Override
    public String toString() {
        return name;
    }
}
