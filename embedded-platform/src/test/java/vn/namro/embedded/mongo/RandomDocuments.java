package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seeded documents, queries and updates from domains so small that values meet. */
final class RandomDocuments {

    /** How strange the values are: each profile sets other traps for an index. */
    enum Profile {
        TAME,
        ARRAYS,
        /** Arrays in {@code a} alone, as lists of those who may see a document. */
        ARRAYS_IN_ONE,
        WILD
    }

    private static final List<String> FIELDS = List.of("a", "b", "s.x", "s", "items.k", "items", "open");

    private final Random random;
    private final Profile profile;

    RandomDocuments(long seed, Profile profile) {
        this.random = new Random(seed);
        this.profile = profile;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Document document(int id) {
        Document document = new Document("_id", id);
        maybe(document, "a", field("a"));
        maybe(document, "b", field("b"));
        maybe(document, "open", random.nextBoolean());
        maybe(document, "s", oneIn(4) ? scalar() : new Document("x", field("s.x")));
        maybe(
                document,
                "items",
                profile == Profile.TAME || profile == Profile.ARRAYS_IN_ONE ? new Document("k", scalar()) : items());
        return document;
    }

    Document update() {
        String field = oneOf("a", "b", "open");
        return switch (below(4)) {
            case 0 -> new Document("$unset", new Document(field, ""));
            case 1 -> new Document("$set", new Document("s", new Document("x", field("s.x"))));
            default -> new Document("$set", new Document(field, field(field)));
        };
    }

    Document query() {
        Document query = new Document();
        for (int i = below(4); i > 0; i--) {
            query.put(FIELDS.get(below(FIELDS.size())), condition());
        }
        if (oneIn(8)) {
            query.put("_id", oneIn(2) ? below(80) : new Document("$gte", below(80)));
        }
        if (oneIn(4)) {
            query = new Document(
                    "$and", List.of(new Document("a", condition()), query, new Document("a", condition())));
        }
        return oneIn(12) ? new Document("$or", List.of(query, new Document("b", condition()))) : query;
    }

    @Nullable
    Document order() {
        if (oneIn(2)) {
            return null;
        }
        Document order = new Document(oneOf("a", "b", "s.x", "_id"), oneIn(2) ? 1 : -1);
        if (oneIn(2)) {
            order.put(oneOf("a", "b", "_id"), oneIn(2) ? 1 : -1);
        }
        return order;
    }

    private @Nullable Object condition() {
        return switch (below(12)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$eq", scalar());
            case 4 -> new Document("$in", listOf(below(4)));
            case 5, 6 -> new Document(oneOf("$gt", "$gte", "$lt", "$lte"), scalar());
            case 7 -> new Document(oneOf("$gt", "$gte"), scalar()).append(oneOf("$lt", "$lte"), scalar());
            case 8 -> new Document("$ne", scalar());
            case 9 -> new Document("$exists", random.nextBoolean());
            case 10 ->
                oneIn(2)
                        ? new BsonRegularExpression("^[k-m]", "")
                        : new Document("$not", new Document("$gt", scalar()));
            default -> profile == Profile.TAME ? scalar() : field("a");
        };
    }

    private @Nullable Object field(String name) {
        if (profile == Profile.ARRAYS_IN_ONE && !name.equals("a")) {
            return scalar();
        }
        if (profile != Profile.TAME && oneIn(4)) {
            return listOf(below(4));
        }
        if (profile == Profile.WILD && oneIn(6)) {
            return oneIn(2) ? List.of(List.of(1, 2), 3) : new Document("y", scalar());
        }
        return scalar();
    }

    private @Nullable Object scalar() {
        if (profile == Profile.WILD && oneIn(6)) {
            return Arrays.asList(
                            new Decimal128(3, 0x3040000000000000L), 1L << 40, (1L << 40) + 0.5, Long.MAX_VALUE, -0.0)
                    .get(below(5));
        }
        return switch (below(10)) {
            case 0 -> null;
            case 1, 2, 3 -> below(5);
            case 4 -> (long) below(5);
            case 5 -> below(10) / 2.0;
            case 6, 7 -> oneOf("k", "l", "m", "n");
            case 8 -> oneIn(2) ? (Object) Instant.ofEpochMilli(below(5)) : new UUID(below(3), -below(3));
            default -> random.nextBoolean();
        };
    }

    private List<@Nullable Object> items() {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            items.add(oneIn(5) ? scalar() : new Document("k", scalar()).append("v", below(3)));
        }
        return items;
    }

    private List<@Nullable Object> listOf(int size) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(scalar());
        }
        return list;
    }

    private void maybe(Document document, String field, @Nullable Object value) {
        if (!oneIn(6)) {
            document.put(field, value);
        }
    }

    private String oneOf(String... choices) {
        return choices[below(choices.length)];
    }

    private boolean oneIn(int times) {
        return below(times) == 0;
    }
}
