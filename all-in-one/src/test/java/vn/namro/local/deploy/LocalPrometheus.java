package vn.namro.local.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Prometheus on a free port that asks the services every second and keeps the repository's rules. */
final class LocalPrometheus implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private LocalPrometheus(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it.
     *
     * @param services the address of each service
     */
    static LocalPrometheus start(Tool program, Path folder, Map<String, String> services) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        for (Path file : Deployed.files("deploy/prometheus/rules", ".yml")) {
            Files.writeString(rules.resolve(file.getFileName()), soon(Deployed.text(file)));
        }
        Files.writeString(folder.resolve("prometheus.yml"), configuration(services));
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.program().orElseThrow().toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new LocalPrometheus(process, "http://127.0.0.1:" + port);
    }

    /** What has to last for minutes lasts for seconds: what an alarm sees is tried here, not for how long. */
    private static String soon(String rules) {
        return rules.replaceAll("(?m)^( +for:) \\S+$", "$1 1s")
                .replaceAll("(?<head>avg_over_time\\([^\\[]*\\[)\\d+m\\]", "${head}10s]");
    }

    private static String configuration(Map<String, String> services) {
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules/*.yml]
                scrape_configs:
                  - job_name: namro
                    metrics_path: /actuator/prometheus
                    honor_labels: true
                    static_configs:
                """
                + services.entrySet().stream()
                        .map(service -> "      - targets: ['%s']\n        labels: {service: %s}\n"
                                .formatted(URI.create(service.getValue()).getAuthority(), service.getKey()))
                        .collect(Collectors.joining());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** What a query gives now: its series, or an error. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** Whether a query gives anything now. */
    boolean shows(String expression) {
        return !query(expression).at("/data/result").isEmpty();
    }

    /** Every rule with its health. */
    JsonNode rules() {
        return get("/api/v1/rules").at("/data/groups");
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return JSON.createObjectNode().put("error", String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
