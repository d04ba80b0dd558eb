package vn.namro.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed again and again in the middle of writes and, every other time, of a snapshot. */
class KilledServerTest {

    private static final int KILLS = 20;
    private static final int WRITERS = 6;
    private static final int DOCUMENTS_PER_WRITER = 150;
    private static final int GROUPS = 7;
    private static final int LEAST_WRITES = 300;

    @TempDir
    Path data;

    private final List<Writer> writers =
            IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();

    @Test
    void no_acknowledged_write_is_lost_and_indexes_agree_with_the_documents() throws Exception {
        Random random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerToKill server = ServerToKill.start(data, kill % 2 == 1);
                    MongoClient client = MongoClients.create(server.connectionString())) {
                check(documents(client));
                writeUntilKilled(server, client, random.nextInt(LEAST_WRITES));
            }
        }
        try (ServerToKill server = ServerToKill.start(data, false);
                MongoClient client = MongoClients.create(server.connectionString())) {
            check(documents(client));
        }
        assertThat(writers.stream().mapToInt(writer -> writer.acknowledged).sum())
                .isGreaterThan(KILLS * LEAST_WRITES);
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
        documents.createIndex(Indexes.ascending("group", "version"));
        documents.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        return documents;
    }

    private void writeUntilKilled(ServerToKill server, MongoClient client, int more) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch enough = new CountDownLatch(LEAST_WRITES + more);
        List<Future<?>> running = new ArrayList<>();
        for (Writer writer : writers) {
            running.add(threads.submit(() -> writer.write(documents(client), enough)));
        }
        assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
        server.close();
        for (Future<?> writer : running) {
            writer.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private void check(MongoCollection<Document> documents) {
        Map<String, Integer> found = new HashMap<>();
        documents.find().forEach(document -> found.put(document.getString("_id"), document.getInteger("version")));
        writers.forEach(writer -> writer.settle(found));
        Map<String, Integer> expected = new HashMap<>();
        writers.forEach(writer -> expected.putAll(writer.known));
        assertThat(found).isEqualTo(expected);
        for (int group = 0; group < GROUPS; group++) {
            assertThat(ids(documents, eq("group", group))).isEqualTo(idsOfGroup(expected, group));
        }
        List<String> codes = expected.keySet().stream().map(id -> "c" + id).toList();
        assertThat(ids(documents, in("code", codes))).isEqualTo(new TreeSet<>(expected.keySet()));
    }

    private static Set<String> ids(MongoCollection<Document> documents, Bson filter) {
        Set<String> ids = new TreeSet<>();
        documents.find(filter).forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private static Set<String> idsOfGroup(Map<String, Integer> expected, int group) {
        Set<String> ids = new TreeSet<>(expected.keySet());
        ids.removeIf(id -> group(id) != group);
        return ids;
    }

    private static int group(String id) {
        return Math.floorMod(id.hashCode(), GROUPS);
    }

    /** Writes documents of its own and knows what was acknowledged, and the one write that may or may not have happened. */
    private static final class Writer {

        private final int number;
        private final Random random;
        private final Map<String, Integer> known = new HashMap<>();
        private @Nullable String inDoubt;
        private @Nullable Integer versionInDoubt;
        private int acknowledged;

        Writer(int number) {
            this.number = number;
            this.random = new Random(number);
        }

        void write(MongoCollection<Document> documents, CountDownLatch enough) {
            try {
                while (true) {
                    writeOne(documents, number + "-" + random.nextInt(DOCUMENTS_PER_WRITER));
                    acknowledged++;
                    enough.countDown();
                }
            } catch (MongoException killed) {
                // expected: what was under way is in doubt
            }
        }

        private void writeOne(MongoCollection<Document> documents, String id) {
            Integer version = known.get(id);
            boolean remove = version != null && random.nextInt(4) == 0;
            inDoubt = id;
            versionInDoubt = version == null ? Integer.valueOf(1) : remove ? null : Integer.valueOf(version + 1);
            if (version == null) {
                documents.insertOne(new Document("_id", id)
                        .append("version", 1)
                        .append("group", group(id))
                        .append("code", "c" + id)
                        .append("text", "x".repeat(random.nextInt(500))));
            } else if (remove) {
                assertThat(documents.deleteOne(eq("_id", id)).getDeletedCount()).isEqualTo(1);
            } else {
                assertThat(documents
                                .updateOne(and(eq("_id", id), eq("version", version)), inc("version", 1))
                                .getModifiedCount())
                        .isEqualTo(1);
            }
            settle(versionInDoubt);
        }

        private void settle(@Nullable Integer version) {
            if (version == null) {
                known.remove(inDoubt);
            } else if (inDoubt != null) {
                known.put(inDoubt, version);
            }
            inDoubt = null;
        }

        /** Whichever of the two the write in doubt became is right; nothing else is. */
        void settle(Map<String, Integer> found) {
            if (inDoubt != null && Objects.equals(found.get(inDoubt), versionInDoubt)) {
                settle(versionInDoubt);
            }
            inDoubt = null;
        }
    }
}
