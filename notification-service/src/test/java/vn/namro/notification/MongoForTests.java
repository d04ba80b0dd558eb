package vn.namro.notification;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.UUID;
import vn.namro.platform.store.Stores;

/** A database in memory, for the time of a test run. */
public final class MongoForTests {

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final String URI = SERVER.bindAndGetConnectionString();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private MongoForTests() {}

    /** Where it listens. */
    public static String uri() {
        return URI;
    }

    /** Stores in a new database. */
    public static Stores stores(Clock clock) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new Stores(CLIENT.getDatabase(name), "/namro/notification", clock);
    }
}
