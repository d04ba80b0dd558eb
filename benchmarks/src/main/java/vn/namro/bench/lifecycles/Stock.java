package vn.namro.bench.lifecycles;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;

/**
 * Closed issues as the services themselves stored them, copied under new ids, codes and days: every document of every
 * collection that speaks of a lived issue.
 */
final class Stock {

    private static final int BATCH = 500;
    private static final int TRIES = 600;

    private final MongoClient database;
    private final City city;
    private final List<Lived> lived = new ArrayList<>();
    private int stored;

    /** One lived issue: where its documents are, and what they are. */
    private record Lived(String id, String code, Map<MongoCollection<Document>, List<Document>> documents) {}

    Stock(MongoClient database, City city) {
        this.database = database;
        this.city = city;
    }

    /** Takes issues that have ended as examples, once nothing of them waits any more. */
    void learn(List<String> ids) {
        awaitQuiet();
        for (String id : ids) {
            lived.add(new Lived(id, codeOf(id), new LinkedHashMap<>()));
        }
        collections()
                .forEach(collection -> collection.find().forEach(document -> {
                    String text = document.toJson();
                    lived.stream()
                            .filter(one -> text.contains(one.id()))
                            .findFirst()
                            .ifPresent(one -> one.documents()
                                    .computeIfAbsent(collection, key -> new ArrayList<>())
                                    .add(document));
                }));
    }

    private String codeOf(String id) {
        Document issue = database.getDatabase(city.databaseOf(CityService.INTAKE))
                .getCollection("issues")
                .find(new Document("_id", id))
                .first();
        if (issue == null) {
            throw new IllegalStateException("the issue " + id + " is not stored");
        }
        return issue.get("q", Document.class).getString("trackingCode");
    }

    private List<MongoCollection<Document>> collections() {
        List<MongoCollection<Document>> all = new ArrayList<>();
        for (CityService service : CityService.values()) {
            var of = database.getDatabase(city.databaseOf(service));
            of.listCollectionNames().forEach(name -> all.add(of.getCollection(name)));
        }
        return all;
    }

    /** Until no event waits in any collection, looked at three times. */
    private void awaitQuiet() {
        int quiet = 0;
        for (int tries = 0; quiet < 3; tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("events still wait");
            }
            boolean waits = collections().stream()
                    .anyMatch(each -> each.countDocuments(new Document("relay.shard", new Document("$gte", 0))) > 0);
            quiet = waits ? 0 : quiet + 1;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /** Stores copies until there are so many in all. */
    void growTo(int count) {
        while (stored < count) {
            Map<MongoCollection<Document>, List<Document>> batch = new LinkedHashMap<>();
            for (int end = Math.min(count, stored + BATCH); stored < end; stored++) {
                copy(lived.get(stored % lived.size()), stored, batch);
            }
            batch.forEach((collection, documents) ->
                    collection.insertMany(documents, new InsertManyOptions().ordered(false)));
        }
    }

    private static void copy(Lived one, int number, Map<MongoCollection<Document>, List<Document>> batch) {
        Copying copying = new Copying(one.id(), one.code(), number);
        one.documents()
                .forEach((collection, documents) ->
                        documents.forEach(document -> batch.computeIfAbsent(collection, key -> new ArrayList<>())
                                .add(copying.of(document))));
    }

    int stored() {
        return stored;
    }

    /** Documents that one issue has in all databases, on average. */
    double documentsPerIssue() {
        return lived.stream()
                        .flatMap(one -> one.documents().values().stream())
                        .mapToInt(List::size)
                        .sum()
                / (double) lived.size();
    }

    /** The same by collection. */
    Map<String, Double> documentsByCollection() {
        Map<String, Double> counts = new TreeMap<>();
        lived.forEach(one -> one.documents()
                .forEach((collection, documents) -> counts.merge(
                        collection.getNamespace().getCollectionName(),
                        documents.size() / (double) lived.size(),
                        Double::sum)));
        counts.replaceAll((name, count) -> Math.round(count * 10) / 10.0);
        return counts;
    }
}
