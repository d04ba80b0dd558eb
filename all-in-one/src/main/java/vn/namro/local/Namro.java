package vn.namro.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.namro.embedded.EmbeddedPlatformException;
import vn.namro.local.backup.BackupException;
import vn.namro.local.backup.LocalData;
import vn.namro.platform.time.DrivenTime;
import vn.namro.platform.time.SystemTime;

/** The commands {@code up}, {@code demo}, {@code backup}, {@code restore} and {@code train} of {@code ./namro}. */
public final class Namro {

    /** Made before any thread is: the logging starts up once. */
    private static final Logger LOG = LoggerFactory.getLogger(Namro.class);

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final PrintStream out;
    private final LocalSettings settings;

    private Namro(PrintStream out, LocalSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** Runs one command; the exit code is 0 when it did what it is for. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        try {
            Namro namro = new Namro(out, LocalSettings.from(System.getenv()));
            System.exit(namro.run(
                    words.isEmpty() ? "" : words.get(0), words.stream().skip(1).toList()));
        } catch (CannotStartException | EmbeddedPlatformException | BackupException e) {
            out.println("✗ " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.error("the command failed", e);
            out.println("✗ " + e + System.lineSeparator() + "  Xem thêm trong logs/namro.log. / See logs/namro.log.");
            System.exit(1);
        }
    }

    private int run(String command, List<String> options) {
        return switch (command) {
            case "up" -> up(options);
            case "demo" -> new Demo(out, settings).run(options);
            case "backup" -> data().backup(options);
            case "restore" -> data().restore(options);
            case "train" -> train();
            default ->
                throw new CannotStartException("Lệnh không có: %1$s. / No such command: %1$s.".formatted(command));
        };
    }

    private DataCommands data() {
        return new DataCommands(out, settings, SystemTime.driven().machine());
    }

    private int up(List<String> options) {
        List<String> unknown = options.stream()
                .filter(option -> !List.of("--fresh", "--demo", "--en").contains(option))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CannotStartException(
                    "Không có tùy chọn %1$s. / There is no option %1$s.".formatted(unknown.get(0)));
        }
        Stopwatch watch = Stopwatch.start();
        Preflight.check(settings);
        if (options.contains("--fresh")) {
            new LocalData(settings.dataDir()).wipe();
        }
        Preflight.requireWhole(new LocalData(settings.dataDir()));
        out.println("Năm Rõ đang khởi động… / starting…");
        CountDownLatch stopped = new CountDownLatch(1);
        Optional<DrivenTime> time = options.contains("--demo") ? Optional.of(SystemTime.driven()) : Optional.empty();
        LocalSystem system = LocalSystem.start(settings, new Progress(out), time);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, stopped), "stop"));
        new Readiness().await(urls(system), READY_WITHIN);
        welcome(system, watch);
        time.ifPresent(driven -> new FastDemo(out, system, settings, driven, options.contains("--en")).run());
        awaitStop(stopped);
        return 0;
    }

    private static List<String> urls(LocalSystem system) {
        return Stream.of("intake", "routing", "notification").map(system::url).toList();
    }

    private void stop(LocalSystem system, CountDownLatch stopped) {
        out.println("Đang dừng… / stopping…");
        system.close();
        out.println("Đã dừng. / stopped.");
        stopped.countDown();
    }

    private static void awaitStop(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void welcome(LocalSystem system, Stopwatch watch) {
        out.println(text("/welcome.txt")
                .replace("{intake}", system.url("intake"))
                .replace("{routing}", system.url("routing"))
                .replace("{notification}", system.url("notification"))
                .replace("{data}", settings.dataDir().toString()));
        out.printf("ready (%.1f s) — Ctrl-C để dừng / to stop%n", watch.seconds());
    }

    private static String text(String resource) {
        try (InputStream in = Namro.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Starts everything once on free ports and stops it, so that the JVM can write down the classes it needed. */
    private int train() {
        Path scratch = settings.dataDir();
        LocalSettings apart = settings.with(scratch, LocalSettings.Ports.ANY);
        try (LocalSystem system = LocalSystem.start(
                apart, new Progress(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)))) {
            new Readiness().await(urls(system), READY_WITHIN);
        }
        return 0;
    }
}
