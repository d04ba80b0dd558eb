package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.embedded.mongo.index.IndexPlan;
import vn.namro.embedded.mongo.index.OrderedIndex;
import vn.namro.embedded.mongo.index.SortedDocuments;
import vn.namro.embedded.mongo.journal.DurableDocuments;
import vn.namro.embedded.mongo.journal.StoredCollection;

/**
 * A collection whose documents are bytes in a {@link StoredCollection}. Every reader decodes documents of its own, so the
 * library may change what it was handed, and no reply is torn. All work is done under the collection's lock; waiting for
 * the disk is not (see {@link DurableReplies}).
 */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Integer> {

    private static final int NAMESPACE_NOT_FOUND = 26;

    private final DurableDocuments documents;
    private volatile StoredCollection stored;
    private boolean opening = true;
    private boolean dropped;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DurableDocuments documents) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.stored = documents.collection(getFullName());
    }

    /** Fills the indexes that were added since the collection was created, in one pass over the documents. */
    synchronized void opened() {
        opening = false;
        for (int position = 0; position < stored.end() && !getIndexes().isEmpty(); position++) {
            byte[] bytes = stored.get(position);
            if (bytes != null) {
                Document document = StoredBson.decode(bytes);
                for (Index<Integer> index : getIndexes()) {
                    ((OrderedIndex) index).load(document, position);
                }
            }
        }
        getIndexes().forEach(index -> ((OrderedIndex) index).loaded());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        IndexPlan plan = IndexPlan.choose(getIndexes(), query, orderBy, limit > 0);
        Stream<Integer> positions = plan == null ? allPositions(isNaturalDescending(orderBy)) : plan.positions();
        Stream<Document> matches =
                positions.map(this::getDocument).filter(document -> documentMatchesQuery(document, query));
        if ((plan == null || !plan.isSorted()) && deriveComparator(orderBy) != null) {
            matches = SortedDocuments.sort(matches, Objects.requireNonNull(orderBy));
        }
        matches = numberToSkip > 0 ? matches.skip(numberToSkip) : matches;
        matches = limit > 0 ? matches.limit(limit) : matches;
        return matchDocumentsFromStream(new Document(), matches, 0, 0, batchSize, null, fieldSelector);
    }

    /** Only pipelines read a collection this way. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document condition = FirstMatch.take();
        return condition == null ? super.queryAllAsStream() : handleQueryAsStream(new Document("$query", condition));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int numberToSkip, int limit, int batchSize, Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    private Stream<Integer> allPositions(boolean descending) {
        int end = stored.end();
        IntStream all = IntStream.range(0, end);
        return (descending ? all.map(position -> end - 1 - position) : all)
                .filter(position -> stored.get(position) != null)
                .boxed();
    }

    @Override
    protected Document getDocument(Integer position) {
        return StoredBson.decode(Objects.requireNonNull(stored.get(position), "an index points at nothing"));
    }

    @Override
    protected synchronized Integer addDocumentInternal(Document document) {
        if (dropped) {
            throw new MongoServerError(
                    NAMESPACE_NOT_FOUND, "NamespaceNotFound", getFullName() + " was dropped meanwhile");
        }
        return stored.add(StoredBson.encode(document));
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        stored.replace(position, StoredBson.encode(newDocument));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        Integer position = findDocumentPosition(document);
        if (position == null) {
            return;
        }
        for (Index<Integer> index : getIndexes()) {
            ((OrderedIndex) index).unload(document, position);
        }
        removeDocument(position);
    }

    @Override
    protected void removeDocument(Integer position) {
        stored.remove(position);
    }

    @Override
    protected @Nullable Integer findDocumentPosition(Document document) {
        for (Index<Integer> index : getIndexes()) {
            if (index instanceof OrderedIndex ordered && ordered.isPrimary()) {
                return ordered.getPosition(document);
            }
        }
        return streamAllDocumentsWithPosition()
                .filter(candidate -> candidate.getDocument().equals(document))
                .map(DocumentWithPosition::getPosition)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return allPositions(false).map(position -> new DocumentWithPosition<>(getDocument(position), position));
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        if (opening) {
            getIndexes().add(index);
        } else {
            super.addIndex(index);
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    public synchronized void drop() {
        super.drop();
        dropped = true;
        documents.drop(getFullName());
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        String before = getFullName();
        super.renameTo(newDatabase, newCollectionName);
        stored = documents.rename(before, getFullName());
    }

    @Override
    public synchronized int count() {
        return stored.count();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized Document getStats() {
        return super.getStats();
    }

    @Override
    public synchronized Document validate() {
        return super.validate();
    }

    /** Counted when asked for: it is asked for seldom, and documents change often. */
    @Override
    protected int getDataSize() {
        long bytes = 0;
        for (int position = 0; position < stored.end(); position++) {
            byte[] document = stored.get(position);
            bytes += document == null ? 0 : document.length;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // see getDataSize
    }
}
