package vn.namro.notification.feed.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.notification.feed.application.Feeds;
import vn.namro.notification.feed.domain.Feed;
import vn.namro.platform.store.Stores;

/** One plain document for each officer: nothing follows from it, so it needs neither version nor outbox. */
@Component
class MongoFeeds implements Feeds {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final MongoCollection<Document> collection;

    MongoFeeds(Stores stores) {
        this.collection = stores.collection("feeds");
        Mono.from(collection.createIndex(
                        new Document("address", 1),
                        new IndexOptions().name("address").sparse(true)))
                .block(ANSWER_WITHIN);
    }

    @Override
    public Mono<Void> put(Feed feed) {
        Document document = new Document("_id", feed.officerId())
                .append("address", feed.addressHash())
                .append("since", Date.from(feed.since()));
        return Mono.from(collection.replaceOne(of(feed.officerId()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Feed> at(String addressHash) {
        return Mono.from(collection.find(new Document("address", addressHash)).first())
                .map(found -> new Feed(
                        found.getString("_id"),
                        found.getString("address"),
                        found.getDate("since").toInstant()));
    }

    @Override
    public Mono<Void> remove(String officerId) {
        return Mono.from(collection.deleteOne(of(officerId))).then();
    }

    private static Document of(String officerId) {
        return new Document("_id", officerId);
    }
}
