package vn.namro.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Quiet;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;
import vn.namro.testing.Await;

/** Instances of the services, as processes: they share the work, come and go, and nobody notices. */
@TestMethodOrder(OrderAnnotation.class)
class ScalingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEARABLE = Duration.ofSeconds(6);
    private static final List<String> SERVICES = List.of("intake", "routing", "notification");
    private static final int SHARDS = 16;

    /** Half of them in every build, all with {@code -Dnamro.slow}. */
    private static final List<String> RESTARTED =
            System.getProperty("namro.slow") == null ? List.of("1") : List.of("1", "2");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Cluster cluster;

    @SuppressWarnings("NullAway.Init")
    private static String clerk;

    @SuppressWarnings("NullAway.Init")
    private static String coordinator;

    private final Http http = new Http();

    @BeforeAll
    static void start() throws IOException {
        cluster = Cluster.start(
                directory,
                directory.resolve("none.jsa"),
                Map.of("NAMRO_DRAIN", "2s", "NAMRO_BROKER_BEARABLE", BEARABLE.toSeconds() + "s"));
        Calm.awaitReady(cluster);
        Tokens tokens = new Tokens(new Http(), cluster);
        clerk = tokens.of("CLERK");
        coordinator = tokens.of("COORDINATOR");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private double metric(Node node, String name, String labels) {
        try {
            Matcher shown = Pattern.compile("(?m)^" + name + "\\{[^}]*" + labels + "[^}]*} ([0-9.Ee+-]+)$")
                    .matcher(http.get(node.url().orElseThrow() + "/actuator/prometheus")
                            .text());
            double sum = 0;
            while (shown.find()) {
                sum += Double.parseDouble(shown.group(1));
            }
            return sum;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private void sharesAreFair(int instances) {
        for (String service : SERVICES) {
            for (String loop : loops(service)) {
                Await.untilAsserted(service + " shares " + loop, PATIENCE, () -> {
                    List<Double> held = cluster.instancesOf(service).stream()
                            .map(node -> metric(node, "namro_loop_shards", "loop=\"" + loop + "\""))
                            .toList();
                    assertThat(held)
                            .hasSize(instances)
                            .allSatisfy(share -> assertThat(share)
                                    .isBetween(
                                            SHARDS - (instances - 1) * Math.ceil((double) SHARDS / instances),
                                            Math.ceil((double) SHARDS / instances)));
                    assertThat(held.stream().mapToDouble(Double::doubleValue).sum())
                            .isEqualTo(SHARDS);
                });
            }
        }
    }

    private static List<String> loops(String service) {
        return service.equals("notification")
                ? List.of("outbox-relay", "timer-firing", "webhook-sending")
                : List.of("outbox-relay");
    }

    private String file(Node intake, String key) throws IOException {
        Http.Answer answer =
                http.post(intake.url().orElseThrow() + "/api/issues", Load.issue(key, new Random(1)), clerk, key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private void isAssigned(Node intake, String id) {
        Await.until("the assignment of " + id, PATIENCE, () -> {
            try {
                return http.get(intake.url().orElseThrow() + "/api/issues/" + id, coordinator)
                        .json()
                        .has("assignment");
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    @Order(1)
    void two_instances_share_the_shards_and_the_partitions() {
        sharesAreFair(2);

        for (String service : SERVICES) {
            Await.untilAsserted(
                    "the partitions of " + service,
                    PATIENCE,
                    () -> assertThat(cluster.instancesOf(service))
                            .allSatisfy(node -> assertThat(
                                            metric(node, "kafka_consumer_coordinator_assigned_partitions", ""))
                                    .isPositive()));
        }
    }

    @Test
    @Order(2)
    void one_key_sent_to_all_instances_at_once_makes_one_issue_which_all_of_them_show() throws IOException {
        List<Node> intakes = cluster.instancesOf("intake");
        List<CompletableFuture<String>> answers = Stream.of(0, 1, 0, 1)
                .map(n -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return file(intakes.get(n), "one-key");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .toList();
        Set<String> ids =
                new HashSet<>(answers.stream().map(CompletableFuture::join).toList());

        assertThat(ids).hasSize(1);
        for (Node intake : intakes) {
            isAssigned(intake, ids.iterator().next());
        }
    }

    @Test
    @Order(3)
    void instances_are_restarted_one_after_another_and_no_client_sees_an_error() throws IOException {
        History history = new History();
        List<String> unclean = new ArrayList<>();
        try (Balancer balancer = new Balancer(cluster);
                ImpatientClients clients = new ImpatientClients(balancer, history, clerk, coordinator)) {
            for (String instance : RESTARTED) {
                int before = clients.answered();
                List<CompletableFuture<Void>> restarts = SERVICES.stream()
                        .map(service -> CompletableFuture.runAsync(() -> restart(service + "-" + instance, unclean)))
                        .toList();
                restarts.forEach(CompletableFuture::join);
                Calm.awaitReady(cluster);
                Await.until("more requests", PATIENCE, () -> clients.answered() > before + 40);
            }
            clients.close();

            assertThat(clients.failures()).isEmpty();
        }
        assertThat(unclean).isEmpty();
        Observer observer = new Observer(cluster, coordinator, Clock.systemUTC());
        List<String> moving = new ArrayList<>();
        history.add(new Quiet(Calm.secondsUntilQuiet(cluster, observer, moving::add)));
        observer.observe(history);
        EventReader.read(cluster.kafka(), history);
        assertThat(history.count(Accepted.class)).isGreaterThan(30);
        assertThat(history.violations()).as(moving.toString()).isEmpty();
    }

    /**
     * Stops it as a supervisor does, looks whether it left anything behind that others would have to wait for or logged an
     * error of its own, and starts it.
     */
    private void restart(String name, List<String> unclean) {
        if (!cluster.terminate(name, PATIENCE)) {
            unclean.add(name + " did not end by itself");
        }
        String service = name.substring(0, name.indexOf('-'));
        try (MongoClient client = MongoClients.create(cluster.database())) {
            for (Document lease : client.getDatabase("namro_" + service)
                    .getCollection("leases")
                    .find(new Document("expiresAt", new Document("$gt", Date.from(Instant.now()))))) {
                if (lease.getString("owner") != null && lease.getString("owner").startsWith(name + "/")) {
                    unclean.add(name + " kept " + lease.get("_id"));
                }
            }
        }
        try {
            List<String> lines = Files.readAllLines(directory.resolve("logs").resolve(name + ".log"));
            IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).matches(".* ERROR .* v\\.n\\..*"))
                    .mapToObj(line -> lines.subList(line, Math.min(line + 6, lines.size())))
                    .forEach(error -> unclean.add(name + ": " + String.join("\n", error)));
        } catch (IOException e) {
            unclean.add(name + ": " + e);
        }
        cluster.restart(name);
    }

    @Test
    @Order(4)
    void a_third_instance_takes_its_share() throws IOException {
        cluster.grow();
        Calm.awaitReady(cluster);

        sharesAreFair(3);
        isAssigned(cluster.node("intake-1"), file(cluster.node("intake-3"), "filed-at-the-third"));
    }

    @Test
    @Order(5)
    void an_instance_without_database_is_not_ready_says_so_in_bounded_time_and_is_ready_again_by_itself()
            throws IOException {
        Node cut = cluster.node("intake-1");
        cluster.proxy("intake-1").cut();

        Await.until("red", PATIENCE, () -> !Calm.isReady(http, cut));
        Http.Answer refused = http.get(cut.url().orElseThrow() + "/api/issues?limit=1", coordinator);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("code").asText()).isNotBlank();
        assertThat(cut.isAlive()).isTrue();
        assertThat(Calm.isReady(http, cluster.node("intake-2"))).isTrue();

        cluster.proxy("intake-1").heal();
        Await.until("green", PATIENCE, () -> Calm.isReady(http, cut));
        isAssigned(cut, file(cut, "after-the-database-came-back"));
        assertThat(cluster.endedByThemselves()).isZero();
    }

    @Test
    @Order(6)
    void without_the_broker_issues_are_taken_in_and_later_nobody_is_ready_until_it_is_back() throws IOException {
        Node intake = cluster.node("intake-2");
        cluster.proxy("kafka").cut();

        String id = file(intake, "while-the-broker-is-away");
        for (Node node : cluster.instances()) {
            Await.until(node + " is red", PATIENCE, () -> !Calm.isReady(http, node));
        }
        assertThat(cluster.instances()).allMatch(Node::isAlive);

        cluster.proxy("kafka").heal();
        Calm.awaitReady(cluster);
        isAssigned(intake, id);
        assertThat(cluster.endedByThemselves()).isZero();
    }
}
