package vn.namro.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.namro.embedded.EmbeddedKafka;
import vn.namro.embedded.EmbeddedMongo;
import vn.namro.intake.IntakeApplication;
import vn.namro.notification.NotificationApplication;
import vn.namro.platform.time.DrivenTime;
import vn.namro.routing.RoutingApplication;

/**
 * Broker, database and the three services, running. Closing stops them in the reverse order: the services first, so
 * that what they are doing still finds broker and database.
 */
final class LocalSystem implements AutoCloseable {

    /** Three services share one logging system, which bears only one that sets it up at a time. */
    private static final Semaphore LOGGING = new Semaphore(1);

    private final List<AutoCloseable> infrastructure = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, ConfigurableApplicationContext> services = Collections.synchronizedMap(new TreeMap<>());

    private final Optional<DrivenTime> time;

    private LocalSystem(Optional<DrivenTime> time) {
        this.time = time;
    }

    /** Starts everything; returns when every service takes requests. */
    static LocalSystem start(LocalSettings settings, Progress progress) {
        return start(settings, progress, Optional.empty());
    }

    /**
     * Starts everything by one clock for all services.
     *
     * @param time drives the city's time; absent: it goes as usual
     */
    static LocalSystem start(LocalSettings settings, Progress progress, Optional<DrivenTime> time) {
        LocalSystem system = new LocalSystem(time);
        try {
            system.startAll(settings, progress);
            return system;
        } catch (RuntimeException | Error e) {
            system.close();
            throw e;
        }
    }

    private void startAll(LocalSettings settings, Progress progress) {
        CompletableFuture<String> kafka = CompletableFuture.supplyAsync(() -> kafka(settings, progress));
        CompletableFuture<String> mongo = CompletableFuture.supplyAsync(() -> mongo(settings, progress));
        String bootstrap = joined(kafka);
        String database = joined(mongo);
        LocalSettings.Ports ports = settings.ports();
        List<CompletableFuture<Void>> starting = List.of(
                service("routing", RoutingApplication.class, ports.routing(), settings, bootstrap, database, progress),
                service("intake", IntakeApplication.class, ports.intake(), settings, bootstrap, database, progress),
                service(
                        "notification",
                        NotificationApplication.class,
                        ports.notification(),
                        settings,
                        bootstrap,
                        database,
                        progress));
        starting.forEach(LocalSystem::joined);
    }

    private String kafka(LocalSettings settings, Progress progress) {
        return settings.kafka()
                .orElseGet(() -> progress.step("Kafka", () -> {
                    EmbeddedKafka broker = EmbeddedKafka.start(
                            settings.dataDir(), settings.ports().kafka());
                    infrastructure.add(broker);
                    return broker.bootstrapServers();
                }));
    }

    private String mongo(LocalSettings settings, Progress progress) {
        return settings.mongo()
                .orElseGet(() -> progress.step("database", () -> {
                    EmbeddedMongo database = EmbeddedMongo.start(
                            settings.dataDir(), settings.ports().mongo());
                    infrastructure.add(database);
                    return database.connectionString();
                }));
    }

    private CompletableFuture<Void> service(
            String name,
            Class<?> application,
            int port,
            LocalSettings settings,
            String kafka,
            String mongo,
            Progress progress) {
        return CompletableFuture.runAsync(() -> progress.step(name + "-service", () -> {
            services.put(name, run(name, application, port, settings, kafka, mongo));
            return name;
        }));
    }

    private ConfigurableApplicationContext run(
            String name, Class<?> application, int port, LocalSettings settings, String kafka, String mongo) {
        LOGGING.acquireUninterruptibly();
        AtomicBoolean ours = new AtomicBoolean(true);
        Runnable next = () -> {
            if (ours.getAndSet(false)) {
                LOGGING.release();
            }
        };
        try {
            return started(name, application, port, settings, kafka, mongo, next);
        } finally {
            next.run();
        }
    }

    /** Starts it; once its logging stands, {@code loggingStands} lets the next one set up its own. */
    private ConfigurableApplicationContext started(
            String name,
            Class<?> application,
            int port,
            LocalSettings settings,
            String kafka,
            String mongo,
            Runnable loggingStands) {
        Path dataDir = settings.dataDir();
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false)
                .initializers(this::share, context -> loggingStands.run())
                .run(
                        "--spring.config.name=" + name,
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--spring.data.mongodb.uri=" + mongo,
                        "--namro.security.dev-key-file=" + dataDir.resolve("dev-key"),
                        "--namro.session.secure=false",
                        "--namro.addresses.intake=" + address(settings.ports().intake()),
                        "--namro.addresses.routing=" + address(settings.ports().routing()),
                        "--namro.addresses.notification="
                                + address(settings.ports().notification()),
                        "--namro.mail.mailbox-dir=" + dataDir.resolve("mailbox"),
                        "--namro.ladder.together=${NAMRO_LETTERS_TOGETHER:0s}",
                        "--namro.time.driven=${NAMRO_TIME_DRIVEN:" + time.isPresent() + "}");
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private void share(ConfigurableApplicationContext context) {
        time.ifPresent(shared -> context.getBeanFactory().registerSingleton("drivenTime", shared));
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The address of a service's HTTP endpoints. */
    String url(String service) {
        ConfigurableApplicationContext context = services.get(service);
        if (!(context instanceof ReactiveWebServerApplicationContext web)) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return "http://127.0.0.1:" + web.getWebServer().getPort();
    }

    /** A service from the inside, for tests that ask what it is made of. */
    ConfigurableApplicationContext context(String service) {
        return Optional.ofNullable(services.get(service))
                .orElseThrow(() -> new IllegalArgumentException("no such service: " + service));
    }

    @Override
    public void close() {
        List<CompletableFuture<Void>> stopping = services.values().stream()
                .map(service -> CompletableFuture.runAsync(service::close))
                .toList();
        stopping.forEach(CompletableFuture::join);
        services.clear();
        for (AutoCloseable each : infrastructure) {
            closeQuietly(each);
        }
        infrastructure.clear();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(LocalSystem.class).warn("{} did not stop cleanly", closeable, e);
        }
    }
}
