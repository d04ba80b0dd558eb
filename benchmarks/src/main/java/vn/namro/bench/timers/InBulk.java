package vn.namro.bench.timers;

import com.mongodb.client.result.InsertOneResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonString;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** A database whose single insertions are gathered and sent together: filling it takes minutes instead of hours. */
final class InBulk {

    private final MongoDatabase real;
    private final Map<String, List<Document>> gathered = new ConcurrentHashMap<>();

    InBulk(MongoDatabase real) {
        this.real = real;
    }

    MongoDatabase database() {
        return (MongoDatabase) Proxy.newProxyInstance(
                InBulk.class.getClassLoader(),
                new Class<?>[] {MongoDatabase.class},
                (proxy, method, arguments) -> method.getName().equals("getCollection")
                        ? collection((String) arguments[0])
                        : invoke(real, method, arguments));
    }

    private Object collection(String name) {
        MongoCollection<Document> collection = real.getCollection(name);
        return Proxy.newProxyInstance(
                InBulk.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> method.getName().equals("insertOne")
                        ? gather(name, (Document) arguments[0])
                        : invoke(collection, method, arguments));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized Mono<InsertOneResult> gather(String collection, Document document) {
        gathered.computeIfAbsent(collection, name -> new ArrayList<>()).add(document);
        return Mono.just(InsertOneResult.acknowledged(new BsonString(document.getString("_id"))));
    }

    synchronized void send() {
        gathered.forEach((name, documents) ->
                Mono.from(real.getCollection(name).insertMany(documents)).block());
        gathered.clear();
    }
}
