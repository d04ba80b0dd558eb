package vn.namro.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Aggregates of one kind in one MongoDB collection, with their outbox inside the document, so that a change and its
 * events are one atomic write on any MongoDB, replica set or not.
 *
 * <p>{@code relay} exists only while an event waits: its index is as large as the backlog.
 */
public final class AggregateStore<S> implements Aggregates<S> {

    private final MongoCollection<Document> collection;
    private final Class<S> type;
    private final Function<S, Map<String, Object>> queryFields;
    private final Origin origin;

    /**
     * Where the events of a store come from.
     *
     * @param source the CloudEvents source of this service
     * @param clock tells when an event happened
     * @param machine tells since when it waits to be sent
     * @param nudge told the shard whenever an event waits, so that it need not wait for the next poll
     */
    public record Origin(String source, Clock clock, Clock machine, Runnable nudge) {}

    /**
     * Creates the view of one collection.
     *
     * @param queryFields what lists are filtered and sorted by, kept beside the state under {@code q}
     */
    public AggregateStore(
            MongoCollection<Document> collection,
            Class<S> type,
            Function<S, Map<String, Object>> queryFields,
            Origin origin) {
        this.collection = collection;
        this.type = type;
        this.queryFields = queryFields;
        this.origin = origin;
    }

    /** Creates the indexes of what the relay polls and of what it parked; existing ones are left alone. */
    public Mono<Void> createRelayIndex() {
        return Flux.concat(
                        collection.createIndex(
                                Indexes.ascending("relay.shard", "relay.at"),
                                new IndexOptions().name("relay").sparse(true)),
                        collection.createIndex(
                                Indexes.ascending("parked.at"),
                                new IndexOptions().name("parked").sparse(true)))
                .then();
    }

    /** The collection, for lists and for the relay. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    @Override
    public Mono<Stored<S>> find(String id) {
        return Mono.from(collection.find(eq("_id", id)).first()).map(this::read);
    }

    /** Lists aggregates by query fields ({@code q.…}), in the given order. */
    public Flux<Stored<S>> list(Bson filter, Bson order, int limit) {
        return Flux.from(collection.find(filter).sort(order).limit(limit)).map(this::read);
    }

    @Override
    public Mono<Boolean> save(Stored<S> changed, List<NewEvent> events, Cause cause) {
        return Mono.defer(() -> {
            List<Document> outgoing = outgoing(changed, events, cause);
            Mono<Boolean> write = changed.isFresh() ? insert(changed, outgoing) : update(changed, outgoing);
            return outgoing.isEmpty() ? write : write.doOnNext(done -> nudgeIf(done));
        });
    }

    private void nudgeIf(boolean written) {
        if (written) {
            origin.nudge().run();
        }
    }

    private List<Document> outgoing(Stored<S> changed, List<NewEvent> events, Cause cause) {
        Instant now = origin.clock().instant();
        Date waitingSince = machineNow();
        List<Document> outgoing = new ArrayList<>();
        for (NewEvent event : events) {
            long sequence = changed.lastSequence() + outgoing.size() + 1;
            outgoing.add(Outgoing.of(event, changed, sequence, origin.source(), now, cause)
                    .toDocument()
                    .append("since", waitingSince));
        }
        return outgoing;
    }

    private Mono<Boolean> insert(Stored<S> fresh, List<Document> outgoing) {
        Document document = new Document("_id", fresh.id())
                .append("key", fresh.key())
                .append("version", 1L)
                .append("seq", (long) outgoing.size())
                .append("state", StateJson.toDocument(fresh.state()))
                .append("q", new Document(queryFields.apply(fresh.state())))
                .append("inbox", inbox(fresh))
                .append("out", outgoing);
        if (!outgoing.isEmpty()) {
            document.append("relay", relay(fresh));
        }
        return Mono.from(collection.insertOne(document))
                .thenReturn(true)
                .onErrorResume(AggregateStore::isDuplicateId, e -> Mono.just(false));
    }

    private Mono<Boolean> update(Stored<S> changed, List<Document> outgoing) {
        Document set = new Document("version", changed.version() + 1)
                .append("seq", changed.lastSequence() + outgoing.size())
                .append("state", StateJson.toDocument(changed.state()))
                .append("q", new Document(queryFields.apply(changed.state())))
                .append("inbox", inbox(changed));
        Document change = new Document("$set", set);
        if (!outgoing.isEmpty()) {
            set.append("relay.at", machineNow()).append("relay.shard", Shards.of(changed.key()));
            change.append("$push", new Document("out", new Document("$each", outgoing)));
        }
        Document expected = new Document("_id", changed.id()).append("version", changed.version());
        return Mono.from(collection.updateOne(expected, change)).map(result -> result.getMatchedCount() == 1);
    }

    private Document relay(Stored<S> aggregate) {
        return new Document("at", machineNow()).append("shard", Shards.of(aggregate.key()));
    }

    private Date machineNow() {
        return Date.from(origin.machine().instant());
    }

    /** Sources hold characters that field names cannot, so the inbox is a list. */
    private static List<Document> inbox(Stored<?> aggregate) {
        List<Document> inbox = new ArrayList<>();
        aggregate.applied().forEach((source, seq) -> inbox.add(new Document("source", source).append("seq", seq)));
        return inbox;
    }

    private Stored<S> read(Document document) {
        Map<String, Long> applied = new HashMap<>();
        for (Document entry : document.getList("inbox", Document.class)) {
            applied.put(entry.getString("source"), entry.getLong("seq"));
        }
        return new Stored<>(
                document.getString("_id"),
                document.getString("key"),
                document.getLong("version"),
                StateJson.fromDocument(document.get("state", Document.class), type),
                applied,
                document.getLong("seq"));
    }

    private static boolean isDuplicateId(Throwable error) {
        return error instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                && concernsId(write.getError().getMessage());
    }

    private static boolean concernsId(@Nullable String message) {
        return message != null && message.contains("_id_");
    }
}
