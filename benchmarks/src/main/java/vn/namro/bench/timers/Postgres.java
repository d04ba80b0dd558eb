package vn.namro.bench.timers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The system's PostgreSQL as a private process, with its default settings. */
final class Postgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final String TABLE = """
            create table scheduled_tasks (
              task_name text not null, task_instance text not null, task_data bytea,
              execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
              last_success timestamp with time zone, last_failure timestamp with time zone, consecutive_failures int,
              last_heartbeat timestamp with time zone, version bigint not null, priority smallint,
              primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            """;

    private final Process server;
    private final Path directory;
    private final int port;

    private Postgres(Process server, Path directory, int port) {
        this.server = server;
        this.directory = directory;
        this.port = port;
    }

    /** Starts the newest one installed; empty if there is none. */
    static Optional<Postgres> start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        return programs.isEmpty() ? Optional.empty() : Optional.of(start(programs.get()));
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static Postgres start(Path programs) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("namro-pg-");
        List<String> who = asAnother(directory);
        String data = directory.resolve("data").toString();
        List<String> init = new ArrayList<>(who);
        init.addAll(
                List.of(programs.resolve("initdb").toString(), "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8"));
        Process creating = new ProcessBuilder(init)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (creating.waitFor() != 0) {
            throw new IOException("initdb failed");
        }
        int port = freePort();
        List<String> serve = new ArrayList<>(who);
        serve.addAll(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                data,
                "-p",
                "" + port,
                "-h",
                "127.0.0.1",
                "-k",
                directory.toString()));
        Process server = new ProcessBuilder(serve)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end-postgres"));
        Postgres started = new Postgres(server, directory, port);
        Wait.until("PostgreSQL answers", started::answers);
        return started;
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asAnother(Path directory) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        String other = new ProcessBuilder("id", USER).start().waitFor() == 0 ? USER : "nobody";
        new ProcessBuilder("chown", other, directory.toString()).start().waitFor();
        return List.of("setpriv", "--reuid=" + other, "--clear-groups", "--");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!server.isAlive()) {
            throw new IllegalStateException("PostgreSQL ended");
        }
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** An empty table with so many executions of a later century. */
    void fresh(int open) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists scheduled_tasks");
            statement.execute(TABLE);
        }
        plan("open", open, Instant.parse("2090-01-01T00:00:00Z"), 1_000_000);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze scheduled_tasks");
        }
    }

    /** Plans a group, the first at a moment, the others each so many microseconds later. */
    void plan(String group, int count, Instant from, long microsBetween) throws SQLException {
        String sql = "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " select 'bench', ? || '-' || n, ?::timestamptz + n * ? * interval '1 microsecond', false, 1"
                + " from generate_series(0, ? - 1) n";
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, group);
            insert.setTimestamp(2, Timestamp.from(from));
            insert.setLong(3, microsBetween);
            insert.setInt(4, count);
            insert.executeUpdate();
        }
    }

    /** Whether nothing is due or being executed. */
    boolean isIdle() {
        String sql = "select exists (select 1 from scheduled_tasks where execution_time <= now())";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() && !found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor time of the server and its children, those that ended too, in seconds. */
    double cpuSeconds() {
        Stream<ProcessHandle> all = Stream.concat(Stream.of(server.toHandle()), server.descendants());
        return all.mapToDouble(process -> ticks(process.pid()) / 100.0).sum();
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(11, 12, 13, 14)
                    .mapToLong(field -> Long.parseLong(fields[field]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(Duration.ofSeconds(10).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end(server);
        FileSystemUtils.deleteRecursively(directory);
    }
}
