package vn.namro.platform.simulation.database;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNamespace;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.simulation.database.Operation.Kind;

/** Collections as the platform's code sees them: each call becomes an operation that goes over a wire. */
public final class Driver {

    private static final Document NONE = new Document();

    private final Function<Operation, Mono<Object>> wire;

    public Driver(Function<Operation, Mono<Object>> wire) {
        this.wire = wire;
    }

    /** The collection of a name. What the platform does not use is not supported. */
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> collection(String name) {
        return (MongoCollection<Document>)
                proxy(MongoCollection.class, (self, method, given) -> call(name, method, given));
    }

    private Object call(String name, Method method, Object[] given) {
        return switch (method.getName()) {
            case "getNamespace" -> new MongoNamespace("simulated", name);
            case "find" -> new Found(name, document(given[0])).publisher();
            case "countDocuments" -> ask(name, Kind.COUNT, document(given[0]), NONE, false);
            case "insertOne" -> ask(name, Kind.INSERT, NONE, (Document) given[0], false);
            case "updateOne" ->
                ask(
                        name,
                        Kind.UPDATE,
                        document(given[0]),
                        document(given[1]),
                        given.length > 2 && ((UpdateOptions) given[2]).isUpsert());
            case "bulkWrite" -> each(name, (List<?>) given[0]);
            case "findOneAndUpdate" -> ask(name, Kind.FIND_AND_UPDATE, document(given[0]), document(given[1]), false);
            case "replaceOne" -> ask(name, Kind.REPLACE, document(given[0]), (Document) given[1], true);
            case "deleteOne" -> ask(name, Kind.DELETE, document(given[0]), NONE, false);
            default -> throw new UnsupportedOperationException(method + " " + Arrays.toString(given));
        };
    }

    private Mono<Object> ask(String name, Kind kind, Document filter, Document change, boolean upsert) {
        return wire.apply(new Operation(name, kind, filter, change, upsert, NONE, 0))
                .filter(answer -> answer != SimulatedDatabase.NOTHING);
    }

    /** Each change by itself: in one request they are atomic no more than in several, and here more can come in between. */
    private Mono<BulkWriteResult> each(String name, List<?> changes) {
        return Flux.fromIterable(changes)
                .cast(UpdateOneModel.class)
                .concatMapDelayError(one -> ask(
                        name,
                        Kind.UPDATE,
                        document(one.getFilter()),
                        document(Objects.requireNonNull(one.getUpdate())),
                        false))
                .cast(UpdateResult.class)
                .reduce(0L, (matched, one) -> matched + one.getMatchedCount())
                .map(matched -> BulkWriteResult.acknowledged(
                        0, matched.intValue(), 0, matched.intValue(), List.of(), List.of()));
    }

    private static Document document(Object bson) {
        return bson instanceof Document plain
                ? plain
                : new DocumentCodec()
                        .decode(
                                new BsonDocumentReader(((Bson) bson)
                                        .toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())),
                                DecoderContext.builder().build());
    }

    private static Object proxy(Class<?> type, InvocationHandler calls) {
        return Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] {type}, calls);
    }

    /** A query that is being put together. Projections are left out: more fields than asked for do no harm. */
    private final class Found {

        private final String name;
        private final Document filter;
        private Document sort = NONE;
        private int limit;

        Found(String name, Document filter) {
            this.name = name;
            this.filter = filter;
        }

        Object publisher() {
            return proxy(FindPublisher.class, this::call);
        }

        @SuppressWarnings("unchecked")
        private Object call(Object self, Method method, Object[] given) {
            switch (method.getName()) {
                case "projection" -> {}
                case "sort" -> sort = document(given[0]);
                case "limit" -> limit = (Integer) given[0];
                case "first" -> {
                    limit = 1;
                    return answer().next();
                }
                case "subscribe" -> answer().subscribe((Subscriber<Object>) given[0]);
                default -> throw new UnsupportedOperationException(method.toString());
            }
            return self;
        }

        private Flux<Object> answer() {
            Publisher<Object> asked = wire.apply(new Operation(name, Kind.FIND, filter, NONE, false, sort, limit));
            return Flux.from(asked).flatMapIterable(found -> (List<?>) found);
        }
    }
}
