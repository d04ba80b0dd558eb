package vn.namro.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.bson.Document;
import vn.namro.platform.store.AggregateStore.Origin;
import vn.namro.platform.time.MachineTime;

/** Opens the stores of a service and knows them all, so that one relay can serve every outbox. */
public final class Stores {

    private final MongoDatabase database;
    private final Origin origin;
    private volatile Runnable nudge = () -> {};
    private final List<MongoCollection<Document>> opened = new CopyOnWriteArrayList<>();

    /** Stores of a system whose time is the machine's own. */
    public Stores(MongoDatabase database, String source, Clock clock) {
        this(database, source, clock, new MachineTime(clock));
    }

    public Stores(MongoDatabase database, String source, Clock clock, MachineTime machine) {
        this.database = database;
        this.origin = new Origin(source, clock, machine.clock(), () -> nudge.run());
    }

    /** Opens a store; its events will be relayed. */
    public <S> AggregateStore<S> open(String collection, Class<S> type, Function<S, Map<String, Object>> queryFields) {
        MongoCollection<Document> documents = database.getCollection(collection);
        opened.add(documents);
        return new AggregateStore<>(documents, type, queryFields, origin);
    }

    /** A plain collection of the service's database. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** The collections of all stores opened so far. */
    public List<MongoCollection<Document>> opened() {
        return List.copyOf(opened);
    }

    /** Says who is told when an event waits. */
    public void onWaiting(Runnable relay) {
        nudge = relay;
    }
}
