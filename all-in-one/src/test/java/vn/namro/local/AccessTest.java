package vn.namro.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.platform.security.Role;

/**
 * Who may call what: every endpoint of every service, tried by nobody and by each role, and compared with the table in
 * {@code docs/access.md}. An endpoint that is not in the table, and a rule that became another, fail here. Where an address
 * names an issue or an assignment it is tried upon one's own and upon somebody else's.
 */
class AccessTest {

    private static final List<String> SERVICES = List.of("intake", "routing", "notification");
    private static final Path TABLE = Path.of("..", "docs", "access.md");
    private static final String FOREIGN_AGENCY = "hn-yt";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path dataDir;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @SuppressWarnings("NullAway.Init")
    private static Map<Role, String> tokens;

    private final HttpClient http = HttpClient.newHttpClient();

    /** An endpoint as the services themselves know it. */
    private record Endpoint(String service, String method, String path) {

        static Stream<Endpoint> of(String service) {
            return system
                    .context(service)
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .keySet()
                    .stream()
                    .flatMap(info -> info.getPatternsCondition().getPatterns().stream()
                            .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                    .map(method -> new Endpoint(service, method.name(), pattern.getPatternString()))))
                    .distinct()
                    .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        }
    }

    @BeforeAll
    static void start() {
        system = TestSystem.start(dataDir);
        tokens = new LinkedHashMap<>();
        Desks desks = new Desks(system);
        for (Role role : Role.values()) {
            tokens.put(
                    role,
                    switch (role) {
                        case ENTERPRISE -> system.enterprise("0100112437");
                        case OFFICER, AGENCY_LEAD -> desks.of(role.name(), "hn-ct", "o-hn-ct-1");
                        default -> system.client().tokenOf(role.name(), "", "");
                    });
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void every_endpoint_lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        List<String> actual = new ArrayList<>();
        for (String service : SERVICES) {
            Endpoint.of(service).forEach(endpoint -> actual.add(row(endpoint)));
        }
        String expected = Files.readString(TABLE);

        List<String> rows = expected.lines()
                .filter(line -> SERVICES.stream().anyMatch(service -> line.startsWith("| " + service + " ")))
                .toList();

        assertThat(actual).hasSizeGreaterThan(80);
        assertThat(String.join("\n", actual))
                .as("the rows of docs/access.md; an endpoint has to be in the table before it can be called")
                .isEqualTo(String.join("\n", rows));
    }

    /** Calls it as nobody and as each role; whom the rules let in gets any other answer than 401, 403 or the sign-in. */
    private String row(Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[^}]+}", "nowhere").replace("/**", "/nowhere");
        boolean open = isLetIn(endpoint, path, null);
        String roles = open
                ? "everybody"
                : tokens.entrySet().stream()
                        .filter(person -> isLetIn(endpoint, path, person.getValue()))
                        .map(person -> person.getKey().name())
                        .collect(Collectors.joining(", "));
        return "| %s | %s | `%s` | %s |"
                .formatted(
                        endpoint.service(),
                        endpoint.method(),
                        endpoint.path(),
                        roles.isEmpty()
                                ? "nobody"
                                : roles.split(", ").length == Role.values().length ? "everybody signed in" : roles);
    }

    private boolean isLetIn(Endpoint endpoint, String path, @Nullable String token) {
        int status = call(endpoint.service(), endpoint.method(), path, token);
        assertThat(status).as("%s as %s", endpoint, token).isLessThan(500);
        return status != 401 && status != 403;
    }

    private int call(String service, String method, String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Content-Type",
                        path.startsWith("/api/") || path.startsWith("/dev/")
                                ? "application/json"
                                : "application/x-www-form-urlencoded")
                .method(
                        method,
                        method.equals("GET") || method.equals("DELETE")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        path.startsWith("/api/") ? "{}" : "", StandardCharsets.UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void what_belongs_to_others_is_not_there() {
        DemoIssue sample = DemoIssues.load().issues().get(0);
        String owner = system.enterprise(sample.taxCode());
        String code =
                system.client().file(sample, owner).body().path("trackingCode").asText();
        JsonNode issue = system.issueOnce(code, owner, answer -> answer.body().has("assignment"))
                .body();
        String assignment = issue.at("/assignment/id").asText();
        Desks desks = new Desks(system);
        JsonNode person = desks.assignment(assignment).path("person");
        system.watchOnceNotified(assignment, system.coordinator());
        Map<String, String> own = Map.of(
                "ENTERPRISE", owner,
                "OFFICER",
                        desks.of(
                                "OFFICER",
                                person.at("/agency/id").asText(),
                                person.path("officerId").asText()),
                "AGENCY_LEAD", desks.of("AGENCY_LEAD", person.at("/agency/id").asText(), "the-lead"));
        Map<String, String> others = Map.of(
                "ENTERPRISE", system.enterprise("0100112437"),
                "OFFICER", desks.of("OFFICER", FOREIGN_AGENCY, "o-" + FOREIGN_AGENCY + "-1"),
                "AGENCY_LEAD", desks.of("AGENCY_LEAD", FOREIGN_AGENCY, "the-lead"));
        Map<String, String> objects = Map.of(
                "intake {idOrCode}", code,
                "intake {code}", code,
                "routing {id}", assignment,
                "notification {assignmentId}", assignment,
                "notification {id}", assignment);
        List<String> leaks = new ArrayList<>();
        int tried = 0;
        for (String service : SERVICES) {
            for (Endpoint endpoint : Endpoint.of(service).toList()) {
                String object = objects.get(service + " " + endpoint.path().replaceAll("^[^{]*(\\{[^}]+}).*$", "$1"));
                boolean named = endpoint.path().matches("/api/(issues|assignments|deadlines)/\\{.*|/issues/\\{.*");
                if (object == null || !named) {
                    continue;
                }
                String path = upon(endpoint, object);
                String absent = upon(endpoint, object.startsWith("HN-") ? "HN-261123-AAAAAA" : "no-such-thing.1");
                for (String role : own.keySet()) {
                    int foreign = call(service, endpoint.method(), path, others.get(role));
                    int nothing = call(service, endpoint.method(), absent, others.get(role));
                    tried++;
                    if (foreign < 400 || foreign != nothing) {
                        leaks.add("%s %s answers %d to a foreign %s, and %d where there is nothing"
                                .formatted(endpoint.method(), path, foreign, role, nothing));
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(30);
        assertThat(leaks).isEmpty();
        assertThat(call("intake", "GET", "/api/issues/" + code, own.get("ENTERPRISE")))
                .isEqualTo(200);
        assertThat(call("intake", "GET", "/api/issues/" + code, own.get("OFFICER")))
                .isEqualTo(200);
        assertThat(call("routing", "GET", "/api/assignments/" + assignment, own.get("AGENCY_LEAD")))
                .isEqualTo(200);
        assertThat(call("notification", "GET", "/api/deadlines/" + assignment, own.get("OFFICER")))
                .isEqualTo(200);
        assertThat(call("routing", "GET", "/api/assignments/" + assignment, own.get("ENTERPRISE")))
                .isEqualTo(403);
    }

    private static String upon(Endpoint endpoint, String object) {
        return endpoint.path()
                .replaceFirst("\\{[^}]+}", object)
                .replace("{step}", "acceptance")
                .replaceAll("\\{[^}]+}", "nowhere");
    }

    @Test
    void lists_and_counts_are_those_of_what_one_may_see() {
        DemoIssue sample = DemoIssues.load().issues().get(1);
        String owner = system.enterprise(sample.taxCode());
        String code =
                system.client().file(sample, owner).body().path("trackingCode").asText();
        system.issueOnce(code, owner, answer -> answer.body().has("assignment"));
        Desks desks = new Desks(system);
        String stranger = desks.of("OFFICER", "no-such-agency", "o-nobody");

        assertThat(desks.get("intake", "/api/issues", stranger).body().path("items"))
                .isEmpty();
        assertThat(desks.get("routing", "/api/assignments", stranger).body().path("items"))
                .isEmpty();
        JsonNode counts =
                desks.get("routing", "/api/assignments/counts", stranger).body();
        assertThat(List.of("late", "today", "week", "later"))
                .allSatisfy(
                        name -> assertThat(counts.path(name).asInt(-1)).as(name).isZero());
        assertThat(desks.get("notification", "/api/deadlines", stranger).body().path("items"))
                .isEmpty();
        assertThat(desks.get("notification", "/api/deadlines/summary", stranger)
                        .body()
                        .path("agencies"))
                .isEmpty();
        assertThat(desks.get(
                                "intake",
                                "/api/issues?q=" + code.toLowerCase(Locale.ROOT),
                                system.enterprise("0100112437"))
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(desks.get("intake", "/api/issues", owner).body().path("items"))
                .isNotEmpty();
    }
}
