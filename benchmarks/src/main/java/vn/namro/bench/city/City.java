package vn.namro.bench.city;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;
import vn.namro.bench.JavaProcess;
import vn.namro.embedded.EmbeddedPlatform;

/** Broker, database and services as processes of their own on free ports. */
public final class City implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final long LOOK_NANOS = 50_000_000;

    private final Path directory;
    private final JavaProcess kafka;
    private final Optional<JavaProcess> database;
    private final String mongo;
    private final String prefix = "bench" + ProcessHandle.current().pid();
    private final Map<CityService, JavaProcess> services = new EnumMap<>(CityService.class);
    private final Map<CityService, String> urls = new EnumMap<>(CityService.class);

    private City(Path directory, JavaProcess kafka, Optional<JavaProcess> database, String mongo) {
        this.directory = directory;
        this.kafka = kafka;
        this.database = database;
        this.mongo = mongo;
    }

    /**
     * Starts broker and database; {@code NAMRO_MONGO} names another database than the embedded one.
     *
     * @param heap of the database
     */
    public static City start(String heap) throws IOException {
        Path directory = Files.createTempDirectory("namro-bench-");
        Optional<JavaProcess> database = otherDatabase().isPresent()
                ? Optional.empty()
                : Optional.of(JavaProcess.start(EmbeddedPlatform.class, heap, "mongo", directory.toString(), "0", "0"));
        JavaProcess kafka = JavaProcess.start(EmbeddedPlatform.class, "512m", "kafka", directory.toString(), "0", "0");
        String mongo = database.map(City::address).or(City::otherDatabase).orElseThrow();
        return new City(directory, kafka, database, mongo);
    }

    /** A database that the operator names instead of the embedded one. */
    public static Optional<String> otherDatabase() {
        return Optional.ofNullable(System.getenv("NAMRO_MONGO")).filter(text -> !text.isBlank());
    }

    /** What a report calls that database: its address may hold a password. */
    public static Optional<String> nameOfOtherDatabase() {
        return otherDatabase().map(address -> "the database that NAMRO_MONGO names");
    }

    /** {@code mongo ready at ADDRESS}. */
    private static String address(JavaProcess server) {
        return server.ready().substring(server.ready().lastIndexOf(' ') + 1);
    }

    /**
     * Starts a service, and returns when it says that it is ready.
     *
     * @param options of its JVM beside the settings
     */
    public void run(Web web, CityService service, String... options) throws IOException {
        int port = freePort();
        String name = service.lowerCase();
        List<String> all = new ArrayList<>(List.of(options));
        Map<String, String> settings = Map.of(
                "NAMRO_INSTANCE",
                "bench-" + name,
                "NAMRO_KAFKA",
                kafka(),
                "NAMRO_MONGO",
                mongo,
                "NAMRO_MONGO_DATABASE_PREFIX",
                prefix,
                "NAMRO_" + service.name() + "_PORT",
                Integer.toString(port),
                "NAMRO_DEV_KEY_FILE",
                directory.resolve("dev-key").toString(),
                "NAMRO_MAILBOX_DIR",
                directory.resolve("mailbox").toString(),
                "NAMRO_LIMIT_KNOWN",
                "0",
                "NAMRO_LIMIT_UNKNOWN",
                "0");
        settings.forEach((setting, value) -> all.add("-D" + setting + "=" + value));
        services.put(service, JavaProcess.launch(service.main(), all, directory.resolve(name + ".log")));
        urls.put(service, "http://127.0.0.1:" + port);
        awaitReady(web, service);
    }

    private void awaitReady(Web web, CityService service) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady(web, url(service))) {
            if (System.nanoTime() > end || !process(service).isAlive()) {
                throw new IllegalStateException(service.lowerCase() + " did not become ready");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Whether a service says that it is ready. */
    public static boolean isReady(Web web, String url) {
        return web.get(url + "/actuator/health/readiness", "")
                .map(answer -> answer.status() == 200)
                .onErrorReturn(false)
                .blockOptional()
                .orElse(false);
    }

    public JavaProcess broker() {
        return kafka;
    }

    /** Kills a service. */
    public void stop(CityService service) {
        process(service).close();
        services.remove(service);
    }

    public JavaProcess process(CityService service) {
        return Objects.requireNonNull(services.get(service), () -> service + " does not run");
    }

    public String url(CityService service) {
        return Objects.requireNonNull(urls.get(service), () -> service + " was not started");
    }

    /** The embedded database; empty where another is used. */
    public Optional<JavaProcess> database() {
        return database;
    }

    /** The address of the database. */
    public String mongo() {
        return mongo;
    }

    /** The name of the database of a service. */
    public String databaseOf(CityService service) {
        return prefix + "_" + service.lowerCase();
    }

    /** Where clients reach the broker. */
    public String kafka() {
        return address(kafka);
    }

    /** A port at 127.0.0.1 that nobody has now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        services.values().forEach(JavaProcess::close);
        kafka.close();
        database.ifPresent(JavaProcess::close);
        FileSystemUtils.deleteRecursively(directory);
    }
}
