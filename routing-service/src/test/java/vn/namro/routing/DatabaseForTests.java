package vn.namro.routing;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.UUID;
import vn.namro.platform.store.Stores;
import vn.namro.routing.assignment.Filed;
import vn.namro.testing.SettableClock;

/** A database in memory, for the time of a test. */
public final class DatabaseForTests implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri = server.bindAndGetConnectionString();
    private final MongoClient client = MongoClients.create(uri);
    private final Clock clock = SettableClock.at(Filed.MONDAY);

    /** Where it listens. */
    public String uri() {
        return uri;
    }

    /** Stores in a new database. */
    public Stores stores() {
        return new Stores(
                client.getDatabase("t" + UUID.randomUUID().toString().replace("-", "")), "/namro/routing", clock);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
