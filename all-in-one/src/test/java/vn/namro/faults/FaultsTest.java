package vn.namro.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Injected;
import vn.namro.faults.history.Observation.Letter;

/** A short run of {@code ./namro faults}: real processes, real kills; every process is killed at least once. */
class FaultsTest {

    private static final long SEED = 20261123;
    private static final int FAULTS = 20;
    private static final Duration WITHIN = Duration.ofSeconds(80);

    @Test
    void twenty_faults_lose_nothing_double_nothing_reorder_nothing_and_leave_nothing_stuck(@TempDir Path directory)
            throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        FaultRun.Settings settings =
                new FaultRun.Settings(FAULTS, WITHIN, SEED, directory, directory.resolve("none.jsa"));

        History history = new FaultRun(settings, out, Clock.systemUTC()).run();
        Faults.report(history, SEED, out);

        assertThat(history.violations())
                .as(told.toString(StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(history.count(Injected.class)).isEqualTo(FAULTS);
        assertThat(history.count(Accepted.class)).isGreaterThan(20);
        assertThat(history.count(Letter.class)).isGreaterThan(5);
    }
}
