package vn.namro.bench.routing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.domain.Boards;
import vn.namro.routing.responsibility.domain.Decisions;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Question;

/** Decisions a second of one thread, over tables of different sizes. */
public final class RoutingBenchmark implements Benchmark {

    private static final String COMPILED = "compiled matrix";
    private static final String LINEAR = "entries asked in turn";
    private static final String DMN = "Apache KIE DMN 9.44.0, FIRST";
    private static final String UNIT = "per CPU second";
    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 3;
    private static final double LEAST_PER_SECOND = 1_000_000;
    private static final double MOST_SLOWER = 3;
    private static final long SEED = 20_261_123;
    private static final double NANOS = 1e9;
    /** So many decisions between two looks at the clock. */
    private static final int AT_ONCE = 16;

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public Report run(Sizes size) {
        Report report = new Report(LINEAR);
        Catalogue catalogue = RandomTable.catalogue();
        double few = measure(FEW, catalogue, size, report);
        double many = measure(size.pick(1_000, MANY, MANY), catalogue, size, report);
        return report.required(
                        "at least 1,000,000 decisions a second with 10,000 entries",
                        many >= LEAST_PER_SECOND,
                        "%,.0f".formatted(many))
                .required(
                        "at most 3× slower with 10,000 entries than with 100",
                        few / many <= MOST_SLOWER,
                        "%.2f×".formatted(few / many))
                .note("Six columns and dates; each decision is a lookup of zone and category, and the intersection.");
    }

    private static double measure(int entries, Catalogue catalogue, Sizes size, Report report) {
        RandomTable chance = new RandomTable(SEED);
        List<MatrixEntry> table = chance.entries(entries);
        List<Question> questions = chance.questions(size.pick(500, 100_000, 100_000));
        List<Question> slow = questions.subList(0, Math.min(questions.size(), size.pick(20, 100, 500)));
        Contender compiled = compiled(table, catalogue);
        Contender linear = new LinearTable(table, catalogue);
        Contender dmn = new DmnTable(table, catalogue);
        String what = "decisions, %,d entries".formatted(entries);
        agree(compiled, linear, questions, "the entries asked in turn, " + what, report);
        agree(compiled, dmn, slow, "the DMN engine, " + what, report);
        double seconds = size.pick(0.05, 2.0, 10.0);
        Samples ours = new Samples();
        Samples theirs = new Samples();
        Samples engines = new Samples();
        perSecond(compiled, questions, seconds);
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(perSecond(compiled, questions, seconds));
            theirs.add(perSecond(linear, questions, seconds));
            engines.add(perSecond(dmn, slow, seconds));
        }
        report.add(Row.of(what, COMPILED, UNIT, ours.median()))
                .add(Row.of(what, LINEAR, UNIT, theirs.median()))
                .add(Row.of(what, DMN, UNIT, engines.median()));
        return ours.median();
    }

    private static Contender compiled(List<MatrixEntry> table, Catalogue catalogue) {
        Decisions decisions = new Matrix("bench", table, new Boards(Map.of())).decisions(catalogue);
        return question -> {
            MatrixEntry winner = decisions.winner(question);
            return winner == null ? "" : winner.id();
        };
    }

    private static void agree(Contender one, Contender other, List<Question> questions, String whom, Report report) {
        long different = questions.stream()
                .filter(question -> !one.winner(question).equals(other.winner(question)))
                .count();
        report.right(
                "no answer differs from " + whom,
                different == 0,
                "%,d of %,d differ".formatted(different, questions.size()));
    }

    /**
     * Decisions a second of this thread's processor time: others may use the core too. The answers are used, so that none
     * is optimised away.
     */
    private static double perSecond(Contender contender, List<Question> questions, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long end = start + (long) (seconds * NANOS);
        long decided = 0;
        long used = 0;
        while (decided % AT_ONCE != 0 || decided == 0 || threads.getCurrentThreadCpuTime() < end) {
            used += contender
                    .winner(questions.get((int) (decided % questions.size())))
                    .length();
            decided++;
        }
        if (used == 0) {
            throw new IllegalStateException("nothing was ever found");
        }
        return decided * NANOS / (threads.getCurrentThreadCpuTime() - start);
    }
}
