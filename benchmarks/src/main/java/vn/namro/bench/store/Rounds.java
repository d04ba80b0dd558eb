package vn.namro.bench.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;

/** Every operation, at every size, by every contender, in turns; gives the medians of the rounds. */
final class Rounds {

    private final List<Contender> contenders;
    private final Duration slice;
    private final Map<Cell, Samples> millis = new HashMap<>();
    private final Map<Cell, Samples> perSecond = new HashMap<>();
    private final Set<Cell> stopped = new HashSet<>();

    /** One figure. */
    record Cell(Operation operation, int size, StoreKind kind) {}

    Rounds(List<Contender> contenders, Duration slice) {
        this.contenders = contenders;
        this.slice = slice;
    }

    /** Runs so many rounds of each operation in turn; inserts should come last, for they make collections larger. */
    void run(int rounds, List<Integer> sizes, List<Operation> operations) throws InterruptedException {
        for (Operation operation : operations) {
            for (int round = 0; round < rounds; round++) {
                for (int size : sizes) {
                    for (Contender contender : contenders) {
                        run(new Cell(operation, size, contender.kind()), contender);
                    }
                }
            }
        }
    }

    private void run(Cell cell, Contender contender) throws InterruptedException {
        MongoCollection<Document> filled = contender.filled().get(cell.size());
        if (filled == null || stopped.contains(cell)) {
            return;
        }
        try {
            Slice.Outcome outcome = new Slice(cell.operation(), filled, cell.size(), slice).run();
            millis.computeIfAbsent(cell, any -> new Samples()).add(outcome.millis());
            perSecond.computeIfAbsent(cell, any -> new Samples()).add(outcome.perSecond());
        } catch (MongoException tookTooLong) {
            stopped.add(cell);
        }
    }

    /** The median time of one, in ms. */
    double millis(Operation operation, int size, StoreKind kind) {
        Samples found = millis.get(new Cell(operation, size, kind));
        return found == null ? Double.NaN : found.median();
    }

    void report(Report report, List<Integer> sizes) {
        for (Operation operation : Operation.values()) {
            for (int size : sizes) {
                contenders.forEach(contender -> report.add(row(new Cell(operation, size, contender.kind()))));
            }
        }
    }

    private Row row(Cell cell) {
        String what = "%s, %,d documents".formatted(cell.operation().title(), cell.size());
        String contender = cell.kind().title();
        boolean slow = cell.operation() == Operation.DUE_POLL || cell.operation() == Operation.VERSIONED_UPDATE;
        Samples found = (slow ? millis : perSecond).get(cell);
        String unit = slow ? "ms" : "per second";
        return found == null || stopped.contains(cell)
                ? Row.without(
                        what,
                        contender,
                        unit,
                        stopped.contains(cell) ? "stopped: no answer in 30 s" : "not filled in time")
                : Row.of(what, contender, unit, found.median());
    }
}
