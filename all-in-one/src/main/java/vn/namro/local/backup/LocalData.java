package vn.namro.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.namro.embedded.DataDirectory;
import vn.namro.embedded.EmbeddedPlatformException;

/**
 * What the local system keeps in its directory. Database and topics tell one story: they are taken, brought back and
 * wiped together.
 */
public record LocalData(Path directory) {

    static final String DATABASE = "mongo";
    static final String BROKER = "kafka";

    private static final List<String> PARTS = List.of(DATABASE, BROKER, "mailbox", "dev-key");
    private static final String UNFINISHED = "restoring";

    /** The parts that are there. A part may be a file or a directory. */
    List<String> parts() {
        return partsIn(directory);
    }

    static List<String> partsIn(Path place) {
        return PARTS.stream().filter(part -> Files.exists(place.resolve(part))).toList();
    }

    /** Where a backup is unpacked before anything takes the place of anything. */
    Path unfinished() {
        return directory.resolve(UNFINISHED);
    }

    /** Whether a restore was interrupted while parts were taking their places: what is there does not fit together. */
    public boolean isHalfRestored() {
        return Files.exists(unfinished());
    }

    /** Keeps the system from starting, until this is closed. */
    Locks stopped() {
        return Locks.of(Stream.of(DATABASE, BROKER)
                .map(directory::resolve)
                .filter(Files::exists)
                .toList());
    }

    /** Deletes only what the system itself keeps here: the directory may be a shared one. */
    public void wipe() {
        PARTS.forEach(part -> delete(directory.resolve(part)));
        delete(unfinished());
    }

    static void delete(Path place) {
        try (Stream<Path> inside = Files.walk(place)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(place + " could not be deleted", e);
        }
    }

    /** Locks of directories that broker and database would take when they start. */
    record Locks(List<DataDirectory> held) implements AutoCloseable {

        static Locks of(List<Path> directories) {
            Locks locks = new Locks(new ArrayList<>());
            try {
                directories.forEach(each -> locks.held().add(DataDirectory.lock(each)));
                return locks;
            } catch (EmbeddedPlatformException e) {
                locks.close();
                throw new BackupException(
                        "Hệ thống đang chạy trên dữ liệu này: dừng nó (Ctrl-C) rồi thử lại.",
                        "The system runs upon these data: stop it (Ctrl-C), then try again. " + e.getMessage(),
                        e);
            }
        }

        @Override
        public void close() {
            held.forEach(DataDirectory::close);
        }
    }
}
