package vn.namro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        Process process = launch(main, List.of("-Xmx" + heap), Map.of(), Redirect.PIPE, arguments);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException(main.getSimpleName() + " ended before it was ready");
        }
        return new JavaProcess(process, line.trim());
    }

    /**
     * Starts a main class and does not wait for anything.
     *
     * @param options of the JVM
     * @param log where what it prints is added
     */
    public static JavaProcess launch(Class<?> main, List<String> options, Path log, String... arguments)
            throws IOException {
        return launch(main, options, Map.of(), log, arguments);
    }

    /** The same, with more in its environment. */
    public static JavaProcess launch(
            Class<?> main, List<String> options, Map<String, String> environment, Path log, String... arguments)
            throws IOException {
        Redirect output = Redirect.appendTo(log.toFile());
        return new JavaProcess(launch(main, options, environment, output, arguments), "");
    }

    private static Process launch(
            Class<?> main, List<String> options, Map<String, String> environment, Redirect output, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Duser.timezone=UTC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kill-" + main.getSimpleName()));
        return process;
    }

    /** The first line that it printed; empty if nobody waited for one. */
    public String ready() {
        return ready;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Memory that it holds now ({@code VmRSS}), in MiB; not a number where the system does not tell. */
    public double residentMiB() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException notLinux) {
            return Double.NaN;
        }
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
