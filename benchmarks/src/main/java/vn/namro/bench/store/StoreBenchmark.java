package vn.namro.bench.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;

/** What the indexes and the journal of the embedded database are worth, and what they cost. */
public final class StoreBenchmark implements Benchmark {

    private static final int WARM_UP = 2_500;
    private static final double MOST_GROWTH = 3;
    private static final double LONGEST_RECOVERY_SECONDS = 15;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Report run(Sizes size) throws Exception {
        List<Integer> sizes = size.pick(
                List.of(600, 3_000), List.of(1_000, 10_000, 100_000), List.of(1_000, 10_000, 100_000, 1_000_000));
        Duration slice = size.pick(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofMillis(700));
        Duration limit = size.pick(Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(90));
        Report report = new Report(StoreKind.MEMORY.title());
        List<Contender> contenders = new ArrayList<>();
        try {
            Contender embedded = new Contender(StoreKind.EMBEDDED);
            contenders.add(embedded);
            fill(contenders, sizes, limit, report);
            warmUp(contenders, slice, size);
            checkGrowth(embedded, slice, sizes, size, report);
            for (StoreKind kind : List.of(StoreKind.MEMORY, StoreKind.H2_COMMIT, StoreKind.H2_DEFAULT)) {
                contenders.add(new Contender(kind));
            }
            fill(contenders.subList(1, contenders.size()), sizes, limit, report);
            new Agreement(contenders, sizes).check(report);
            warmUp(contenders, slice, size);
            Rounds rounds = new Rounds(contenders, slice);
            rounds.run(size.pick(1, 3, 3), sizes, List.of(Operation.values()));
            rounds.report(report, sizes);
            while (contenders.size() > 1) {
                contenders.remove(1).close();
            }
            recover(embedded, sizes.get(sizes.size() - 1), size.pick(1, 1, 3), report);
        } finally {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
        return report.note("Each contender is a JVM of its own, asked with the synchronous driver over 127.0.0.1; "
                        + "the client shares the cores with it.")
                .note(
                        "Times are medians; rates are of the whole of a round, slow writes included; both are medians of rounds in turns, %d ms each. Inserts come last and begin at the size named."
                                .formatted(slice.toMillis()))
                .note("Growth and recovery are measured while no other contender runs.");
    }

    /** In a collection of its own, for inserts make collections larger. */
    private static void warmUp(List<Contender> contenders, Duration slice, Sizes size) throws InterruptedException {
        for (Contender contender : contenders) {
            if (!contender.filled().containsKey(WARM_UP)) {
                contender.fill(WARM_UP, Duration.ofMinutes(1));
            }
        }
        new Rounds(contenders, slice).run(size.pick(0, 2, 5), List.of(WARM_UP), List.of(Operation.values()));
    }

    private static void fill(List<Contender> contenders, List<Integer> sizes, Duration limit, Report report) {
        for (int size : sizes) {
            for (Contender contender : contenders) {
                if (!contender.fill(size, limit)) {
                    report.note("%s: filling %,d documents was stopped after %d s"
                            .formatted(contender.kind().title(), size, limit.toSeconds()));
                }
            }
        }
    }

    private static void checkGrowth(Contender embedded, Duration slice, List<Integer> sizes, Sizes size, Report report)
            throws InterruptedException {
        int small = sizes.get(1);
        int large = sizes.get(sizes.size() - 1);
        List<Operation> operations = List.of(Operation.DUE_POLL, Operation.VERSIONED_UPDATE);
        Rounds rounds = new Rounds(List.of(embedded), slice);
        rounds.run(size.pick(1, 5, 15), List.of(small, large), operations);
        for (Operation operation : operations) {
            double before = rounds.millis(operation, small, StoreKind.EMBEDDED);
            double after = rounds.millis(operation, large, StoreKind.EMBEDDED);
            report.required(
                    "embedded: %s costs at %,d at most %.0f× what it costs at %,d"
                            .formatted(operation.title(), large, MOST_GROWTH, small),
                    after <= MOST_GROWTH * before,
                    "%.2f× (%.2f ms, %.2f ms)".formatted(after / before, after, before));
        }
    }

    private static void recover(Contender embedded, int size, int times, Report report) throws IOException {
        long before = embedded.count(size);
        Samples seconds = new Samples();
        for (int time = 0; time < times; time++) {
            seconds.add(embedded.recover(size));
        }
        long after = embedded.count(size);
        report.add(Row.of(
                        "recovery after a kill, %,d documents".formatted(before),
                        embedded.kind().title(),
                        "s",
                        seconds.median()))
                .right("embedded: nothing is lost by a kill", before == after, "%,d of %,d".formatted(after, before))
                .required(
                        "embedded: %,d documents are back in %.0f s".formatted(size, LONGEST_RECOVERY_SECONDS),
                        seconds.max() <= LONGEST_RECOVERY_SECONDS,
                        "%.1f s at most, start of the JVM and the other collections included".formatted(seconds.max()));
    }
}
