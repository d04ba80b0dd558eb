package vn.namro.local.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.namro.events.Topics;
import vn.namro.local.DaysOfTheCity;
import vn.namro.testing.Await;

/** The whole system, and a Prometheus that watches it where one is installed. */
record WatchedCity(DaysOfTheCity city, Map<String, String> services, Optional<LocalPrometheus> watching)
        implements AutoCloseable {

    static final Tool PROMETHEUS = Tool.named("prometheus");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static WatchedCity start(Path folder) throws IOException {
        DaysOfTheCity city = DaysOfTheCity.start(folder.resolve("city"));
        Map<String, String> services = new TreeMap<>();
        Compose.OURS.forEach(service -> services.put(service, city.url(service)));
        return new WatchedCity(
                city,
                services,
                PROMETHEUS.isFound()
                        ? Optional.of(LocalPrometheus.start(PROMETHEUS, folder, services))
                        : Optional.empty());
    }

    LocalPrometheus prometheus() {
        return watching.orElseThrow();
    }

    /** Lets some weeks go by, and somebody write to a topic what is no event; returns when the metrics tell of it. */
    void live() throws ExecutionException, InterruptedException {
        city.live();
        PoisonedEvent.send(
                city.kafka(),
                new ProducerRecord<>(Topics.ISSUES, "key", "no event at all".getBytes(StandardCharsets.UTF_8)));
        for (String shown :
                List.of("namro_overdue_assignments{", "kind=\"ESCALATION_CHAIRMAN\"", "namro_dead_letters_total{")) {
            Await.until(shown, PATIENCE, () -> scrape().contains(shown));
        }
    }

    Scrape seen() {
        return Scrape.of(List.of(scrape()));
    }

    /** What the status pages of the three services show. */
    List<JsonNode> signs() {
        List<JsonNode> signs = new ArrayList<>();
        services.keySet().forEach(service -> city.status(service).path("signs").forEach(signs::add));
        return signs;
    }

    private String scrape() {
        return services.values().stream().map(WatchedCity::scrape).collect(Collectors.joining());
    }

    private static String scrape(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus")).build();
        try {
            return Objects.requireNonNull(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        watching.ifPresent(LocalPrometheus::close);
        city.close();
    }
}
