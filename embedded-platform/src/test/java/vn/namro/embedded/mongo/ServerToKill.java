package vn.namro.embedded.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/** A server in a process of its own that, if told to, writes one snapshot after the other. */
final class ServerToKill implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServerToKill(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static void main(String[] args) throws IOException {
        DurableDocuments documents = DurableDocuments.open(Path.of(args[0]), Long.MAX_VALUE);
        try (MongoListener listener =
                MongoListener.start(documents, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            System.out.println(listener.port());
            while (Boolean.parseBoolean(args[1])) {
                documents.compact();
            }
            System.in.read();
        }
    }

    static ServerToKill start(Path directory, boolean compacting) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ServerToKill.class.getName(),
                directory.toString(),
                String.valueOf(compacting));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerToKill(process, readPort(process));
    }

    private static int readPort(Process process) {
        try {
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("the server did not start");
            }
            return Integer.parseInt(line.trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String connectionString() {
        return "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=2000&connectTimeoutMS=2000".formatted(port);
    }

    /** SIGKILL: the process has no chance to do anything more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
