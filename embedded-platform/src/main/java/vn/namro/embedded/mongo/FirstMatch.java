package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition of the {@code $match} with which a pipeline begins. The library reads a whole collection first and matches
 * then; the collection asks here, once, whether it may leave out what will not match anyway. A pipeline runs on one thread,
 * and reads its own collection before any other.
 */
final class FirstMatch {

    private static final ThreadLocal<@Nullable Document> EXPECTED = new ThreadLocal<>();

    private FirstMatch() {}

    static void expect(Document aggregate) {
        if (aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.get(0) instanceof Document first
                && first.size() == 1
                && first.get("$match") instanceof Document condition) {
            EXPECTED.set(condition);
        }
    }

    /** The condition, at the first call only. */
    static @Nullable Document take() {
        Document condition = EXPECTED.get();
        EXPECTED.remove();
        return condition;
    }

    static void forget() {
        EXPECTED.remove();
    }
}
