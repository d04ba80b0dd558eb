package vn.namro.platform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.namro.platform.TestDatabase;
import vn.namro.platform.simulation.database.Operation;
import vn.namro.platform.simulation.database.SimulatedDatabase;

/** Whatever schedules asked of the simulated database, a real one answers alike and ends with the same documents. */
class SimulatedDatabaseTest {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final EnumSet<Step> NOT_IN_A_DATABASE = EnumSet.of(Step.SEND, Step.COMMIT);

    private final SimulatedDatabase simulated = new SimulatedDatabase();
    private final MongoDatabase real = TestDatabase.fresh();

    @Test
    void a_real_database_answers_what_schedules_ask_as_the_simulated_one_does() {
        List<Operation> asked = asked();

        for (Operation one : asked) {
            assertThat(told(real(one))).as("%s", one).isEqualTo(told(simulated(one)));
        }
        for (String collection : List.of(World.THINGS, World.TARGETS, World.PARKED, "leases")) {
            assertThat(documents(real, collection)).isEqualTo(sorted(simulated.all(collection)));
        }
    }

    /** By the first schedule in which everything is asked that can be asked. */
    private static List<Operation> asked() {
        return LongStream.range(0, 500)
                .mapToObj(SimulatedDatabaseTest::recorded)
                .filter(asked -> steps(asked).containsAll(EnumSet.complementOf(NOT_IN_A_DATABASE)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Operation> recorded(long seed) {
        List<Operation> asked = new ArrayList<>();
        Simulation.run(
                seed,
                new Mutant() {
                    @Override
                    public Operation rewritten(Operation one, World world) {
                        asked.add(one);
                        return one;
                    }
                },
                false);
        return asked;
    }

    private static Set<Step> steps(List<Operation> asked) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        asked.forEach(one -> steps.add(Step.of(one)));
        return steps;
    }

    private Object simulated(Operation asked) {
        try {
            return simulated.execute(asked);
        } catch (MongoWriteException refused) {
            return refused;
        }
    }

    private Object real(Operation asked) {
        try {
            return asked.askOf(real.getCollection(asked.collection()));
        } catch (MongoWriteException refused) {
            return refused;
        }
    }

    private static String told(Object answer) {
        if (answer instanceof UpdateResult update) {
            return "matched " + update.getMatchedCount();
        }
        if (answer instanceof DeleteResult deleted) {
            return "deleted " + deleted.getDeletedCount();
        }
        if (answer instanceof MongoWriteException refused) {
            return "refused " + refused.getError().getCategory();
        }
        if (answer instanceof List<?> found) {
            return sorted(found.stream().map(Document.class::cast).toList()).toString();
        }
        return answer instanceof Document document
                ? exact(document)
                : String.valueOf(answer.getClass().getSimpleName());
    }

    private static List<String> documents(MongoDatabase database, String collection) {
        return sorted(Flux.from(database.getCollection(collection).find())
                .collectList()
                .blockOptional()
                .orElseThrow());
    }

    /** By id: the order among equals is nobody's promise. */
    private static List<String> sorted(Collection<Document> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(one -> one.getString("_id")))
                .map(SimulatedDatabaseTest::exact)
                .toList();
    }

    /** The order of fields is nobody's promise either. */
    private static String exact(Document document) {
        return inOrder(document).toJson(EXACT);
    }

    private static Document inOrder(Document document) {
        Document ordered = new Document();
        document.keySet().stream().sorted().forEach(key -> ordered.append(key, inOrder(document.get(key))));
        return ordered;
    }

    private static Object inOrder(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(SimulatedDatabaseTest::inOrder).toList();
        }
        return value instanceof Document inner ? inOrder(inner) : Objects.requireNonNullElse(value, "null");
    }
}
