package vn.namro.faults.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.namro.faults.proxy.TcpProxy;

/**
 * Broker, database and some instances of each service, two at first, each a process of its own. The services reach the broker through one
 * proxy, and the database through one proxy each.
 */
public final class Cluster implements AutoCloseable {

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-Djava.net.preferIPv4Stack=true",
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-Dlogback.configurationFile=logback-faults.xml");
    /** Short, so that a frozen instance loses its leases. */
    public static final Duration LEASE_TERM = Duration.ofSeconds(4);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int INSTANCES = 2;

    private final Path directory;
    private final Path classes;
    private final Map<String, String> settings;
    private final Map<String, Node> nodes = new ConcurrentSkipListMap<>();
    private final Map<String, TcpProxy> proxies = new ConcurrentSkipListMap<>();

    private final AtomicInteger restarts = new AtomicInteger();
    private volatile int database;
    private volatile boolean closed;

    private Cluster(Path directory, Path classes, Map<String, String> settings) {
        this.directory = directory;
        this.classes = classes;
        this.settings = Map.copyOf(settings);
    }

    /** Starts everything with the settings of a fault run. */
    public static Cluster start(Path directory, Path classes) {
        return start(directory, classes, Map.of());
    }

    /**
     * Starts everything.
     *
     * @param directory where all data and logs are kept
     * @param classes an archive of loaded classes that makes starts quicker; it need not exist
     * @param settings environment variables that all services get besides
     */
    public static Cluster start(Path directory, Path classes, Map<String, String> settings) {
        Cluster cluster = new Cluster(directory, classes, settings);
        try {
            Files.createDirectories(directory.resolve("logs"));
            cluster.startPlatform();
            cluster.startServices();
            cluster.supervise();
        } catch (IOException e) {
            cluster.close();
            throw new UncheckedIOException(e);
        }
        return cluster;
    }

    private void startPlatform() throws IOException {
        int kafka = freePort();
        TcpProxy toKafka = TcpProxy.start(0, kafka);
        proxies.put("kafka", toKafka);
        add(
                "broker",
                "vn.namro.embedded.EmbeddedPlatform",
                List.of("kafka", directory.toString(), Integer.toString(kafka)),
                Map.of("NAMRO_KAFKA_ADVERTISED_PORT", Integer.toString(toKafka.port())),
                0,
                "-Xmx320m");
        database = freePort();
        add(
                "database",
                "vn.namro.embedded.EmbeddedPlatform",
                List.of("mongo", directory.toString(), "0", Integer.toString(database)),
                Map.of(),
                0,
                "-Xmx512m");
        node("broker").start();
        node("database").start();
    }

    private void startServices() throws IOException {
        for (int instance = 1; instance <= INSTANCES; instance++) {
            addInstance(instance);
        }
    }

    /** Starts one more instance of each service. */
    public void grow() throws IOException {
        addInstance(instancesOf("intake").size() + 1);
    }

    private void addInstance(int instance) throws IOException {
        addService("routing", "vn.namro.routing.RoutingApplication", instance);
        addService("intake", "vn.namro.intake.IntakeApplication", instance);
        addService("notification", "vn.namro.notification.NotificationApplication", instance);
    }

    /** Whoever ends by itself is started anew, as compose files and Kubernetes do; its log tells why it ended. */
    private void supervise() {
        Thread supervisor = new Thread(
                () -> {
                    while (!closed) {
                        nodes.values().stream()
                                .filter(Node::startedAfterItEnded)
                                .forEach(node -> restarts.incrementAndGet());
                        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                    }
                },
                "supervisor");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** How often a process ended by itself. */
    public int endedByThemselves() {
        return restarts.get();
    }

    private void addService(String service, String main, int instance) throws IOException {
        String name = service + "-" + instance;
        int port = freePort();
        proxies.put(name, TcpProxy.start(0, database));
        Map<String, String> environment = new HashMap<>();
        environment.put("NAMRO_INSTANCE", name);
        environment.put("NAMRO_KAFKA", "127.0.0.1:" + proxy("kafka").port());
        environment.put("NAMRO_MONGO", "mongodb://127.0.0.1:" + proxy(name).port());
        environment.put("NAMRO_" + service.toUpperCase(java.util.Locale.ROOT) + "_PORT", Integer.toString(port));
        environment.put("NAMRO_DEV_KEY_FILE", directory.resolve("dev-key").toString());
        environment.put("NAMRO_MAILBOX_DIR", directory.resolve("mailbox").toString());
        environment.put("NAMRO_RELAY_LEASE_TERM", LEASE_TERM.toSeconds() + "s");
        environment.put("NAMRO_TIME_DRIVEN", "true");
        environment.put("NAMRO_LIMIT_KNOWN", "0");
        environment.put("NAMRO_CURSOR_SECRET", "the cursors of a fault run, read by nobody");
        environment.putAll(settings);
        add(name, main, List.of(), environment, port, "-Xmx160m");
        node(name).start();
    }

    private void add(
            String name, String main, List<String> arguments, Map<String, String> environment, int port, String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.add(heap);
        if (Files.isRegularFile(classes)) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + classes, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        Path log = directory.resolve("logs").resolve(name + ".log");
        nodes.put(name, new Node(name, command, environment, log, port == 0 ? null : port));
    }

    /** The names of the service instances that a cluster starts with. */
    public static List<String> services() {
        return Stream.of("routing", "intake", "notification")
                .flatMap(service -> Stream.of(service + "-1", service + "-2"))
                .toList();
    }

    /** All processes. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The instances of one service. */
    public List<Node> instancesOf(String service) {
        return nodes.values().stream()
                .filter(node -> node.name().startsWith(service + "-"))
                .toList();
    }

    /** One process. */
    public Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no such process: " + name);
        }
        return node;
    }

    /** The proxy before the broker ({@code kafka}), or between one service instance and the database (its name). */
    public TcpProxy proxy(String name) {
        TcpProxy proxy = proxies.get(name);
        if (proxy == null) {
            throw new IllegalArgumentException("no such proxy: " + name);
        }
        return proxy;
    }

    /** Where clients reach the broker. */
    public String kafka() {
        return "127.0.0.1:" + proxy("kafka").port();
    }

    /** Where recipients find their letters. */
    public Path mailboxes() {
        return directory.resolve("mailbox");
    }

    /** Where the database itself listens, past the proxies. */
    public String database() {
        return "mongodb://127.0.0.1:" + database;
    }

    /** All instances of all services. */
    public List<Node> instances() {
        return nodes.values().stream().filter(node -> node.url().isPresent()).toList();
    }

    /** Asks a process to end; false if it did not within the time and was killed. */
    public boolean terminate(String name, Duration within) {
        return node(name).terminate(within);
    }

    /** Kills a process. */
    public void kill(String name) {
        node(name).kill();
    }

    /** Starts a process that was killed. */
    public void restart(String name) {
        node(name).start();
    }

    /** Freezes a process. */
    public void freeze(String name) {
        node(name).freeze();
    }

    /** Lets a frozen process go on. */
    public void thaw(String name) {
        node(name).thaw();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        closed = true;
        nodes.values().stream().filter(Node::isAlive).forEach(Node::kill);
        for (TcpProxy proxy : proxies.values()) {
            try {
                proxy.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
