package vn.namro.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings the data of a backup back. It is unpacked and looked at beside what is there; only then it takes its place, and
 * what was there before is put aside, not deleted.
 */
public final class Restore {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LocalData data;

    public Restore(LocalData data) {
        this.data = data;
    }

    /**
     * What was done.
     *
     * @param madeAt when the backup was made
     * @param aside where the data are that were there before; empty if there were none
     */
    public record Restored(Instant madeAt, Optional<Path> aside) {}

    /**
     * Restores a backup.
     *
     * @param replace whether data that are there may be put aside
     * @param now names the directory into which they are put
     * @throws BackupException if the system runs, there are data already, or the file is no whole backup
     */
    public Restored from(Path file, boolean replace, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("Không có tệp " + file + ".", "There is no file " + file + ".");
        }
        try (LocalData.Locks held = data.stopped()) {
            List<String> there = data.parts();
            if (!there.isEmpty() && !replace) {
                throw new BackupException(
                        "Đã có dữ liệu trong %1$s: thêm --replace để thay (dữ liệu cũ được cất sang một bên)."
                                .formatted(data.directory()),
                        "There are data in %1$s: add --replace to put them aside.".formatted(data.directory()));
            }
            Label label = unpacked(file.toAbsolutePath());
            return takePlace(there, label.madeAt(), now);
        }
    }

    private Label unpacked(Path file) {
        Path unpacking = data.directory().resolve("unpacking");
        LocalData.delete(unpacking);
        try {
            Files.createDirectories(unpacking);
            Tar.unpack(file, unpacking);
            Label label = Label.readFrom(unpacking);
            if (!LocalData.partsIn(unpacking).containsAll(List.of(LocalData.DATABASE, LocalData.BROKER))) {
                throw new IOException("database or topics are missing");
            }
            Files.move(unpacking, cleared(data.unfinished()));
            return label;
        } catch (IOException e) {
            LocalData.delete(unpacking);
            throw new BackupException(
                    "%1$s hỏng hoặc không phải bản sao lưu: %2$s".formatted(file, e.getMessage()),
                    "%1$s is damaged or no backup: %2$s".formatted(file, e.getMessage()),
                    e);
        }
    }

    private static Path cleared(Path place) {
        LocalData.delete(place);
        return place;
    }

    /** Until the last part is in its place the directory of the unfinished restore stays: the system does not start. */
    private Restored takePlace(List<String> there, Instant madeAt, Instant now) {
        Path aside = data.directory().resolve("replaced-" + NAME.format(now));
        try {
            for (String part : there) {
                Files.createDirectories(aside);
                Files.move(data.directory().resolve(part), aside.resolve(part));
            }
            for (String part : LocalData.partsIn(data.unfinished())) {
                Files.move(data.unfinished().resolve(part), data.directory().resolve(part));
            }
            LocalData.delete(data.unfinished());
        } catch (IOException e) {
            throw new BackupException(
                    "Chưa khôi phục xong: %1$s. Chạy lại với --replace; dữ liệu cũ ở %2$s."
                            .formatted(e.getMessage(), aside),
                    "The restore is not complete: %1$s. Run it again with --replace; the data before are in %2$s."
                            .formatted(e.getMessage(), aside),
                    e);
        }
        return new Restored(madeAt, there.isEmpty() ? Optional.empty() : Optional.of(aside));
    }
}
