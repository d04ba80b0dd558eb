package vn.namro.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Takes the data of a system that stands still into one file, {@code .tar.gz}. The file appears under its name when it is
 * whole and has been read back. Its owner alone may read it: it holds what people wrote, and the key of the demo tokens.
 */
public final class Backup {

    private final LocalData data;

    public Backup(LocalData data) {
        this.data = data;
    }

    /**
     * Writes the backup and returns its size in bytes.
     *
     * @param now the moment that the file tells it was made at
     * @throws BackupException if the system runs, there is nothing to back up, or the file is there or cannot be written
     */
    public long to(Path file, Instant now) {
        if (Files.exists(file)) {
            throw new BackupException(
                    file + " đã có: chọn tên khác.", file + " is there already: choose another name.");
        }
        try (LocalData.Locks held = data.stopped()) {
            if (held.held().size() < 2 || data.isHalfRestored()) {
                throw new BackupException(
                        "Không có dữ liệu trọn vẹn trong " + data.directory() + ".",
                        "There are no whole data in " + data.directory() + ".");
            }
            return write(file.toAbsolutePath(), now);
        }
    }

    private long write(Path file, Instant now) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            writeChecked(partial, now);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException e) {
            LocalData.delete(partial);
            throw new BackupException(
                    "Không ghi được " + file + ": " + e.getMessage(),
                    file + " could not be written: " + e.getMessage(),
                    e);
        }
    }

    private void writeChecked(Path partial, Instant now) throws IOException {
        Path label = Files.createTempDirectory("namro-backup-");
        try {
            Label.of(now).writeTo(label);
            Files.deleteIfExists(partial);
            OwnersOnly.create(partial);
            Tar.write(partial, data.directory(), data.parts(), label, Label.FILE);
        } finally {
            LocalData.delete(label);
        }
        try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Tar.check(partial);
    }
}
