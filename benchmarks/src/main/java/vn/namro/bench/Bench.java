package vn.namro.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Bench [name …] [--quick]}: runs the benchmarks named, or all; prints a table and writes JSON for each. */
public final class Bench {

    private static final String QUICK = "--quick";

    private Bench() {}

    /** Ends with 1 if a benchmark could not be carried out, with 2 if there is none of the name. */
    public static void main(String[] arguments) {
        List<String> names =
                Arrays.stream(arguments).filter(word -> !word.equals(QUICK)).toList();
        String known = Benchmarks.ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        List<Benchmark> chosen = Benchmarks.ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
        if (chosen.size() < names.size()) {
            System.err.println("✗ There is: " + known);
            System.exit(2);
        }
        Sizes sizes = Arrays.asList(arguments).contains(QUICK) ? Sizes.QUICK : Sizes.FULL;
        ResultFile results = new ResultFile(Path.of("benchmarks", "results"));
        boolean done = chosen.stream().allMatch(benchmark -> run(benchmark, sizes, results));
        System.exit(done ? 0 : 1);
    }

    private static boolean run(Benchmark benchmark, Sizes sizes, ResultFile results) {
        System.out.println("— " + benchmark.name() + " —");
        Instant startedAt =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        try {
            Report report = benchmark.run(sizes);
            new Table(report).lines().forEach(System.out::println);
            System.out.println("→ " + results.write(benchmark.name(), sizes, startedAt, report));
            return true;
        } catch (Exception e) {
            System.err.println("✗ " + benchmark.name() + " could not be carried out: " + e);
            e.printStackTrace();
            return false;
        }
    }
}
