package vn.namro.intake;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.UUID;
import vn.namro.platform.store.Stores;

/** A database in memory, for the time of a test. */
public final class MongoForTests implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(uri);

    /** Where it listens. */
    public String uri() {
        return uri;
    }

    /** Stores in a new database. */
    public Stores stores(Clock clock) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return new Stores(client.getDatabase(name), "/namro/intake", clock);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
