package vn.namro.faults.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that can be killed, stopped and continued. A small shell stands between: it waits for the end of its input,
 * which comes when this JVM dies, however it dies, and then kills the process. So nothing is left behind.
 */
final class ChildProcess {

    private static final String GUARD =
            "log=$1; shift; \"$@\" >>\"$log\" 2>&1 & child=$!; echo $child; cat >/dev/null; kill -9 $child 2>/dev/null";

    private final Process guard;
    private final long pid;

    private ChildProcess(Process guard, long pid) {
        this.guard = guard;
        this.pid = pid;
    }

    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", log.toString()));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process guard = builder.start();
            BufferedReader told =
                    new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8));
            String line = told.readLine();
            if (line == null) {
                throw new IllegalStateException("the process of " + command.get(0) + " did not start");
            }
            return new ChildProcess(guard, Long.parseLong(line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a warning, and waits until it is gone. */
    void kill() {
        signal("KILL");
        end();
    }

    /**
     * Asks it to end, as supervisors do, and waits until it is gone.
     *
     * @return false if it was not gone in time, and had to be killed
     */
    boolean terminate(Duration within) {
        signal("TERM");
        try {
            ProcessHandle.of(pid)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException tooLong) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end();
        }
    }

    /** Freezes it, as a long pause of the machine would. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private void end() {
        try {
            guard.getOutputStream().close();
            guard.waitFor();
        } catch (IOException e) {
            guard.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("kill -" + name + " is not possible on this machine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
