package vn.namro.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Runs broker, database or both as a process of their own:
 *
 * <pre>EmbeddedPlatform [kafka|mongo|both [DATA_DIR [KAFKA_PORT [MONGO_PORT]]]]</pre>
 *
 * What is not given comes from {@code NAMRO_PLATFORM}, {@code NAMRO_DATA_DIR}, {@code NAMRO_KAFKA_PORT}, {@code
 * NAMRO_MONGO_PORT}, else it is {@code both .namro 19092 27117}. Prints one line per service that is ready; stops cleanly
 * when the process is told to. Exit code 1: could not start, the reason is on standard error; 2: wrong arguments.
 */
public final class EmbeddedPlatform implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private EmbeddedPlatform() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPlatform platform = new EmbeddedPlatform();
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "embedded-platform-stop"));
        try {
            platform.start(args, System.getenv());
        } catch (EmbeddedPlatformException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        new CountDownLatch(1).await();
    }

    private synchronized void start(String[] args, Map<String, String> environment) {
        String what = setting(args, 0, environment.get("NAMRO_PLATFORM"), "both");
        Path data = Path.of(setting(args, 1, environment.get("NAMRO_DATA_DIR"), ".namro"));
        int kafkaPort = port(setting(args, 2, environment.get("NAMRO_KAFKA_PORT"), "19092"));
        int mongoPort = port(setting(args, 3, environment.get("NAMRO_MONGO_PORT"), "27117"));
        if (!what.matches("kafka|mongo|both")) {
            throw new IllegalArgumentException("The first argument is kafka, mongo or both, not '" + what + "'.");
        }
        if (!what.equals("kafka")) {
            EmbeddedMongo mongo = EmbeddedMongo.start(data, mongoPort);
            running.push(mongo);
            System.out.println("mongo ready at " + mongo.connectionString());
        }
        if (!what.equals("mongo")) {
            EmbeddedKafka kafka = EmbeddedKafka.start(data, kafkaPort);
            running.push(kafka);
            System.out.println("kafka ready at " + kafka.bootstrapServers());
        }
    }

    private static String setting(String[] args, int index, @Nullable String environment, String otherwise) {
        String given = index < args.length ? args[index] : environment;
        return given == null || given.isBlank() ? otherwise : given;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
