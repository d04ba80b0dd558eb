package vn.namro.bench.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/** What is done to a collection; each checks its answer and throws if it is wrong. */
enum Operation {
    VERSIONED_UPDATE("update {_id, version}", 1) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            prepared(timers, size, turn).run();
        }

        /** The reading before is not what is measured. */
        @Override
        Runnable prepared(MongoCollection<Document> timers, int size, int turn) {
            Document timer = anyOf(timers, size, turn);
            long version = timer.getLong("version");
            Document expected = new Document("_id", timer.getString("_id")).append("version", version);
            Document change = new Document("$set", new Document("version", version + 1));
            return () -> require(
                    timers.updateOne(expected, change).getMatchedCount() == 1, "an update by the right version");
        }
    },
    DUE_POLL("due poll of " + Timers.POLLED, 1) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            require(due(timers).size() == Math.min(Timers.POLLED, size), "a poll of what is due");
        }
    },
    MODIFY("find-and-modify, 1 writer", 1) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            modify(timers, size, turn);
        }
    },
    MODIFY_32("find-and-modify, 32 writers", 32) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            modify(timers, size, turn);
        }
    },
    INSERT("insert, 1 writer", 1) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            timers.insertOne(Timers.document(size + turn));
        }
    },
    INSERT_32("insert, 32 writers", 32) {
        @Override
        void once(MongoCollection<Document> timers, int size, int turn) {
            timers.insertOne(Timers.document(size + turn));
        }
    };

    private static final int STRIDE = 7_919;
    private static final List<Integer> SHARDS =
            IntStream.range(0, Timers.SHARDS).boxed().toList();

    private final String title;
    private final int writers;

    Operation(String title, int writers) {
        this.title = title;
        this.writers = writers;
    }

    String title() {
        return title;
    }

    int writers() {
        return writers;
    }

    /**
     * Does it once.
     *
     * @param turn never the same twice in one collection
     */
    abstract void once(MongoCollection<Document> timers, int size, int turn);

    /** What is to be measured, where something has to be read first. */
    Runnable prepared(MongoCollection<Document> timers, int size, int turn) {
        return () -> once(timers, size, turn);
    }

    /** The ids a relay or a firing round would take: all shards, the longest due first. */
    static List<String> due(MongoCollection<Document> timers) {
        Document due = new Document("shard", new Document("$in", SHARDS))
                .append("dueAt", new Document("$lte", Date.from(Timers.NOW)));
        List<String> ids = new ArrayList<>();
        timers.find(due)
                .sort(Sorts.ascending("dueAt"))
                .limit(Timers.POLLED)
                .batchSize(Timers.POLLED)
                .forEach(timer -> ids.add(timer.getString("_id")));
        return ids;
    }

    private static Document anyOf(MongoCollection<Document> timers, int size, int turn) {
        return Objects.requireNonNull(
                timers.find(new Document("_id", some(size, turn))).first(), "a timer that was inserted");
    }

    private static void modify(MongoCollection<Document> timers, int size, int turn) {
        Document after = timers.findOneAndUpdate(
                new Document("_id", some(size, turn)),
                new Document("$inc", new Document("generation", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        require(after != null && after.getInteger("generation") > 0, "a find-and-modify");
    }

    private static String some(int size, int turn) {
        return Timers.id((int) ((long) turn * STRIDE % size));
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what + " gave a wrong answer");
        }
    }
}
