package vn.namro.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every benchmark at its smallest. Nothing here looks at how long anything took; those that take a minute or more even so
 * run with {@code -Dnamro.slow} only.
 */
class BenchmarksTest {

    @TempDir
    Path directory = Path.of("");

    private static final Set<String> SLOW =
            Set.of("timers", "relay", "store", "accept", "lifecycles", "bursts", "footprint");

    static Stream<Benchmark> benchmarks() {
        boolean slow = System.getProperty("namro.slow") != null;
        return Benchmarks.ALL.stream().filter(benchmark -> slow || !SLOW.contains(benchmark.name()));
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void a_benchmark_runs_with_right_answers_and_writes_the_json_that_was_promised(Benchmark benchmark)
            throws Exception {
        Report report = benchmark.run(Sizes.TINY);

        assertThat(report.checks())
                .filteredOn(check -> check.kind() == Check.Kind.ANSWER)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.met()).as("%s", check).isTrue());
        Path file = new ResultFile(directory).write(benchmark.name(), Sizes.TINY, Instant.EPOCH, report);
        hasThePromisedShape(new ObjectMapper().readTree(file.toFile()), benchmark.name());
    }

    private static void hasThePromisedShape(JsonNode json, String name) {
        assertThat(json.path("benchmark").asText()).isEqualTo(name);
        assertThat(json.path("machine").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(List.of("system", "processor", "cores", "memoryGiB", "jdk", "database"));
        assertThat(json.path("machine").path("database").asText()).isEqualTo("the embedded database");
        assertThat(json.path("rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("what").asText()).isNotEmpty();
            assertThat(row.path("contender").asText()).isNotEmpty();
            assertThat(row.path("unit").asText()).isNotEmpty();
            assertThat(row.has("value") || !row.path("remark").asText().isEmpty())
                    .isTrue();
        });
        assertThat(json.path("rows")).as("a figure beside its baseline").anyMatch(row -> row.has("ratio"));
    }
}
