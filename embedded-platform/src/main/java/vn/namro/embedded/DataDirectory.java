package vn.namro.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A directory that one live process at a time may use. The lock goes with the process, however it dies. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Locks a directory, creating it if it is missing.
     *
     * @throws EmbeddedPlatformException when another user has it, in this process or another, or it cannot be written to
     */
    public static DataDirectory lock(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new EmbeddedPlatformException(
                        "The data directory %s is used by another process that is still running.".formatted(path),
                        null);
            }
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new EmbeddedPlatformException(
                    "The data directory %s cannot be created or written to: %s.".formatted(path, e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException usedByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new EmbeddedPlatformException("The lock of %s cannot be released: %s.".formatted(path, e), e);
        }
    }
}
