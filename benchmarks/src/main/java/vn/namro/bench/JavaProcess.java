package vn.namro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with our class path, so that what is measured shares no heap with what measures. Ends with us, too. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final String ready;

    private JavaProcess(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * Starts a main class and waits for the first line that it prints.
     *
     * @param heap as of {@code -Xmx}, such as {@code 2g}
     * @throws IOException if it ends before it prints one
     */
    public static JavaProcess start(Class<?> main, String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kill-" + main.getSimpleName()));
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException(main.getSimpleName() + " ended before it was ready");
        }
        return new JavaProcess(process, line.trim());
    }

    /** The first line that it printed. */
    public String ready() {
        return ready;
    }

    /** Processor time used so far, in seconds. */
    public double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Kills it ({@code SIGKILL}): it has no chance to do anything more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
