package vn.namro.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.embedded.mongo.journal.DurableDocuments;

/** Random queries against the same documents, once through indexes and once by looking at every document. */
class IndexedAnswersTest {

    private static final int QUERIES_PER_PROFILE = 34_000;
    private static final int QUERIES_PER_DATABASE = 500;
    private static final int DOCUMENTS = 40;

    private static final List<List<Document>> INDEXES = List.of(
            List.of(index("a", 1)),
            List.of(index("a", -1), index("b", 1)),
            List.of(index("a", 1, "b", -1)),
            List.of(index("b", -1, "a", 1, "_id", 1)),
            List.of(index("s.x", 1, "a", 1)),
            List.of(index("s", 1)),
            List.of(index("items.k", 1), index("items.0", 1)),
            List.of(index("b", 1).append("sparse", true)),
            List.of(index("a", 1).append("partialFilterExpression", new Document("b", new Document("$exists", true)))),
            List.of(index("b", 1, "a", 1).append("partialFilterExpression", new Document("open", true))),
            List.of(index("a", 1, "s.x", 1, "b", 1), index("a", 1)));

    @TempDir
    Path data;

    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private int answered;

    @ParameterizedTest
    @EnumSource(RandomDocuments.Profile.class)
    void an_index_changes_the_speed_of_an_answer_and_nothing_else(RandomDocuments.Profile profile) throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            IndexedBackend backend = IndexedBackend.over(documents);
            for (int round = 0; answered < QUERIES_PER_PROFILE; round++) {
                IndexedDatabase database = (IndexedDatabase) backend.resolveDatabase("d" + round);
                askOneDatabase(database, INDEXES.get(round % INDEXES.size()), new RandomDocuments(round, profile));
            }
        }
        assertThat(answered).isGreaterThanOrEqualTo(QUERIES_PER_PROFILE);
        askAgainAfterRestart(profile);
    }

    private void askAgainAfterRestart(RandomDocuments.Profile profile) throws Exception {
        try (DurableDocuments documents = DurableDocuments.open(data)) {
            IndexedBackend backend = IndexedBackend.over(documents);
            for (int round = 0; round < INDEXES.size(); round++) {
                MongoCollection<?> collection =
                        backend.resolveDatabase("d" + round).resolveCollection("c", true);
                RandomDocuments random = new RandomDocuments(1_000 + round, profile);
                for (int query = 0; query < QUERIES_PER_DATABASE; query++) {
                    if (query % 5 == 0) {
                        change(collection, random, query);
                    }
                    ask(collection, everything(collection), random);
                }
            }
        }
    }

    private void askOneDatabase(IndexedDatabase database, List<Document> indexes, RandomDocuments random) {
        MongoCollection<?> collection = database.createCollectionOrThrowIfExists("c");
        for (Document index : indexes) {
            database.addIndex(index.cloneDeeply().append("ns", "%s.c".formatted(database.getDatabaseName())));
        }
        List<Document> all = new ArrayList<>();
        for (int query = 0; query < QUERIES_PER_DATABASE; query++) {
            if (query % 5 == 0 || all.isEmpty()) {
                change(collection, random, query);
                all = everything(collection);
            }
            ask(collection, all, random);
            answered++;
        }
    }

    private static void change(MongoCollection<?> collection, RandomDocuments random, int step) {
        int id = random.below(DOCUMENTS);
        Document selector = new Document("_id", id);
        if (step < 5 * DOCUMENTS / 2 || random.below(3) == 0) {
            collection.deleteDocuments(selector, 1);
            collection.insertDocuments(List.of(random.document(id), random.document(id + DOCUMENTS)), false);
        } else {
            Document many = random.query();
            try {
                collection.updateDocuments(many, random.update(), ArrayFilters.empty(), true, false, NoopOplog.get());
            } catch (CannotIndexParallelArraysError refused) {
                assertThat(refused).hasMessageContaining("parallel");
            }
        }
    }

    private static List<Document> everything(MongoCollection<?> collection) {
        return collection.queryAllAsStream().toList();
    }

    private void ask(MongoCollection<?> collection, List<Document> all, RandomDocuments random) {
        Document query = random.query();
        Document order = random.order();
        int skip = random.below(3);
        int limit = random.below(3) == 0 ? 1 + random.below(5) : 0;
        List<Document> expected = all.stream()
                .filter(document -> matcher.matches(document, query))
                .collect(Collectors.toList());
        boolean ordered = order != null && expected.stream().allMatch(document -> hasOrder(document, order));
        if (order != null && ordered) {
            expected.sort(new DocumentComparator(order));
        }
        Document selector = new Document("$query", query).append("$orderby", order);
        List<Document> found = collection
                .handleQuery(new QueryParameters(selector, skip, limit))
                .collectDocuments();
        String what = "query %s, order %s, skip %d, limit %d".formatted(query, order, skip, limit);
        assertThat(ids(found)).as(what).doesNotHaveDuplicates().isSubsetOf(ids(expected));
        assertThat(found).as(what).hasSize(expectedSize(expected.size(), skip, limit));
        if (order != null && ordered) {
            assertSameOrder(found, expected.subList(Math.min(skip, expected.size()), expected.size()), order, what);
        }
    }

    private static int expectedSize(int matches, int skip, int limit) {
        int rest = Math.max(0, matches - skip);
        return limit == 0 ? rest : Math.min(limit, rest);
    }

    /** Documents that are equal in the order may stand either way round, as in MongoDB. */
    private static void assertSameOrder(List<Document> found, List<Document> expected, Document order, String what) {
        if (order != null && expected.stream().allMatch(document -> hasOrder(document, order))) {
            DocumentComparator comparator = new DocumentComparator(order);
            for (int i = 0; i < found.size(); i++) {
                assertThat(comparator.compare(found.get(i), expected.get(i)))
                        .as(what)
                        .isZero();
            }
        }
    }

    /** The library's own order is none for arrays, documents and numbers beyond int: an empty array is below itself. */
    private static boolean hasOrder(Document document, Document order) {
        return order.keySet().stream()
                .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
                .noneMatch(value -> value instanceof Collection
                        || value instanceof Document
                        || (value instanceof Number number && Math.abs(number.doubleValue()) > Integer.MAX_VALUE));
    }

    private static List<Object> ids(List<Document> documents) {
        return documents.stream().map(document -> document.get("_id")).collect(Collectors.toList());
    }

    private static Document index(Object... keys) {
        Document key = new Document();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < keys.length; i += 2) {
            key.put((String) keys[i], keys[i + 1]);
            name.append(keys[i]).append('_');
        }
        return new Document("key", key).append("name", name.toString());
    }
}
