package vn.namro.bench.relay;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.bench.Samples;

/** What the questions cost that the relay asks in each round, or every two seconds. */
final class Waiting {

    private static final List<Integer> SHARDS = IntStream.range(0, 16).boxed().toList();
    private static final int BATCH = 200;

    private final MongoCollection<Document> parcels;
    private final Clock clock;

    Waiting(MongoCollection<Document> parcels, Clock clock) {
        this.parcels = parcels;
        this.clock = clock;
    }

    /** The median ms of finding what is due. */
    double pollMillis(int times) {
        return median(times, () -> {
            Document due = new Document("relay.shard", new Document("$in", SHARDS))
                    .append("relay.at", new Document("$lte", Date.from(clock.instant())));
            Flux.from(parcels.find(due)
                            .projection(new Document("relay", 1))
                            .sort(new Document("relay.at", 1))
                            .limit(BATCH))
                    .then()
                    .block();
        });
    }

    /** The median ms of counting what waits. */
    double countMillis(int times) {
        Document all = new Document("relay.shard", new Document("$gte", 0));
        return median(times, () -> Mono.from(parcels.countDocuments(all)).block());
    }

    private static double median(int times, Runnable question) {
        Samples millis = new Samples();
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            question.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return millis.median();
    }
}
