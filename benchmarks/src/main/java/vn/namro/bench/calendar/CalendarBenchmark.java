package vn.namro.bench.calendar;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;

/** How many due dates a second one core computes. */
public final class CalendarBenchmark implements Benchmark {

    private static final String INDEX = "shared-calendar";
    private static final String WALK = "walk from day to day (java.time)";
    private static final double LEAST_PER_SECOND = 1_000_000;

    /** What is asked, by the first part of the methods' names. */
    private enum Question {
        WORKING_DAYS("workingDays", "due 10 working days after"),
        WORKING_HOURS("workingHours", "due 8 working hours after"),
        BETWEEN("between", "working time between, 20 days apart");

        private final String method;
        private final String title;

        Question(String method, String title) {
            this.method = method;
            this.title = title;
        }
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Report run(Sizes size) throws Exception {
        Questions questions = new Questions();
        int different = questions.disagreements();
        Collection<RunResult> results = measure(size);
        Report report = new Report(WALK);
        for (Question question : Question.values()) {
            report.add(Row.of(question.title, INDEX, "per second", median(results, question.method + "Index")));
            report.add(Row.of(question.title, WALK, "per second", median(results, question.method + "Walk")));
        }
        double days = median(results, Question.WORKING_DAYS.method + "Index");
        return report.right(
                        "both answer alike",
                        different == 0,
                        "%,d different answers about %,d moments".formatted(different, questions.moments()))
                .required(
                        "10 working days after: at least %,.0f a second on one core".formatted(LEAST_PER_SECOND),
                        days >= LEAST_PER_SECOND,
                        "%,.0f".formatted(days))
                .note(
                        "JMH, one thread, %d forks; medians of the iterations. The walk knows fixed hours and holidays only."
                                .formatted(forks(size)));
    }

    private static int forks(Sizes size) {
        return size.pick(0, 1, 3);
    }

    private static Collection<RunResult> measure(Sizes size) throws RunnerException, java.io.IOException {
        String log = Files.createTempFile("namro-bench-jmh", ".log").toString();
        return new Runner(new OptionsBuilder()
                        .include(CalendarJmh.class.getSimpleName())
                        .forks(forks(size))
                        .warmupIterations(size.pick(0, 3, 5))
                        .warmupTime(TimeValue.milliseconds(size.pick(1, 500, 1_000)))
                        .measurementIterations(size.pick(1, 3, 5))
                        .measurementTime(TimeValue.milliseconds(size.pick(1, 500, 1_000)))
                        .verbosity(VerboseMode.SILENT)
                        .output(log)
                        .build())
                .run();
    }

    private static double median(Collection<RunResult> results, String method) {
        Samples iterations = new Samples();
        List<RunResult> of = results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .toList();
        of.forEach(result -> result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .forEach(
                        iteration -> iterations.add(iteration.getPrimaryResult().getScore())));
        return iterations.median();
    }
}
