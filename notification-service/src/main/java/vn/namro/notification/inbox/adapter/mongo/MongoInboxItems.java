package vn.namro.notification.inbox.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.inbox.application.InboxItems;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.platform.store.Stores;

/**
 * Inbox items as plain documents: nothing follows from them, so they need neither version nor outbox. {@code unread} names
 * the owner while the item is unread, so that its index is as large as what is unread.
 */
@Component
class MongoInboxItems implements InboxItems {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final String OWNER = "owner";
    private static final String UNREAD = "unread";
    private static final String POSITION = "position";
    private static final String READ_AT = "readAt";

    private final MongoCollection<Document> collection;

    MongoInboxItems(Stores stores) {
        this.collection = stores.collection("inbox");
        index("owner", OWNER);
        index("unread", UNREAD);
        index("read", new Document(READ_AT, 1));
    }

    private void index(String name, String owner) {
        index(name, new Document(owner, 1).append(POSITION, 1));
    }

    private void index(String name, Document keys) {
        Mono.from(collection.createIndex(keys, new IndexOptions().name(name).sparse(true)))
                .block(ANSWER_WITHIN);
    }

    @Override
    public Mono<Void> keep(InboxItem item) {
        return Mono.from(collection.insertOne(InboxDocuments.write(item)))
                .onErrorResume(MongoInboxItems::isThereAlready, e -> Mono.empty())
                .then();
    }

    private static boolean isThereAlready(Throwable error) {
        return error instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public Flux<Listed> list(Query query) {
        Document filter = new Document(query.unreadOnly() ? UNREAD : OWNER, query.officerId());
        if (query.after() != null) {
            filter.append(POSITION, new Document("$lt", query.after()));
        }
        return Flux.from(
                        collection.find(filter).sort(new Document(POSITION, -1)).limit(query.limit()))
                .map(found -> new Listed(InboxDocuments.read(found), found.getString(POSITION)));
    }

    @Override
    public Mono<Long> unread(String officerId) {
        return Mono.from(collection.countDocuments(new Document(UNREAD, officerId)));
    }

    @Override
    public Mono<InboxItem> read(String officerId, String id, Instant at) {
        Document unread = new Document("_id", id).append(UNREAD, officerId);
        Document own = new Document("_id", id).append(OWNER, officerId);
        return Mono.from(collection.findOneAndUpdate(
                        unread, reading(at), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .switchIfEmpty(Mono.defer(() -> Mono.from(collection.find(own).first())))
                .map(InboxDocuments::read);
    }

    @Override
    public Mono<Long> readAll(String officerId, Instant at) {
        return Mono.from(collection.updateMany(new Document(UNREAD, officerId), reading(at)))
                .map(result -> result.getModifiedCount());
    }

    @Override
    public Mono<Long> forget(Instant readBefore, int most) {
        Document old = new Document(READ_AT, new Document("$lt", Date.from(readBefore)));
        return Flux.from(collection.find(old).projection(new Document("_id", 1)).limit(most))
                .map(found -> found.getString("_id"))
                .collectList()
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> Mono.from(collection.deleteMany(new Document("_id", new Document("$in", ids)))))
                .map(result -> result.getDeletedCount())
                .defaultIfEmpty(0L);
    }

    private static Document reading(Instant at) {
        return new Document("$set", new Document(READ_AT, Date.from(at))).append("$unset", new Document(UNREAD, ""));
    }
}
