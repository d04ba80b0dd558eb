package vn.namro.embedded;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path data;

    private EmbeddedMongo server;
    private MongoClient client;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.start(data, 0);
        client = MongoClients.create(server.connectionString());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void restart() {
        stop();
        start();
    }

    private MongoCollection<Document> issues() {
        return client.getDatabase("city").getCollection("issues");
    }

    @Test
    void hello_is_answered_as_health_checks_ask_it() {
        Document answer = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(answer).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
    }

    @Test
    void documents_survive_a_restart() {
        issues().insertMany(List.of(new Document("_id", "a").append("n", 1), new Document("_id", "b").append("n", 2)));
        issues().updateOne(eq("_id", "a"), combine(inc("n", 10), push("log", "x")));
        issues().deleteOne(eq("_id", "b"));

        restart();

        assertThat(issues().find())
                .containsExactly(new Document("_id", "a").append("n", 11).append("log", List.of("x")));
    }

    @Test
    void indexes_survive_a_restart() {
        issues().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        issues().createIndex(Indexes.compoundIndex(Indexes.ascending("shard"), Indexes.descending("due")));
        issues().insertOne(new Document("code", "X"));

        restart();

        assertThat(issues().listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "code_1", "shard_1_due_-1");
        assertThatThrownBy(() -> issues().insertOne(new Document("code", "X")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void an_array_that_repeats_an_element_is_found_by_what_it_holds_after_a_restart() {
        issues().createIndex(Indexes.ascending("tags"));
        issues().insertOne(new Document("_id", 1).append("tags", List.of("x", "x", "y")));

        restart();
        issues().updateOne(eq("_id", 1), set("tags", List.of("z")));

        assertThat(issues().find(eq("tags", "x"))).isEmpty();
        assertThat(issues().find(eq("tags", "z"))).hasSize(1);
    }

    @Test
    void no_reader_sees_half_a_change() throws Exception {
        issues().insertOne(new Document("_id", 1)
                .append("a", 0)
                .append("list", List.of(0, 0))
                .append("z", 0));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> changing = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            changing.add(threads.submit(() -> {
                for (int n = 0; !stop.get(); n++) {
                    issues().updateOne(eq("_id", 1), combine(set("a", n), set("list", List.of(n, n)), set("z", n)));
                }
            }));
        }
        for (int read = 0; read < 2_000; read++) {
            Document seen = issues().find().first();
            Integer n = seen.getInteger("a");
            assertThat(seen).containsEntry("z", n).containsEntry("list", List.of(n, n));
        }
        stop.set(true);
        for (Future<?> writer : changing) {
            writer.get(10, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    @Test
    void a_dropped_collection_stays_dropped_and_its_name_can_be_used_again() {
        issues().insertOne(new Document("_id", 1));
        issues().drop();
        issues().insertOne(new Document("_id", 2));

        restart();

        assertThat(issues().find()).containsExactly(new Document("_id", 2));
    }

    @Test
    void a_dropped_database_stays_dropped() {
        issues().insertOne(new Document("_id", 1));
        client.getDatabase("city").drop();

        restart();

        assertThat(client.getDatabase("city").listCollectionNames()).isEmpty();
        assertThat(issues().countDocuments()).isZero();
    }

    @Test
    void a_renamed_collection_keeps_documents_and_indexes() {
        issues().createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        issues().insertMany(List.of(new Document("code", "X"), new Document("code", "Y")));
        issues().renameCollection(new com.mongodb.MongoNamespace("city.cases"));

        restart();

        MongoCollection<Document> cases = client.getDatabase("city").getCollection("cases");
        assertThat(cases.countDocuments()).isEqualTo(2);
        assertThatThrownBy(() -> cases.insertOne(new Document("code", "X"))).hasMessageContaining("E11000");
    }

    @Test
    void the_versioned_update_changes_the_expected_version_only() {
        issues().insertOne(new Document("_id", "a").append("version", 3L));

        long stale = issues().updateOne(and(eq("_id", "a"), eq("version", 2L)), set("x", 1))
                .getModifiedCount();
        long current = issues().updateOne(and(eq("_id", "a"), eq("version", 3L)), inc("version", 1L))
                .getModifiedCount();

        assertThat(stale).isZero();
        assertThat(current).isEqualTo(1);
    }

    @Test
    void find_and_update_returns_the_new_document_and_keeps_it() {
        issues().insertOne(new Document("_id", 1).append("n", 1));

        Document after = issues().findOneAndUpdate(
                        eq("_id", 1), inc("n", 1), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(after).containsEntry("n", 2);
        assertThat(issues().find(eq("_id", 1)).first()).isEqualTo(after);
    }

    @Test
    void an_upsert_inserts_once() {
        for (int i = 0; i < 2; i++) {
            issues().updateOne(eq("_id", "lease"), inc("epoch", 1), new UpdateOptions().upsert(true));
        }

        assertThat(issues().find()).containsExactly(new Document("_id", "lease").append("epoch", 2));
    }

    @Test
    void a_range_is_answered_in_order_with_skip_and_limit() {
        issues().createIndex(Indexes.ascending("shard", "due"));
        issues().insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", i).append("shard", i % 2).append("due", 1000 - i))
                .toList());

        List<Integer> found = new ArrayList<>();
        issues().find(and(eq("shard", 0), gte("due", 910), lt("due", 990)))
                .sort(Sorts.descending("due"))
                .skip(1)
                .limit(3)
                .forEach(document -> found.add(document.getInteger("_id")));

        assertThat(found).containsExactly(14, 16, 18);
    }

    @Test
    void many_documents_come_in_several_replies() {
        issues().insertMany(IntStream.range(0, 2_500)
                .mapToObj(i -> new Document("_id", i))
                .toList());

        assertThat(issues().find().into(new ArrayList<>())).hasSize(2_500);
        assertThat(issues().find().batchSize(7).limit(100).into(new ArrayList<>()))
                .hasSize(100);
    }

    @Test
    void a_pipeline_that_begins_with_a_match_counts_what_matches() {
        issues().createIndex(Indexes.ascending("shard"));
        issues().insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", i).append("shard", i % 4).append("n", i))
                .toList());

        List<Document> sums = issues().aggregate(List.of(
                        match(eq("shard", 1)),
                        lookup("issues", "shard", "shard", "same"),
                        project(fields(include("n"), computed("same", new Document("$size", "$same")))),
                        group("$same", sum("count", 1), sum("total", "$n"))))
                .into(new ArrayList<>());

        assertThat(sums)
                .containsExactly(new Document("_id", 25).append("count", 25).append("total", 1225));
    }

    @Test
    void a_partial_unique_index_binds_only_what_matches_its_filter() {
        issues().createIndex(
                        Indexes.ascending("code"),
                        new IndexOptions().unique(true).partialFilterExpression(eq("open", true)));
        issues().insertOne(new Document("code", "X").append("open", false));
        issues().insertOne(new Document("code", "X").append("open", false));
        issues().insertOne(new Document("code", "X").append("open", true));

        restart();

        assertThatThrownBy(() -> issues().insertOne(new Document("code", "X").append("open", true)))
                .hasMessageContaining("E11000");
        assertThat(issues().countDocuments(eq("code", "X"))).isEqualTo(3);
        assertThat(issues().countDocuments(and(eq("code", "X"), eq("open", true))))
                .isEqualTo(1);
    }

    @Test
    void a_second_server_on_the_same_directory_is_refused() {
        assertThatThrownBy(() -> EmbeddedMongo.start(data, 0))
                .isInstanceOf(EmbeddedPlatformException.class)
                .hasMessageContaining("is used by another");
    }

    @Test
    void a_port_in_use_is_named() {
        int port = Integer.parseInt(server.connectionString().replaceAll(".*:", ""));

        assertThatThrownBy(() -> EmbeddedMongo.start(data.resolve("other"), port))
                .isInstanceOf(EmbeddedPlatformException.class)
                .hasMessageContaining("Port " + port);
    }
}
