package vn.namro.bench.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** The documents: shaped like open timers, alike for every contender. */
final class Timers {

    static final int SHARDS = 16;
    static final int POLLED = 500;

    /** So many are due in every collection, so that a poll has the same to bring whatever the size. */
    static final int DUE = 2_000;

    static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    private static final String STATE = "An officer is reminded that half of the time has passed. ".repeat(3);

    private Timers() {}

    static List<Document> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(Timers::document).toList();
    }

    /** The first {@link #DUE} are due, each in a second of its own; the others later. */
    static Document document(int number) {
        return new Document("_id", id(number))
                .append("version", 1L)
                .append("shard", number % SHARDS)
                .append("dueAt", Date.from(number < DUE ? NOW.minusSeconds(1 + number) : NOW.plusSeconds(number)))
                .append("generation", 0)
                .append("state", new Document("step", "HALF_TIME").append("text", STATE));
    }

    static String id(int number) {
        return "timer-" + number;
    }
}
