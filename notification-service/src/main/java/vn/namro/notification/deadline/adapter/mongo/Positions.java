package vn.namro.notification.deadline.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Positions in lists: a moment and an id in one text, so that one range on one field finds the next page. */
final class Positions {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final DateTimeFormatter SAME_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Positions() {}

    static String of(Instant moment, String id) {
        return SAME_WIDTH.format(moment) + " " + id;
    }

    /** Blocks until the index exists: a service without it would answer, but slower each day. */
    static void index(MongoCollection<Document> collection, String name, String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        IndexOptions sparse = new IndexOptions().name(name).sparse(true);
        Mono.from(collection.createIndex(keys, sparse)).block(ANSWER_WITHIN);
    }
}
