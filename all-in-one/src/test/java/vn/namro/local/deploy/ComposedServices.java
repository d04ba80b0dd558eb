package vn.namro.local.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.namro.embedded.EmbeddedKafka;
import vn.namro.embedded.EmbeddedMongo;

/**
 * The three services as processes of their own with the environment and the secrets of the compose file, and nothing else
 * of this process's environment. Only what cannot be the same differs: addresses and ports on this machine, and the name
 * and password of the database.
 */
final class ComposedServices implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");
    /** Without what tests add, such as how they log. */
    private static final String CLASSES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    private static final Map<String, String> MAIN = Map.of(
            "intake", "vn.namro.intake.IntakeApplication",
            "routing", "vn.namro.routing.RoutingApplication",
            "notification", "vn.namro.notification.NotificationApplication");

    private final EmbeddedKafka kafka;
    private final EmbeddedMongo mongo;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private final Path folder;

    private ComposedServices(Path folder) throws IOException {
        this.folder = folder;
        this.kafka = EmbeddedKafka.start(folder.resolve("platform"), 0);
        this.mongo = EmbeddedMongo.start(folder.resolve("platform"), 0);
        for (String service : Compose.OURS) {
            ports.put(service, freePort());
        }
    }

    /** Starts broker and database; the services' ports are known from here on. */
    static ComposedServices prepare(Path folder) throws IOException {
        return new ComposedServices(folder);
    }

    /**
     * Starts the services.
     *
     * @param env what a city writes into {@code .env}
     * @param secrets the secrets by name, as {@code deploy/compose/prepare} makes them
     */
    void start(Map<String, String> env, Map<String, String> secrets) throws IOException {
        for (String service : Compose.OURS) {
            Map<String, Object> composed =
                    Objects.requireNonNull(Compose.load().services().get(service));
            Map<String, String> environment = new LinkedHashMap<>();
            Compose.environment(composed)
                    .forEach((name, value) -> environment.put(name, resolved(String.valueOf(value), env)));
            environment.put("NAMRO_KAFKA", kafka.bootstrapServers());
            environment.put("NAMRO_" + service.toUpperCase(Locale.ROOT) + "_PORT", String.valueOf(port(service)));
            environment.put(
                    "SPRING_CONFIG_IMPORT", "optional:configtree:" + secretFiles(service, composed, secrets) + "/");
            processes.add(process(service, environment));
        }
    }

    private Path secretFiles(String service, Map<String, Object> composed, Map<String, String> secrets)
            throws IOException {
        Path files = Files.createDirectories(folder.resolve("secrets-" + service));
        for (String name : Compose.list(composed, "secrets")) {
            String value = name.equals("NAMRO_MONGO") ? mongo.connectionString() : secrets.getOrDefault(name, "");
            Files.writeString(files.resolve(name), value);
        }
        return files;
    }

    /** As compose itself does it: a variable, one with a default, one that has to be there. */
    static String resolved(String value, Map<String, String> env) {
        return VARIABLE.matcher(value).replaceAll((MatchResult found) -> {
            String set = env.getOrDefault(found.group(1), "");
            if (!set.isEmpty()) {
                return Matcher.quoteReplacement(set);
            }
            if ("?".equals(found.group(2))) {
                throw new IllegalStateException(found.group(1) + " is not set: " + found.group(3));
            }
            return Matcher.quoteReplacement(Objects.requireNonNullElse(found.group(3), ""));
        });
    }

    /** What {@code .env.example} sets. */
    static Map<String, String> example() throws IOException {
        Properties example = new Properties();
        try (var in = Files.newBufferedReader(Deployed.ROOT.resolve(".env.example"))) {
            example.load(in);
        }
        Map<String, String> env = new LinkedHashMap<>();
        example.forEach((name, value) -> env.put(String.valueOf(name), String.valueOf(value)));
        return env;
    }

    private Process process(String service, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLASSES,
                Objects.requireNonNull(MAIN.get(service)));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(
                        Files.createDirectories(folder.resolve(service)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(service).toFile())
                .start();
    }

    private Path log(String service) {
        return folder.resolve(service + ".log");
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    int port(String service) {
        return Objects.requireNonNull(ports.get(service));
    }

    String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    /** What a service has written so far. */
    String said(String service) {
        return Files.exists(log(service)) ? Deployed.text(log(service)) : "";
    }

    /** Whether the services that were started still run. */
    boolean run() {
        return processes.stream().allMatch(Process::isAlive);
    }

    /** The status of an answer; 0 where none comes. */
    int status(String service, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(service) + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            end(process);
        }
        mongo.close();
        kafka.close();
    }

    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
