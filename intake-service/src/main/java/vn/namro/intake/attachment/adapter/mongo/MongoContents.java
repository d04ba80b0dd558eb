package vn.namro.intake.attachment.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.application.Contents;
import vn.namro.platform.store.Stores;

/** One document a piece, found by its id alone; what is not settled stands in a collection of its own. */
@Component
final class MongoContents implements Contents {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final MongoCollection<Document> pieces;
    private final MongoCollection<Document> unsettled;

    MongoContents(Stores stores) {
        this.pieces = stores.collection("attachment_pieces");
        this.unsettled = stores.collection("attachment_unsettled");
        Mono.from(unsettled.createIndex(new Document("at", 1), new IndexOptions().name("at")))
                .block(ANSWER_WITHIN);
    }

    @Override
    public Mono<Void> begin(Unsettled content, Instant at) {
        Document note = new Document("_id", content.contentId())
                .append("issue", content.issueId())
                .append("at", Date.from(at));
        return Mono.from(unsettled.insertOne(note)).then();
    }

    @Override
    public Mono<Void> append(String contentId, int number, byte[] piece) {
        return Mono.from(
                        pieces.insertOne(new Document("_id", id(contentId, number)).append("bytes", new Binary(piece))))
                .then();
    }

    @Override
    public Mono<Void> settle(String contentId) {
        return Mono.from(unsettled.deleteOne(new Document("_id", contentId))).then();
    }

    @Override
    public Mono<Void> drop(String contentId, int chunks) {
        List<String> ids =
                IntStream.range(0, chunks).mapToObj(i -> id(contentId, i)).toList();
        return Mono.from(pieces.deleteMany(new Document("_id", new Document("$in", ids))))
                .then(settle(contentId));
    }

    @Override
    public Flux<Unsettled> unsettledBefore(Instant before, int limit) {
        return Flux.from(unsettled
                        .find(new Document("at", new Document("$lt", Date.from(before))))
                        .limit(limit))
                .map(note -> new Unsettled(note.getString("_id"), note.getString("issue")));
    }

    @Override
    public Flux<byte[]> read(String contentId, int chunks) {
        return Flux.range(0, chunks)
                .concatMap(
                        number -> Mono.from(pieces.find(new Document("_id", id(contentId, number)))
                                        .first())
                                .map(found -> found.get("bytes", Binary.class).getData())
                                .switchIfEmpty(Mono.error(() -> new IllegalStateException(
                                        "piece " + number + " of " + contentId + " is missing"))),
                        1);
    }

    private static String id(String contentId, int number) {
        return contentId + "/" + number;
    }
}
