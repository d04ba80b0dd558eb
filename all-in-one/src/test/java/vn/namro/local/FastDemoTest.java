package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.platform.time.DrivenTime;

/** Some weeks of the city in a minute or so, as {@code ./namro up --demo} shows them. */
class FastDemoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A Monday with no holiday in the weeks after it. */
    private static final Instant BEGIN = Instant.parse("2027-03-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dataDir;

    @Test
    void every_kind_of_life_is_lived_and_every_reminder_and_escalation_comes() {
        System.setProperty("NAMRO_WORKING_HOURS_ONLY", "true");
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        DrivenTime time = new DrivenTime(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), BEGIN)));
        LocalSettings settings =
                new LocalSettings(dataDir, LocalSettings.Ports.ANY, Optional.empty(), Optional.empty());
        FastDemo.Summary summary;
        try (LocalSystem system = LocalSystem.start(settings, new Progress(out), Optional.of(time))) {
            new Readiness()
                    .await(List.of(system.url("intake"), system.url("routing"), system.url("notification")), PATIENCE);
            summary = new FastDemo(out, system, settings, time, false).run();
        } finally {
            System.clearProperty("NAMRO_WORKING_HOURS_ONLY");
        }
        assertThat(summary.acts())
                .containsKeys(
                        "ACCEPT",
                        "RETURN",
                        "CLEAR",
                        "ASK",
                        "ANSWER",
                        "EXTEND",
                        "SOLVE",
                        "EXPLAIN",
                        "BEYOND",
                        "CONFIRM",
                        "DISPUTE",
                        "WITHDRAW");
        assertThat(summary.letters())
                .containsKeys(
                        "ASSIGNED",
                        "FAREWELL",
                        "OPINION_REQUESTED",
                        "ACCEPTANCE_DUE",
                        "ACCEPTANCE_CITY_OFFICE",
                        "HALF_TIME",
                        "EXTENDED",
                        "ESCALATION_CITY_OFFICE",
                        "ESCALATION_CHAIRMAN",
                        "PROGRESS_DUE");
        assertThat(summary.issues()).containsKeys("CLOSED", "WITHDRAWN", "ASSIGNED", "IN_PROGRESS");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("✉ ESCALATION_CHAIRMAN → o-hn-ubnd-head");
    }
}
