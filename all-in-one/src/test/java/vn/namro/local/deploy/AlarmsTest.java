package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.local.deploy.Alarms.Alarm;

/** What an alarm has to be, so that whoever is woken knows what happened and what to do. */
class AlarmsTest {

    private static final Path PROMETHEUS = Deployed.ROOT.resolve("deploy/prometheus");
    private static final Path OPERATIONS = Deployed.ROOT.resolve("docs/operations.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^#### (Namro\\w+)$");

    static List<Alarm> alarms() {
        return Alarms.load().alarms();
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void an_alarm_says_how_urgent_it_is_what_happened_in_both_languages_and_where_to_read_on(Alarm alarm) {
        assertThat(alarm.labels().get("severity")).isIn("critical", "warning");
        assertThat(alarm.labels().get("concern") + ".yml").isEqualTo(alarm.file());
        assertThat(alarm.annotation("summary")).matches(".+ / .+");
        assertThat(alarm.annotation("description")).matches(".+ / .+");
        assertThat(alarm.annotation("runbook_url"))
                .isEqualTo("docs/operations.md#" + alarm.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void every_alarm_has_its_place_in_the_runbook_and_nothing_there_is_about_an_alarm_that_is_gone() {
        List<String> headings = HEADING.matcher(Deployed.text(OPERATIONS))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(headings)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        alarms().stream().map(Alarm::name).toList());
    }

    @Test
    void every_link_inside_the_runbook_leads_somewhere() {
        String page = Deployed.text(OPERATIONS);
        Set<String> anchors = Pattern.compile("(?m)^#+ (.+)$")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertThat(Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page).results().map(link -> link.group(1)))
                .isSubsetOf(anchors);
    }

    @Test
    void every_alarm_is_tried_when_it_should_fire_and_when_it_should_not() {
        String tests = Deployed.files("deploy/prometheus/tests", ".yml").stream()
                .map(Deployed::text)
                .collect(Collectors.joining());

        assertThat(outcomes(tests, "\\[\\{labels"))
                .as("fires")
                .containsAll(alarms().stream().map(Alarm::name).toList());
        assertThat(outcomes(tests, "\\[\\]"))
                .as("stays silent")
                .containsAll(alarms().stream().map(Alarm::name).toList());
    }

    private static List<String> outcomes(String tests, String samples) {
        return Pattern.compile("alertname=\"(\\w+)\",alertstate=\"firing\"\\}\\)\\s+eval_time: \\w+\\s+exp_samples: "
                        + samples)
                .matcher(tests)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void promtool_takes_the_rules_and_each_fires_and_stays_silent_as_its_tests_say() throws Exception {
        Tool promtool = Tool.named("promtool");
        assumeTrue(promtool.isFound(), promtool.missing("prometheus"));

        Tool.Outcome config = promtool.run(PROMETHEUS, List.of("check", "config", "prometheus.yml"));
        Tool.Outcome tests = promtool.run(PROMETHEUS, withFiles("tests", List.of("test", "rules")));

        assertThat(config.status()).as(config.said()).isZero();
        assertThat(tests.status()).as(tests.said()).isZero();
    }

    @Test
    void promtool_finds_a_rule_that_does_not_do_what_its_test_says(@TempDir Path folder)
            throws IOException, InterruptedException {
        Tool promtool = Tool.named("promtool");
        assumeTrue(promtool.isFound(), promtool.missing("prometheus"));
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("tests"));
        String rules = Deployed.text(PROMETHEUS.resolve("rules/stuck.yml"));
        Files.writeString(
                folder.resolve("rules/stuck.yml"),
                rules.replace("namro_outbox_parked) > 0", "namro_outbox_parked) > 9"));
        Files.copy(PROMETHEUS.resolve("tests/stuck_test.yml"), folder.resolve("tests/stuck_test.yml"));

        Tool.Outcome tests = promtool.run(folder, List.of("test", "rules", "tests/stuck_test.yml"));

        assertThat(tests.status()).isNotZero();
        assertThat(tests.said()).contains("NamroOutboxParked");
    }

    @Test
    void amtool_takes_the_routes_of_alarms() throws Exception {
        Tool amtool = Tool.named("amtool");
        assumeTrue(amtool.isFound(), amtool.missing("prometheus-alertmanager"));

        Tool.Outcome outcome =
                amtool.run(Deployed.ROOT.resolve("deploy/alertmanager"), List.of("check-config", "alertmanager.yml"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
    }

    private static List<String> withFiles(String folder, List<String> command) {
        List<String> all = new ArrayList<>(command);
        Deployed.files("deploy/prometheus/" + folder, ".yml").stream()
                .map(file -> PROMETHEUS.relativize(file).toString())
                .forEach(all::add);
        return all;
    }
}
