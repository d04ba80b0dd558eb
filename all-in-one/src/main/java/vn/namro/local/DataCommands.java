package vn.namro.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.namro.local.backup.Backup;
import vn.namro.local.backup.LocalData;
import vn.namro.local.backup.Restore;
import vn.namro.local.backup.Restore.Restored;

/** The commands {@code backup} and {@code restore} of {@code ./namro}. */
final class DataCommands {

    private static final String REPLACE = "--replace";
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final PrintStream out;
    private final LocalSettings settings;
    private final Clock clock;

    DataCommands(PrintStream out, LocalSettings settings, Clock clock) {
        this.out = out;
        this.settings = settings;
        this.clock = clock;
    }

    int backup(List<String> options) {
        Path file = onlyFile(options, "./namro backup FILE.tar.gz");
        long bytes = new Backup(data()).to(file, clock.instant());
        out.printf(
                "✓ Đã sao lưu vào %1$s (%2$.1f MiB), đọc lại được. / backed up to %1$s (%2$.1f MiB), and read back.%n",
                file, bytes / MEBIBYTE);
        return 0;
    }

    int restore(List<String> options) {
        Path file = onlyFile(
                options.stream().filter(option -> !REPLACE.equals(option)).toList(),
                "./namro restore FILE.tar.gz [--replace]");
        Restored restored = new Restore(data()).from(file, options.contains(REPLACE), clock.instant());
        out.printf("✓ Đã khôi phục dữ liệu của %1$s. / restored the data of %1$s.%n", restored.madeAt());
        restored.aside()
                .ifPresent(aside -> out.printf("  Dữ liệu trước đó: %1$s. / What was there before: %1$s.%n", aside));
        return 0;
    }

    /** What is kept elsewhere is backed up there. */
    private LocalData data() {
        if (settings.kafka().isPresent() || settings.mongo().isPresent()) {
            throw new CannotStartException(
                    "NAMRO_KAFKA hoặc NAMRO_MONGO ở nơi khác: sao lưu ở đó, xem docs/operations.md. / Broker or database are elsewhere: back them up there, see docs/operations.md.");
        }
        return new LocalData(settings.dataDir());
    }

    private static Path onlyFile(List<String> options, String usage) {
        if (options.size() != 1 || options.get(0).startsWith("-")) {
            throw new CannotStartException("Cách dùng / usage: " + usage);
        }
        return Path.of(options.get(0));
    }
}
