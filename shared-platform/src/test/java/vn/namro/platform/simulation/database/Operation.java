package vn.namro.platform.simulation.database;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One thing asked of one collection.
 *
 * @param filter which documents; empty for an insertion
 * @param change the update, the replacement or the new document
 * @param sort of what is found; empty for any order
 * @param limit of what is found; 0 for all
 */
public record Operation(
        String collection, Kind kind, Document filter, Document change, boolean upsert, Document sort, int limit) {

    /** What is asked. */
    public enum Kind {
        FIND,
        COUNT,
        INSERT,
        UPDATE,
        FIND_AND_UPDATE,
        REPLACE,
        DELETE
    }

    public Operation filteredBy(Document other) {
        return new Operation(collection, kind, other, change, upsert, sort, limit);
    }

    public Operation changing(Document other) {
        return new Operation(collection, kind, filter, other, upsert, sort, limit);
    }

    /** Whether the change has an operator, such as {@code $pull}, upon a field. */
    public boolean has(String operator, String field) {
        return change.get(operator) instanceof Document part && part.containsKey(field);
    }

    /** The id that the filter or the new document names; empty if none. */
    public String id() {
        Object id = kind == Kind.INSERT ? change.get("_id") : filter.get("_id");
        return id instanceof String text ? text : "";
    }

    /** Asks a real database the same. */
    public Object askOf(MongoCollection<Document> real) {
        Mono<?> answer = switch (kind) {
            case FIND -> Flux.from(real.find(filter).sort(sort).limit(limit)).collectList();
            case COUNT -> Mono.from(real.countDocuments(filter));
            case INSERT -> Mono.from(real.insertOne(change));
            case UPDATE -> Mono.from(real.updateOne(filter, change, new UpdateOptions().upsert(upsert)));
            case FIND_AND_UPDATE ->
                Mono.from(real.findOneAndUpdate(
                                filter, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                        .cast(Object.class)
                        .defaultIfEmpty(SimulatedDatabase.NOTHING);
            case REPLACE -> Mono.from(real.replaceOne(filter, change, new ReplaceOptions().upsert(upsert)));
            case DELETE -> Mono.from(real.deleteOne(filter));
        };
        return answer.blockOptional().orElseThrow();
    }
}
