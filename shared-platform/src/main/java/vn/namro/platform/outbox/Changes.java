package vn.namro.platform.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes of aggregates that expect them as they were seen, one alone or many in one request. */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;

    Changes(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** Whether the change found what it expected. */
    Mono<Boolean> matched(Document expected, Document change) {
        return Mono.from(collection.updateOne(expected, change)).map(result -> result.getMatchedCount() == 1);
    }

    /** Whether every change found what it expected; false also where the answer is lost. A failing one stops no other. */
    Mono<Boolean> allMatched(List<UpdateOneModel<Document>> changes) {
        return Mono.from(collection.bulkWrite(changes, EACH_BY_ITSELF))
                .map(result -> result.getMatchedCount() == changes.size())
                .onErrorResume(MongoException.class, failure -> {
                    LOG.warn(
                            "of {} changes in {} some may be missing: {}",
                            changes.size(),
                            collection.getNamespace().getCollectionName(),
                            failure.toString());
                    return Mono.just(false);
                });
    }

    /** Under which epoch those of the ids that are as wanted were claimed. */
    Mono<Map<String, Long>> epochs(List<String> ids, Document wanted) {
        return Flux.from(collection
                        .find(wanted.append("_id", new Document("$in", ids)))
                        .projection(new Document("relay.epoch", 1)))
                .collectMap(
                        found -> found.getString("_id"),
                        found -> found.get("relay", Document.class).getLong("epoch"));
    }
}
