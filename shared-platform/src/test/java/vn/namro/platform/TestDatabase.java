package vn.namro.platform;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import vn.namro.embedded.EmbeddedMongo;

/** A database of its own for each test: in the embedded server, or in the MongoDB of {@code NAMRO_TEST_MONGO}. */
public final class TestDatabase {

    private static final MongoClient CLIENT = MongoClients.create(uri());

    private TestDatabase() {}

    /** Returns an empty database. */
    public static MongoDatabase fresh() {
        return CLIENT.getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private static String uri() {
        String given = System.getenv("NAMRO_TEST_MONGO");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            EmbeddedMongo server = EmbeddedMongo.start(Files.createTempDirectory("namro-test"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server.connectionString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
