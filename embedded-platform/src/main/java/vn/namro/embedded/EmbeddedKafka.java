package vn.namro.embedded;

import java.nio.file.Path;
import vn.namro.embedded.kafka.KafkaNode;
import vn.namro.embedded.kafka.KafkaSettings;

/**
 * A real Kafka broker (KRaft, broker and controller in one) on 127.0.0.1, for one machine: every replication factor is 1.
 * Topics are not created by themselves. After a kill it needs five to seven seconds to take requests again: its old session must end first. Like any Kafka
 * broker it ends its process when its disk fails.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final DataDirectory directory;
    private final KafkaNode node;
    private final int port;

    private EmbeddedKafka(DataDirectory directory, KafkaNode node, int port) {
        this.directory = directory;
        this.node = node;
        this.port = port;
    }

    /**
     * Starts the broker on {@code dataDir/kafka}, formatting it at the first start.
     *
     * @param port where clients connect, 0 for a free one
     * @throws EmbeddedPlatformException when the port or the directory cannot be used
     */
    public static EmbeddedKafka start(Path dataDir, int port) {
        int clientPort = LocalPort.free(port);
        DataDirectory directory = DataDirectory.lock(dataDir.resolve("kafka"));
        try {
            KafkaSettings settings =
                    new KafkaSettings(directory.path().resolve("logs"), clientPort, LocalPort.freeBeside(clientPort));
            return new EmbeddedKafka(directory, KafkaNode.start(settings), clientPort);
        } catch (EmbeddedPlatformException e) {
            directory.close();
            throw e;
        } catch (Exception e) {
            directory.close();
            throw new EmbeddedPlatformException(
                    "Kafka cannot start on port %d with the data in %s: %s."
                            .formatted(clientPort, directory.path(), e.getMessage()),
                    e);
        }
    }

    /** {@code 127.0.0.1:PORT}. */
    public String bootstrapServers() {
        return LocalPort.ADDRESS + ":" + port;
    }

    /** Shuts the broker down cleanly, so that the next start need not recover. */
    @Override
    public void close() {
        try {
            node.close();
        } finally {
            directory.close();
        }
    }
}
