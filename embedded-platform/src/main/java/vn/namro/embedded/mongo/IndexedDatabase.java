package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.embedded.mongo.index.OrderedIndex;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/**
 * A database whose catalogue (the library's {@code system.namespaces} and {@code system.indexes}) is stored like any
 * other collection, so that it comes back with the documents.
 */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {

    static final String NAMESPACES = "system.namespaces";
    private static final int ILLEGAL_OPERATION = 20;

    /** Documents per reply where the client does not say; the library would send all of them in one. */
    static final int BATCH = 1_000;

    private final DurableDocuments documents;
    private final Map<String, IndexedCollection> unopened = new LinkedHashMap<>();
    private boolean opening = true;
    private @Nullable Document beingAdded;

    IndexedDatabase(String name, CursorRegistry cursors, DurableDocuments documents) {
        super(name, cursors);
        this.documents = documents;
        initializeNamespacesAndIndexes();
        unopened.values().forEach(this::open);
        unopened.clear();
        opening = false;
    }

    private void open(IndexedCollection collection) {
        boolean user = !collection.getCollectionName().startsWith("system.");
        collection.opened();
        if (user && collection.getIndexes().stream().noneMatch(index -> ((OrderedIndex) index).isPrimary())) {
            addIndex(new Document("key", new Document("_id", 1))
                    .append("name", "_id_")
                    .append("ns", collection.getFullName()));
        }
    }

    @Override
    protected IndexedCollection openOrCreateCollection(String collectionName, CollectionOptions options) {
        IndexedCollection collection = new IndexedCollection(this, collectionName, options, cursorRegistry, documents);
        if (opening) {
            unopened.put(collectionName, collection);
        } else {
            collection.opened();
        }
        return collection;
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, true, sparse, filter(collectionName, indexName));
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse, filter(collectionName, indexName));
    }

    /** The library does not pass on the filter of a partial index, so it is taken from the description. */
    private synchronized @Nullable Document filter(String collectionName, String indexName) {
        Document description = beingAdded;
        MongoCollection<Integer> known = indexes.get();
        if (description == null && known != null) {
            Document query = new Document("ns", getFullCollectionNamespace(collectionName)).append("name", indexName);
            description = known.handleQueryAsStream(query).findFirst().orElse(null);
        }
        return description == null ? null : (Document) description.get("partialFilterExpression");
    }

    @Override
    protected synchronized void addIndex(Document indexDescription) {
        Document outer = beingAdded;
        beingAdded = indexDescription;
        try {
            super.addIndex(indexDescription);
        } finally {
            beingAdded = outer;
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        if (command.equalsIgnoreCase("find")) {
            query.putIfAbsent("batchSize", BATCH);
        }
        if (!command.equalsIgnoreCase("aggregate")) {
            return super.handleCommand(channel, command, query, databaseResolver, oplog);
        }
        FirstMatch.expect(query);
        try {
            return super.handleCommand(channel, command, query, databaseResolver, oplog);
        } finally {
            FirstMatch.forget();
        }
    }

    @Override
    public synchronized void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
    }

    @Override
    public synchronized void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        if (oldDatabase != this) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION, "IllegalOperation", "a collection cannot be moved to another database");
        }
        super.moveCollection(oldDatabase, collection, newCollectionName);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
