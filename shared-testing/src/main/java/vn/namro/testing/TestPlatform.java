package vn.namro.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import vn.namro.embedded.EmbeddedKafka;
import vn.namro.embedded.EmbeddedMongo;

/**
 * The broker and the database of tests. Those named by {@code NAMRO_TEST_KAFKA} (bootstrap servers) and
 * {@code NAMRO_TEST_MONGO} (connection string without a database) are used; where one is not named, an embedded one is
 * started when it is first asked for. Safe for use by many threads.
 *
 * <p>A database outside keeps what tests wrote: its databases begin with {@link #databasePrefix}, to be dropped by hand.
 */
public final class TestPlatform implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;

    private final Map<String, String> environment;
    private final String prefix = "namro_test_" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable Path directory;
    private @Nullable EmbeddedKafka kafka;
    private @Nullable EmbeddedMongo mongo;

    TestPlatform(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Returns the platform that all tests of this JVM share; it ends with the JVM. */
    public static TestPlatform shared() {
        return Shared.INSTANCE;
    }

    /** Returns the addresses of the broker, {@code host:port} with commas between. */
    public synchronized String kafka() {
        return named("NAMRO_TEST_KAFKA").orElseGet(() -> startedKafka().bootstrapServers());
    }

    /** Returns the connection string of the database server. */
    public synchronized String mongoUri() {
        return named("NAMRO_TEST_MONGO").orElseGet(() -> startedMongo().connectionString());
    }

    /** Returns what the names of all databases of this run begin with; other runs begin otherwise. */
    public String databasePrefix() {
        return prefix;
    }

    /** Returns the name of a database that nobody used before. */
    public String newDatabase() {
        return prefix + "_" + databases.incrementAndGet();
    }

    /** Stops what was started and deletes its files; what the environment named is left alone. */
    @Override
    public synchronized void close() throws IOException {
        try {
            stop(kafka);
        } finally {
            kafka = null;
            closeMongo();
        }
    }

    private void closeMongo() throws IOException {
        try {
            stop(mongo);
        } finally {
            mongo = null;
            FileSystemUtils.deleteRecursively(directory);
            directory = null;
        }
    }

    private static void stop(@Nullable AutoCloseable server) throws IOException {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            throw new IOException("a server of the tests did not stop", e);
        }
    }

    private Optional<String> named(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    private EmbeddedKafka startedKafka() {
        EmbeddedKafka running = kafka == null ? EmbeddedKafka.start(data("kafka"), ANY_FREE_PORT) : kafka;
        kafka = running;
        return running;
    }

    private EmbeddedMongo startedMongo() {
        EmbeddedMongo running = mongo == null ? EmbeddedMongo.start(data("mongo"), ANY_FREE_PORT) : mongo;
        mongo = running;
        return running;
    }

    private Path data(String name) {
        try {
            Path root = directory == null ? Files.createTempDirectory("namro-test-") : directory;
            directory = root;
            return Files.createDirectory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the " + name + " of tests", e);
        }
    }

    /** Made when first asked for. */
    private static final class Shared {

        private static final TestPlatform INSTANCE = start();

        private static TestPlatform start() {
            TestPlatform platform = new TestPlatform(System.getenv());
            // After the services under test: without their database they would wait for it before they end.
            SpringApplication.getShutdownHandlers().add(() -> closeQuietly(platform));
            return platform;
        }

        /** The JVM ends: there is nobody left to tell but the console of the build. */
        private static void closeQuietly(TestPlatform platform) {
            try {
                platform.close();
            } catch (IOException e) {
                System.getLogger(TestPlatform.class.getName())
                        .log(System.Logger.Level.WARNING, "the platform of tests did not stop", e);
            }
        }
    }
}
