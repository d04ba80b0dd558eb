package vn.namro.bench.store;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import vn.namro.bench.Report;

/** Whether all contenders answer alike: a quick wrong answer is worth nothing. */
final class Agreement {

    private final List<Contender> contenders;
    private final List<Integer> sizes;

    Agreement(List<Contender> contenders, List<Integer> sizes) {
        this.contenders = contenders;
        this.sizes = sizes;
    }

    void check(Report report) {
        int size = sizes.get(0);
        List<List<Object>> answers = contenders.stream()
                .flatMap(contender -> Stream.ofNullable(contender.filled().get(size)))
                .map(Agreement::answers)
                .toList();
        long different = answers.stream().distinct().count();
        report.right(
                "contenders agree on polls, counts and refused updates",
                different == 1,
                answers.size() + " contenders, " + different + " different answers");
    }

    private static List<Object> answers(MongoCollection<Document> timers) {
        Document stale = new Document("_id", Timers.id(0)).append("version", 99L);
        long changed = timers.updateOne(stale, new Document("$set", new Document("version", 100L)))
                .getMatchedCount();
        return List.of(Operation.due(timers), timers.countDocuments(), changed);
    }
}
