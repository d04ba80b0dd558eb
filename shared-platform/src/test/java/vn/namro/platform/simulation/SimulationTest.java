package vn.namro.platform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.platform.simulation.Simulation.Outcome;

/**
 * {@code -Dsimulation.schedules=50000} runs more schedules; {@code -Dseed=N} tells one of them step by step, with
 * {@code -Dbug=NAME} that of a bug.
 */
class SimulationTest {

    private static final long SCHEDULES = Long.getLong("simulation.schedules", 5_000);
    private static final long BUG_FOUND_WITHIN = 5_000;

    @Test
    void in_every_schedule_all_invariants_hold_and_every_crash_point_is_reached() {
        Map<CrashPoint, Integer> crashes = new ConcurrentHashMap<>();
        long began = System.nanoTime();

        LongStream.range(0, SCHEDULES).parallel().forEach(seed -> {
            Outcome outcome = Simulation.run(seed, Mutant.NONE, false);
            assertThat(outcome.violation())
                    .withFailMessage(() -> told(seed, Mutant.NONE))
                    .isNull();
            outcome.world().crashes().forEach((point, times) -> crashes.merge(point, times, Integer::sum));
        });

        report(System.nanoTime() - began, crashes);
        assertThat(crashes.keySet()).containsExactlyInAnyOrderElementsOf(CrashPoint.all());
    }

    @ParameterizedTest
    @EnumSource
    void each_bug_is_found(Bug bug) {
        Outcome found = LongStream.range(0, BUG_FOUND_WITHIN)
                .mapToObj(seed -> Simulation.run(seed, bug, false))
                .filter(outcome -> outcome.violation() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(bug + " was not found"));

        assertThat(bug.caughtBy())
                .contains(Objects.requireNonNull(found.violation()).invariant());
    }

    @Test
    void a_seed_replays_its_schedule_step_by_step() {
        assertThat(told(7, Mutant.NONE))
                .isEqualTo(told(7, Mutant.NONE))
                .contains("life 1 starts", "CLAIM", "sends", "commits");
    }

    @Test
    @EnabledIfSystemProperty(named = "seed", matches = "\\d+")
    void the_schedule_that_was_asked_for() {
        String bug = System.getProperty("bug");
        String told = told(Long.getLong("seed"), bug == null ? Mutant.NONE : Bug.valueOf(bug));
        System.out.println(told);
        assertThat(told).doesNotContain("violates");
    }

    private static String told(long seed, Mutant mutant) {
        Outcome outcome = Simulation.run(seed, mutant, true);
        return "seed %d%n%s%n%s"
                .formatted(
                        seed,
                        String.join(System.lineSeparator(), outcome.world().trace()),
                        outcome.violation() == null
                                ? "all invariants hold"
                                : "violates " + outcome.violation().getMessage());
    }

    private static void report(long nanos, Map<CrashPoint, Integer> crashes) {
        System.out.printf(
                "%d schedules in %.1f s (%d per minute), %d crashes at %d points%n",
                SCHEDULES,
                nanos / 1e9,
                SCHEDULES * 60_000_000_000L / nanos,
                crashes.values().stream().mapToInt(Integer::intValue).sum(),
                crashes.size());
    }
}
