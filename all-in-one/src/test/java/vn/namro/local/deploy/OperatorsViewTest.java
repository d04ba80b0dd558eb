package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.local.deploy.Alarms.Alarm;
import vn.namro.local.deploy.Alarms.Recording;
import vn.namro.local.deploy.Dashboards.Panel;
import vn.namro.testing.Await;

/** What an operator sees of a running system, in order: quiet days first, then trouble, the worst at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorsViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static WatchedCity watched;

    @BeforeAll
    static void live() throws Exception {
        watched = WatchedCity.start(folder);
        watched.live();
    }

    @AfterAll
    static void stop() {
        watched.close();
    }

    private static Scrape seen() {
        return watched.seen();
    }

    private static Set<String> recorded() {
        return Alarms.load().recordings().stream().map(Recording::name).collect(Collectors.toSet());
    }

    private static LocalPrometheus prometheus() {
        assumeTrue(WatchedCity.PROMETHEUS.isFound(), WatchedCity.PROMETHEUS.missing("prometheus"));
        return watched.prometheus();
    }

    @Test
    @Order(1)
    void every_metric_and_label_that_a_rule_asks_for_is_shown_by_the_services() {
        Scrape seen = seen();
        Alarms rules = Alarms.load();

        assertThat(rules.alarms())
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(seen.unknown(alarm.expression(), recorded()))
                        .as(alarm.name())
                        .isEmpty());
        assertThat(rules.recordings())
                .isNotEmpty()
                .allSatisfy(recording -> assertThat(seen.unknown(recording.expression(), recorded()))
                        .as(recording.name())
                        .isEmpty());
    }

    @Test
    @Order(1)
    void every_metric_and_label_that_a_dashboard_asks_for_is_shown_by_the_services() {
        // What the clients of the broker measure is shown up to a minute after their start.
        Await.untilAsserted("the metrics of dashboards", PATIENCE.multipliedBy(2), () -> {
            Scrape seen = seen();
            assertThat(Dashboards.panels())
                    .isNotEmpty()
                    .allSatisfy(panel -> assertThat(panel.expressions())
                            .allSatisfy(expression -> assertThat(seen.unknown(expression, recorded()))
                                    .as(panel.toString())
                                    .isEmpty()));
        });
    }

    @Test
    @Order(1)
    void a_metric_and_a_label_that_nobody_shows_are_found() {
        assertThat(seen().unknown(
                                "max by (service) (namro_outbox_age_seconds) > 60 and on (service) up{job=\"namro\"} == 1",
                                recorded()))
                .containsExactly("namro_outbox_age_seconds");
        assertThat(seen().unknown("rate(namro_deliveries_total{outcome!=\"sent\"}[5m])", recorded()))
                .containsExactly("namro_deliveries_total.outcome");
    }

    @Test
    @Order(1)
    void no_label_holds_what_belongs_to_a_person() {
        assertThat(seen().samples())
                .filteredOn(sample -> sample.name().startsWith("namro_"))
                .allSatisfy(sample -> assertThat(sample.labels().keySet())
                        .isSubsetOf(
                                "service",
                                "agency",
                                "status",
                                "channel",
                                "category_group",
                                "consumer",
                                "how",
                                "kind",
                                "le",
                                "loop",
                                "result",
                                "state",
                                "topic",
                                "quantile"));
    }

    @Test
    @Order(1)
    void what_was_filed_is_open_with_somebody_or_in_triage_or_refused_or_withdrawn() {
        Await.untilAsserted("the sums", PATIENCE, () -> {
            Scrape seen = seen();
            for (String how : List.of("REFUSED", "WITHDRAWN")) {
                assertThat(seen.sum("namro_issues_ended_total", Map.of("how", how)))
                        .as(how)
                        .isEqualTo(1);
            }
            assertThat(seen.sum("namro_open_assignments", Map.of("status", "in_triage")))
                    .isPositive();
            assertThat(unaccountedFor(seen)).isZero();
        });
    }

    /** What was filed and is neither open with somebody, nor in triage, nor over: it is on its way. */
    private static double unaccountedFor(Scrape seen) {
        return seen.sum("namro_issues_submitted_total", Map.of())
                - seen.sum("namro_open_assignments", Map.of())
                - seen.sum("namro_issues_ended_total", Map.of());
    }

    @Test
    @Order(1)
    void what_was_filed_was_decided_and_what_was_planned_was_sent_cancelled_or_waits() {
        Await.untilAsserted("the sums", PATIENCE, () -> {
            Scrape seen = seen();
            assertThat(seen.sum("namro_issues_submitted_total", Map.of()))
                    .isPositive()
                    .isEqualTo(seen.sum("namro_routing_decisions_total", Map.of()));
            assertThat(seen.sum("namro_reminders_total", Map.of("state", "planned")))
                    .isPositive()
                    .isEqualTo(seen.sum("namro_reminders_total", Map.of("state", "sent"))
                            + seen.sum("namro_reminders_total", Map.of("state", "cancelled"))
                            + seen.sum("namro_reminders_waiting", Map.of()));
        });
    }

    @Test
    @Order(1)
    void the_status_pages_judge_by_the_limits_of_the_rules() {
        Map<String, Alarm> rules = Alarms.load().alarms().stream().collect(Collectors.toMap(Alarm::name, rule -> rule));
        Set<String> judged = new HashSet<>();

        for (JsonNode sign : watched.signs()) {
            if (sign.hasNonNull("rule")) {
                Alarm rule = rules.get(sign.path("rule").asText());
                assertThat(rule).as(sign.toString()).isNotNull();
                assertThat(Objects.requireNonNull(rule).expression())
                        .contains(sign.path("metric").asText().replace('.', '_'));
                JsonNode limit = sign.hasNonNull("alarm") ? sign.path("alarm") : sign.path("worry");
                assertThat(numbers(rule.expression()))
                        .as(sign.toString())
                        .anyMatch(number -> Math.abs(number - limit.asDouble()) < 1e-9
                                || Math.abs(1 - number - limit.asDouble()) < 1e-9);
                judged.add(rule.name());
            }
        }
        assertThat(judged).hasSizeGreaterThan(10);
    }

    private static List<Double> numbers(String expression) {
        return Pattern.compile("[<>] ([0-9.]+)")
                .matcher(expression)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    @Test
    @Order(1)
    void every_sign_of_the_status_pages_is_shown_by_a_service() {
        assertThat(watched.signs().stream()
                        .map(sign -> sign.path("key").asText())
                        .collect(Collectors.toSet()))
                .contains("deadLetters", "overdue", "triage", "timeToAssign", "webhooks")
                .as("as many as vn.namro.web.status.Signs lists")
                .hasSize(32);
    }

    @Test
    @Order(2)
    void every_panel_shows_something() {
        LocalPrometheus prometheus = prometheus();

        for (Panel panel : Dashboards.panels()) {
            for (String expression : panel.expressions()) {
                Await.untilAsserted(
                        panel.toString(),
                        PATIENCE,
                        () -> assertThat(prometheus.query(expression).at("/data/result"))
                                .as(() -> panel + ": " + expression + " gives " + prometheus.query(expression))
                                .isNotEmpty());
            }
        }
    }

    @Test
    @Order(2)
    void every_rule_can_be_worked_out_and_every_recording_gives_something() {
        LocalPrometheus prometheus = prometheus();
        Await.until("rules", PATIENCE, () -> prometheus.shows("namro:remind_bad:ratio_rate5m"));

        assertThat(prometheus.rules())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.path("rules"))
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.path("health").asText())
                                .as(() -> rule.toString())
                                .isEqualTo("ok")));
        assertThat(recorded())
                .allSatisfy(name -> assertThat(prometheus.shows(name)).as(name).isTrue());
    }

    @Test
    @Order(2)
    void a_system_that_works_raises_no_alarm_that_wakes_somebody() {
        LocalPrometheus prometheus = prometheus();
        Set<String> waking = Alarms.load().alarms().stream()
                .filter(alarm -> "critical".equals(alarm.labels().get("severity")))
                .map(Alarm::name)
                // Sixty days in a leap are sixty days late.
                .filter(name -> !name.startsWith("NamroRemind"))
                .collect(Collectors.toSet());

        // On a machine that is busy one slow answer looks like a clock that is off; here it need not last for minutes.
        Await.untilAsserted("no alarm", PATIENCE, () -> {
            JsonNode answer = prometheus.query("ALERTS{alertstate=\"firing\"}");
            assertThat(answer.path("status").asText()).isEqualTo("success");
            for (JsonNode firing : answer.at("/data/result")) {
                assertThat(waking).doesNotContain(firing.at("/metric/alertname").asText());
            }
        });
    }

    @Test
    @Order(3)
    void bytes_that_are_no_event_raise_an_alarm() {
        awaitAlarm("NamroUndecodableEvents", "topic=\"namro.issues\"");
    }

    @Test
    @Order(4)
    void an_event_that_cannot_be_applied_raises_an_alarm() throws Exception {
        LocalPrometheus prometheus = prometheus();
        assertThat(prometheus.shows(firing("NamroParkedKeys", "service=\"routing\"")))
                .isFalse();

        PoisonedEvent.send(watched.city().kafka());

        awaitAlarm("NamroParkedKeys", "service=\"routing\",consumer=\"issues\"");
    }

    @Test
    @Order(5)
    void a_mail_server_that_is_gone_raises_an_alarm() {
        LocalPrometheus prometheus = prometheus();
        assertThat(prometheus.shows(firing("NamroMailFailing", ""))).isFalse();

        watched.city().stopMail();

        awaitAlarm("NamroMailFailing", "service=\"notification\"");
    }

    @Test
    @Order(6)
    void a_broker_that_is_gone_raises_an_alarm_before_anybody_is_turned_away() {
        LocalPrometheus prometheus = prometheus();
        assertThat(prometheus.shows(firing("NamroOutboxSlow", "service=\"intake\"")))
                .isFalse();

        watched.city().stopBroker();
        watched.city().fileAnother();

        Await.untilAsserted("the one on its way", PATIENCE, () -> {
            assertThat(unaccountedFor(seen())).isEqualTo(1);
            assertThat(seen().sum("namro_outbox_pending", Map.of("service", "intake")))
                    .isEqualTo(1);
        });
        awaitAlarm("NamroOutboxSlow", "service=\"intake\"");
        awaitAlarm("NamroBrokerUnreachable", "service=\"intake\"");
        assertThat(prometheus.shows(firing("NamroTurningAway", ""))).isFalse();
    }

    @Test
    @Order(7)
    void a_service_that_is_gone_raises_an_alarm() {
        LocalPrometheus prometheus = prometheus();
        assertThat(prometheus.shows(firing("NamroServiceDown", "service=\"notification\"")))
                .isFalse();

        watched.city().close();

        awaitAlarm("NamroServiceDown", "service=\"notification\"");
        awaitAlarm("NamroInstanceDown", "service=\"intake\"");
    }

    private static void awaitAlarm(String name, String labels) {
        LocalPrometheus prometheus = prometheus();
        Await.until(name, PATIENCE, () -> prometheus.shows(firing(name, labels)));
    }

    private static String firing(String name, String labels) {
        return "ALERTS{alertname=\"" + name + "\",alertstate=\"firing\"" + (labels.isEmpty() ? "" : "," + labels) + "}";
    }
}
