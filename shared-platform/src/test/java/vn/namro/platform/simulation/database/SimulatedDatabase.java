package vn.namro.platform.simulation.database;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Collections in memory. Each operation is atomic, as it is upon one document in MongoDB; documents are never changed. */
public final class SimulatedDatabase {

    /** The answer to a find-and-modify that matched nothing. */
    public static final Object NOTHING = new Object();

    private final Map<String, Map<String, Document>> collections = new LinkedHashMap<>();

    /** A document as it is now. */
    public @Nullable Document get(String collection, String id) {
        return of(collection).get(id);
    }

    public Collection<Document> all(String collection) {
        return of(collection).values();
    }

    private Map<String, Document> of(String collection) {
        return collections.computeIfAbsent(collection, name -> new LinkedHashMap<>());
    }

    /** Does what is asked and gives the driver's answer, {@link #NOTHING} where the driver's is empty. */
    public Object execute(Operation asked) {
        Map<String, Document> documents = of(asked.collection());
        return switch (asked.kind()) {
            case FIND -> find(documents, asked);
            case COUNT -> matching(documents, asked.filter()).count();
            case INSERT -> insert(documents, asked.change());
            case UPDATE -> update(documents, asked);
            case FIND_AND_UPDATE -> findAndUpdate(documents, asked);
            case REPLACE ->
                UpdateResult.acknowledged(documents.put(asked.id(), asked.change()) == null ? 0 : 1, 1L, null);
            case DELETE ->
                DeleteResult.acknowledged(
                        first(documents, asked.filter())
                                        .map(found -> documents.remove(found.getString("_id")))
                                        .isPresent()
                                ? 1
                                : 0);
        };
    }

    private static List<Document> find(Map<String, Document> documents, Operation asked) {
        Stream<Document> found = matching(documents, asked.filter()).sorted(by(asked.sort()));
        return (asked.limit() == 0 ? found : found.limit(asked.limit())).toList();
    }

    private static Comparator<Document> by(Document sort) {
        return sort.keySet().stream()
                .<Comparator<Document>>map(field -> (one, other) -> compare(one, other, field))
                .reduce((one, other) -> 0, Comparator::thenComparing);
    }

    private static int compare(Document one, Document other, String field) {
        Object left = Matching.at(one, field);
        Object right = Matching.at(other, field);
        return left == null || right == null
                ? Boolean.compare(left != null, right != null)
                : Matching.compare(left, right);
    }

    private static InsertOneResult insert(Map<String, Document> documents, Document added) {
        String id = added.getString("_id");
        if (documents.containsKey(id)) {
            WriteError error = new WriteError(11000, "E11000 duplicate key error index: _id_", new BsonDocument());
            throw new MongoWriteException(error, new ServerAddress(), Set.of());
        }
        documents.put(id, added);
        return InsertOneResult.acknowledged(new BsonString(id));
    }

    private static UpdateResult update(Map<String, Document> documents, Operation asked) {
        Optional<Document> before = first(documents, asked.filter());
        if (before.isEmpty() && !asked.upsert()) {
            return UpdateResult.acknowledged(0, 0L, null);
        }
        put(
                documents,
                Changing.changed(
                        before.orElseGet(() -> Changing.begun(asked.filter())), asked.change(), before.isEmpty()));
        return UpdateResult.acknowledged(before.isPresent() ? 1 : 0, 1L, null);
    }

    private static Object findAndUpdate(Map<String, Document> documents, Operation asked) {
        return first(documents, asked.filter())
                .<Object>map(before -> put(documents, Changing.changed(before, asked.change(), false)))
                .orElse(NOTHING);
    }

    private static Document put(Map<String, Document> documents, Document after) {
        documents.put(after.getString("_id"), after);
        return after;
    }

    private static Optional<Document> first(Map<String, Document> documents, Document filter) {
        return matching(documents, filter).findFirst();
    }

    private static Stream<Document> matching(Map<String, Document> documents, Document filter) {
        if (filter.get("_id") instanceof String id) {
            Document only = documents.get(id);
            return only != null && Matching.matches(only, filter) ? Stream.of(only) : Stream.empty();
        }
        return documents.values().stream().filter(document -> Matching.matches(document, filter));
    }
}
