package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be known of the containers without starting any. */
class ComposeTest {

    private static final Path ROOT = Deployed.ROOT;

    static Stream<String> services() {
        return Compose.load().services().keySet().stream();
    }

    static Stream<String> ours() {
        return Compose.OURS.stream();
    }

    private static Map<String, Object> service(String name) {
        return Objects.requireNonNull(Compose.load().services().get(name));
    }

    @Test
    void every_variable_and_secret_that_a_service_is_given_is_one_that_it_reads() {
        assertThat(Compose.load().unread()).isEmpty();
    }

    @Test
    void a_variable_that_nobody_reads_is_found() {
        Map<String, Object> file = new LinkedHashMap<>(Compose.load().file());
        Map<String, Object> services = new LinkedHashMap<>(Deployed.map(file.get("services")));
        Map<String, Object> intake = new LinkedHashMap<>(Deployed.map(services.get("intake")));
        intake.put("environment", Map.of("NAMRO_KAFKA", "kafka:9092", "NAMRO_KAFKA_SERVERS", "kafka:9092"));
        services.put("intake", intake);
        file.put("services", services);

        assertThat(new Compose(file).unread()).containsExactly("intake: NAMRO_KAFKA_SERVERS");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_container_is_started_again_is_limited_tells_its_health_and_gets_no_new_rights(String name) {
        Map<String, Object> service = service(name);

        assertThat(service.get("restart")).isEqualTo("unless-stopped");
        assertThat(Compose.list(service, "security_opt")).contains("no-new-privileges:true");
        assertThat(service).containsKey("healthcheck");
        assertThat(String.valueOf(service.get("deploy"))).contains("memory=");
        assertThat(String.valueOf(service.get("image"))).doesNotContain("latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_port_is_open_on_this_machine_only(String name) {
        assertThat(Compose.list(service(name), "ports"))
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_service_cannot_write_has_no_rights_and_waits_for_broker_and_database(String name) {
        Map<String, Object> service = service(name);

        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(Compose.list(service, "cap_drop")).containsExactly("ALL");
        assertThat(Compose.list(service, "depends_on")).contains("kafka", "mongo");
        assertThat(Compose.list(service, "secrets")).contains("NAMRO_MONGO", "NAMRO_CURSOR_SECRET");
        int port = 8081 + Compose.OURS.indexOf(name);
        assertThat(String.valueOf(service.get("healthcheck"))).contains("ready, " + port);
        assertThat(Compose.list(service, "ports")).containsExactly("127.0.0.1:" + port + ":" + port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatever_a_container_refers_to_is_there(String name) {
        Compose compose = Compose.load();
        Map<String, Object> service = service(name);

        assertThat(compose.services().keySet()).containsAll(Compose.list(service, "depends_on"));
        assertThat(compose.part("networks").keySet()).containsAll(Compose.list(service, "networks"));
        assertThat(compose.part("secrets").keySet()).containsAll(Compose.list(service, "secrets"));
        for (String volume : Compose.list(service, "volumes")) {
            String source = volume.split(":", 2)[0];
            if (source.startsWith("./")) {
                assertThat(ROOT.resolve(source)).exists();
            } else {
                assertThat(compose.part("volumes")).containsKey(source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_password_stands_in_the_file(String name) {
        Compose.environment(service(name)).forEach((variable, value) -> {
            if (variable.matches(".*(PASSWORD|SECRET|TOKEN|KEY)\\b.*")) {
                assertThat(String.valueOf(value)).as(variable).startsWith("${").contains(":?");
            }
        });
    }

    @Test
    void the_example_names_every_variable_that_the_file_takes_and_holds_no_secret() throws IOException {
        Properties example = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(".env.example"))) {
            example.load(in);
        }

        assertThat(example.stringPropertyNames()).containsAll(Compose.interpolated());
        assertThat(example.entrySet())
                .filteredOn(entry -> entry.getKey().toString().matches(".*(PASSWORD|SECRET).*"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue().toString()).isEmpty());
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(".env", "secrets/");
    }

    @Test
    void the_services_alone_are_asked_by_prometheus_on_their_ports() {
        String prometheus = Deployed.text(ROOT.resolve("deploy/prometheus/prometheus.yml"));

        assertThat(prometheus).contains("intake:8081", "routing:8082", "notification:8083");
        assertThat(Compose.load().services()).containsKeys("intake", "routing", "notification", "alertmanager");
    }

    @Test
    void one_recipe_builds_the_images_in_stages_and_runs_them_as_nobody_in_particular() {
        String recipe = Deployed.text(ROOT.resolve("deploy/Dockerfile"));

        assertThat(recipe.lines().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .noneMatch(line -> line.contains("latest"));
        String last = recipe.substring(recipe.lastIndexOf("\nFROM "));
        assertThat(last).contains("\nUSER 10001\n").doesNotContain("mvn");
        assertThat(last.indexOf("\nUSER ")).isLessThan(last.indexOf("\nENTRYPOINT "));
        assertThat(ROOT.resolve("deploy/compose/ready")).isExecutable();
        assertThat(Files.exists(ROOT.resolve(".dockerignore"))).isTrue();
    }

    @Test
    void preparing_makes_every_secret_that_is_asked_for_and_leaves_what_is_there_alone(@TempDir Path copy)
            throws Exception {
        Path tools = Files.createDirectories(copy.resolve("deploy/compose"));
        Files.copy(ROOT.resolve("deploy/compose/prepare"), tools.resolve("prepare"));
        Files.copy(ROOT.resolve(".env.example"), copy.resolve(".env.example"));
        Tool bash = Tool.named("bash");

        assertThat(bash.run(copy, List.of("deploy/compose/prepare")).status()).isZero();
        String first = Files.readString(copy.resolve(".env"));
        String database = Files.readString(copy.resolve("secrets/NAMRO_MONGO"));
        assertThat(bash.run(copy, List.of("deploy/compose/prepare")).status()).isZero();

        Set<String> asked = Compose.load().part("secrets").keySet();
        assertThat(asked)
                .allSatisfy(name -> assertThat(copy.resolve("secrets/" + name)).exists());
        assertThat(Files.readString(copy.resolve(".env"))).isEqualTo(first).doesNotContain("PASSWORD=\n", "SECRET=\n");
        assertThat(Files.readString(copy.resolve("secrets/NAMRO_MONGO")))
                .isEqualTo(database)
                .contains(Files.readString(copy.resolve("secrets/mongo_password")));
        assertThat(Files.readString(copy.resolve("secrets/NAMRO_CURSOR_SECRET")).length())
                .isGreaterThanOrEqualTo(32);
    }

    @Test
    void compose_itself_takes_the_file(@TempDir Path copy) throws Exception {
        Tool compose = Tool.named("docker-compose");
        assumeTrue(compose.isFound(), compose.missing("docker-compose"));
        Files.createDirectories(copy.resolve("deploy/compose"));
        Files.copy(ROOT.resolve("deploy/compose/prepare"), copy.resolve("deploy/compose/prepare"));
        Files.copy(ROOT.resolve(".env.example"), copy.resolve(".env.example"));
        Files.copy(ROOT.resolve("docker-compose.yml"), copy.resolve("docker-compose.yml"));
        Tool.named("bash").run(copy, List.of("deploy/compose/prepare"));

        Tool.Outcome outcome = compose.run(copy, List.of("config", "--quiet"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
    }
}
