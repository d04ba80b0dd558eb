package vn.namro.bench.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import vn.namro.bench.JavaProcess;

/** A server process, a client, and a collection of each size that it could be filled with in time. */
final class Contender implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int LONGEST_COMMAND_SECONDS = 30;

    private final StoreKind kind;
    private final Path directory;
    private final Map<Integer, MongoCollection<Document>> filled = new TreeMap<>();
    private JavaProcess process;
    private MongoClient client;

    Contender(StoreKind kind) throws IOException {
        this.kind = kind;
        this.directory = Files.createTempDirectory("namro-bench-");
        this.process = start();
        this.client = connect();
    }

    private JavaProcess start() throws IOException {
        return JavaProcess.start(StoreServer.class, kind.heap(), kind.name(), directory.toString());
    }

    private MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(process.ready()))
                .applyToSocketSettings(socket -> socket.readTimeout(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64))
                .retryWrites(false)
                .retryReads(false)
                .build());
    }

    StoreKind kind() {
        return kind;
    }

    /** The collections by their sizes. */
    Map<Integer, MongoCollection<Document>> filled() {
        return Map.copyOf(filled);
    }

    /** Fills a collection in batches; false if it was stopped after the limit, and is to be left out. */
    boolean fill(int size, Duration limit) {
        MongoCollection<Document> documents = client.getDatabase("bench").getCollection("timers_" + size);
        documents.createIndex(new Document("shard", 1).append("dueAt", 1));
        long start = System.nanoTime();
        for (int from = 0; from < size; from += BATCH) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            documents.insertMany(Timers.range(from, Math.min(size, from + BATCH)));
        }
        filled.put(size, documents);
        return true;
    }

    /** Kills the server, starts it anew on its files, and tells the seconds until a collection can be read again. */
    double recover(int size) throws IOException {
        client.close();
        process.close();
        long start = System.nanoTime();
        process = start();
        client = connect();
        Document last = client.getDatabase("bench")
                .getCollection("timers_" + size)
                .find(new Document("_id", Timers.id(size - 1)))
                .first();
        if (last == null) {
            throw new IllegalStateException("a document was lost by the kill");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    long count(int size) {
        return client.getDatabase("bench").getCollection("timers_" + size).countDocuments();
    }

    @Override
    public void close() throws IOException {
        client.close();
        process.close();
        org.springframework.util.FileSystemUtils.deleteRecursively(directory);
    }
}
