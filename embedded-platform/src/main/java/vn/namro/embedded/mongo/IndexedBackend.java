package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/** The commands of a server, over the collections of a data directory. */
final class IndexedBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedBackend.class);
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final DurableDocuments documents;
    private final Map<String, IndexedDatabase> databases = new ConcurrentHashMap<>();

    private IndexedBackend(DurableDocuments documents) {
        this.documents = documents;
    }

    static IndexedBackend over(DurableDocuments documents) {
        IndexedBackend backend = new IndexedBackend(documents);
        String catalogue = "." + IndexedDatabase.NAMESPACES;
        for (String namespace : documents.namespaces()) {
            if (namespace.endsWith(catalogue)) {
                backend.resolveDatabase(namespace.substring(0, namespace.length() - catalogue.length()));
            }
        }
        backend.dropWhatNoCatalogueNames();
        return backend;
    }

    /** A crash in the middle of a drop leaves documents behind that nobody can reach. */
    private void dropWhatNoCatalogueNames() {
        for (String namespace : documents.namespaces()) {
            int dot = namespace.indexOf('.');
            IndexedDatabase database = databases.get(namespace.substring(0, dot));
            if (database == null || database.resolveCollection(namespace.substring(dot + 1), false) == null) {
                LOG.warn("Dropped what was left of the collection {}.", namespace);
                documents.drop(namespace);
            }
        }
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        IOException failure = documents.failure();
        if (failure != null) {
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "The journal cannot be written (" + failure.getMessage() + "); restart the server.");
        }
        if (command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster")) {
            return hello(super.handleCommand(channel, databaseName, "ismaster", query));
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    /** The library knows only the older name of this command; drivers and health checks ask for the newer one. */
    private static Document hello(Document answer) {
        Object okay = answer.remove("ok");
        return answer.append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("readOnly", false)
                .append("ok", okay);
    }

    @Override
    protected Document handleGetMore(String databaseName, String command, Document query) {
        query.putIfAbsent("batchSize", IndexedDatabase.BATCH);
        return super.handleGetMore(databaseName, command, query);
    }

    @Override
    protected IndexedDatabase openOrCreateDatabase(String databaseName) {
        return databases.computeIfAbsent(
                databaseName, name -> new IndexedDatabase(name, getCursorRegistry(), documents));
    }

    @Override
    public void dropDatabase(String databaseName) {
        super.dropDatabase(databaseName);
        databases.remove(databaseName);
    }
}
