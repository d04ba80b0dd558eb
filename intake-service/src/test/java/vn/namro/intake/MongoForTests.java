package vn.namro.intake;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import vn.namro.platform.store.Stores;
import vn.namro.testing.TestPlatform;

/** A connection to the database server of the tests. */
public final class MongoForTests implements AutoCloseable {

    private final MongoClient client = MongoClients.create(TestPlatform.shared().mongoUri());

    /** Stores in a database that nobody used before. */
    public Stores stores(Clock clock) {
        return new Stores(client.getDatabase(TestPlatform.shared().newDatabase()), "/namro/intake", clock);
    }

    @Override
    public void close() {
        client.close();
    }
}
