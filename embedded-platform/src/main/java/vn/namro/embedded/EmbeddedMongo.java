package vn.namro.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import vn.namro.embedded.mongo.MongoListener;

/**
 * A server that speaks the MongoDB protocol on 127.0.0.1, for one machine. Its documents live in memory, and on disk
 * before any acknowledgement. What it lacks compared with MongoDB is in this module's README.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final DataDirectory directory;
    private final MongoListener listener;

    private EmbeddedMongo(DataDirectory directory, MongoListener listener) {
        this.directory = directory;
        this.listener = listener;
    }

    /**
     * Recovers what {@code dataDir/mongo} holds and listens.
     *
     * @param port where clients connect, 0 for a free one
     * @throws EmbeddedPlatformException when the port or the directory cannot be used, or a file is damaged
     */
    public static EmbeddedMongo start(Path dataDir, int port) {
        int free = LocalPort.free(port);
        DataDirectory directory = DataDirectory.lock(dataDir.resolve("mongo"));
        try {
            return new EmbeddedMongo(
                    directory, MongoListener.start(directory.path(), new InetSocketAddress(LocalPort.address(), free)));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw new EmbeddedPlatformException(
                    "The database cannot start on port %d with the data in %s: %s."
                            .formatted(free, directory.path(), e.getMessage()),
                    e);
        }
    }

    /** {@code mongodb://127.0.0.1:PORT}. */
    public String connectionString() {
        return "mongodb://" + LocalPort.ADDRESS + ":" + listener.port();
    }

    /** Closes connections and files; the next start finds a clean end. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new EmbeddedPlatformException(
                    "The last writes to %s could not be completed: %s.".formatted(directory.path(), e.getMessage()), e);
        } finally {
            directory.close();
        }
    }
}
