package vn.namro.embedded.mongo.index;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedRangesTest {

    private static final List<Integer> SHARDS = List.of(1, 4, 7);
    private static final int LATEST = 60;

    private final List<Document> timers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"true, 1", "true, -1", "false, 1", "false, -1"})
    void what_is_due_in_some_shards_comes_in_the_order_asked_for(boolean ascending, int direction) {
        IndexPlan plan = plan(index(ascending), new Document("at", direction));

        List<Integer> times =
                plan.positions().map(timers::get).map(MergedRangesTest::at).toList();

        Comparator<Integer> order = comparingInt(at -> direction * at);
        List<Integer> expected = timers.stream()
                .filter(timer -> SHARDS.contains(timer.get("shard")))
                .map(MergedRangesTest::at)
                .filter(at -> at <= LATEST)
                .sorted(order)
                .toList();
        assertThat(plan.isSorted()).isTrue();
        assertThat(times).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void an_order_that_begins_with_the_shard_is_not_promised() {
        assertThat(plan(index(true), new Document("shard", 1).append("at", 1)).isSorted())
                .isFalse();
    }

    private static Integer at(Document timer) {
        return (Integer) Objects.requireNonNull(timer.get("at"));
    }

    private OrderedIndex index(boolean ascending) {
        var keys = List.of(new IndexKey("shard", true), new IndexKey("at", ascending));
        var index = new OrderedIndex("due", keys, false, true, null);
        var random = new Random(1);
        for (int position = 0; position < 500; position++) {
            timers.add(new Document("shard", random.nextInt(10)).append("at", random.nextInt(100)));
            index.load(timers.get(position), position);
        }
        index.loaded();
        return index;
    }

    private static IndexPlan plan(OrderedIndex index, Document order) {
        Document due = new Document("shard", new Document("$in", SHARDS)).append("at", new Document("$lte", LATEST));
        IndexPlan plan = IndexPlan.choose(List.of(index), due, order, true);
        assertThat(plan).isNotNull();
        return Objects.requireNonNull(plan);
    }
}
