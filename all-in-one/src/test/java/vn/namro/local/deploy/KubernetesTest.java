package vn.namro.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the manifests for Kubernetes without a cluster. */
class KubernetesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<String> services() {
        return Compose.OURS.stream();
    }

    private static List<JsonNode> all(String folder) {
        return Deployed.files("deploy/kubernetes/" + folder, ".yaml").stream()
                .flatMap(file -> Deployed.documents(file).stream())
                .map(document -> JSON.<JsonNode>valueToTree(document))
                .toList();
    }

    private static JsonNode one(String kind, String name) {
        return all("base").stream()
                .filter(found -> kind.equals(found.path("kind").asText())
                        && name.equals(found.at("/metadata/name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static JsonNode container(String service) {
        return one("StatefulSet", service).at("/spec/template/spec/containers/0");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_pod_is_asked_whether_it_has_started_lives_and_is_ready(String service) {
        JsonNode container = container(service);

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/liveness");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/actuator/health/readiness");
        int port = 8081 + Compose.OURS.indexOf(service);
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(port);
        assertThat(one("Service", service).at("/spec/ports/0/port").asInt()).isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_pod_has_limits_and_no_rights(String service) {
        JsonNode pod = one("StatefulSet", service).at("/spec/template/spec");
        JsonNode container = container(service);

        assertThat(container.at("/resources/limits/memory").asText()).isNotBlank();
        assertThat(container.at("/resources/requests/cpu").asText()).isNotBlank();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatever_chooses_pods_chooses_those_of_the_service(String service) {
        JsonNode labels = one("StatefulSet", service).at("/spec/template/metadata/labels");

        assertThat(one("StatefulSet", service).at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(one("Service", service).at("/spec/selector")).isEqualTo(labels);
        assertThat(one("PodDisruptionBudget", service).at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(one("PodDisruptionBudget", service)
                        .at("/spec/maxUnavailable")
                        .asInt())
                .isEqualTo(1);
        assertThat(one("StatefulSet", service).at("/spec/replicas").asInt()).isGreaterThan(1);
    }

    @Test
    void nobody_speaks_to_anybody_by_default() {
        JsonNode policy = one("NetworkPolicy", "deny-by-default");

        assertThat(policy.at("/spec/podSelector")).isEmpty();
        assertThat(policy.at("/spec/policyTypes")).map(JsonNode::asText).containsExactly("Ingress", "Egress");
        assertThat(policy.path("spec").has("ingress")).isFalse();
        assertThat(policy.path("spec").has("egress")).isFalse();
    }

    @Test
    void every_exception_of_the_network_is_about_pods_that_exist() {
        List<JsonNode> pods = services()
                .map(service -> one("StatefulSet", service).at("/spec/template/metadata/labels"))
                .toList();
        List<JsonNode> chosen = all("base").stream()
                .filter(found -> "NetworkPolicy".equals(found.path("kind").asText()))
                .map(policy -> policy.at("/spec/podSelector/matchLabels"))
                .filter(labels -> !labels.isEmpty())
                .toList();

        assertThat(chosen)
                .isNotEmpty()
                .allSatisfy(labels -> assertThat(pods)
                        .anySatisfy(pod -> labels.fields()
                                .forEachRemaining(label ->
                                        assertThat(pod.path(label.getKey())).isEqualTo(label.getValue()))));
    }

    @Test
    void every_setting_is_one_that_some_service_reads() {
        Set<String> read =
                services().flatMap(service -> Settings.of(service).stream()).collect(Collectors.toSet());
        Set<String> told = new TreeSet<>();
        all("").stream()
                .flatMap(file -> Stream.of(file.path("configMapGenerator")))
                .forEach(maps -> maps.forEach(map -> map.path("literals")
                        .forEach(literal -> told.add(literal.asText().split("=", 2)[0]))));
        services()
                .forEach(service -> container(service)
                        .path("env")
                        .forEach(variable -> told.add(variable.path("name").asText())));

        assertThat(told).contains("NAMRO_INSTANCE", "NAMRO_ISSUER", "NAMRO_KAFKA");
        assertThat(read).containsAll(told);
    }

    @Test
    void kustomize_puts_base_and_example_together() throws Exception {
        Tool kubectl = Tool.named("kubectl");
        assumeTrue(kubectl.isFound(), kubectl.missing("kubernetes-client"));

        Tool.Outcome outcome = kubectl.run(Deployed.ROOT.resolve("deploy/kubernetes"), List.of("kustomize", "example"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
        List<String> images = new ArrayList<>();
        List<String> namespaces = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(outcome.said())
                .forEach(document -> {
                    JsonNode resource = JSON.valueToTree(document);
                    Optional.of(resource.at("/spec/template/spec/containers/0/image"))
                            .filter(JsonNode::isTextual)
                            .ifPresent(image -> images.add(image.asText()));
                    if (!"Namespace".equals(resource.path("kind").asText())) {
                        namespaces.add(Objects.toString(
                                resource.at("/metadata/namespace").asText()));
                    }
                });
        assertThat(images)
                .hasSize(3)
                .allMatch(image -> image.matches("registry\\.namro\\.invalid/namro-\\w+:0\\.1\\.0"));
        assertThat(namespaces).hasSizeGreaterThan(10).containsOnly("namro");
    }
}
