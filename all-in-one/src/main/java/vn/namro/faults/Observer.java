package vn.namro.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.namro.faults.history.History;
import vn.namro.faults.history.Observation.Assignment;
import vn.namro.faults.history.Observation.DueReminder;
import vn.namro.faults.history.Observation.Issue;
import vn.namro.faults.history.Observation.Left;
import vn.namro.faults.history.Observation.Letter;
import vn.namro.faults.history.Observation.Sent;
import vn.namro.faults.history.Observation.Triage;
import vn.namro.faults.history.Observation.Watch;
import vn.namro.faults.node.Cluster;
import vn.namro.faults.node.Node;

/** Reads from the outside what the system is left with: by its HTTP endpoints and in its recipients' mailboxes. */
final class Observer {

    /** Titles tell the key that an issue was filed under. */
    static final String TITLE = "Mất điện ";

    private static final Pattern FIGURE = Pattern.compile(
            "(?m)^(namro_outbox_pending|namro_parked_keys|namro_sequence_gaps_total)(\\{[^}]*})? ([0-9.Ee+-]+)$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@");

    private final Cluster cluster;
    private final Http http = new Http();
    private final String token;
    private final Clock clock;

    Observer(Cluster cluster, String token, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.token = token;
    }

    /** Remembers all that can be seen now. */
    void observe(History history) throws IOException {
        issues(history);
        assignments(history);
        watches(history);
        letters(history);
        figures(history);
    }

    private void issues(History history) throws IOException {
        each(
                "intake",
                "/api/issues?limit=100",
                item -> history.add(new Issue(
                        item.path("id").asText(),
                        item.path("title").asText().replace(TITLE, ""),
                        item.path("status").asText(),
                        assignmentOf(item.path("id").asText()).orElse(null))));
    }

    private Optional<String> assignmentOf(String issueId) {
        try {
            JsonNode issue =
                    http.get(url("intake") + "/api/issues/" + issueId, token).json();
            return Optional.ofNullable(issue.at("/assignment/id").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assignments(History history) throws IOException {
        each(
                "routing",
                "/api/assignments?limit=100",
                item -> history.add(new Assignment(
                        item.at("/issue/id").asText(), item.path("id").asText())));
        each(
                "routing",
                "/api/triage?limit=100",
                item -> history.add(new Triage(item.path("issueId").asText())));
    }

    private void watches(History history) throws IOException {
        each("notification", "/api/deadlines?limit=100", item -> {
            String assignmentId = item.path("assignmentId").asText();
            history.add(new Watch(item.path("issueId").asText(), assignmentId));
            reminders(assignmentId, history);
        });
    }

    private void reminders(String assignmentId, History history) {
        try {
            Instant now = clock.instant();
            JsonNode course = http.get(url("notification") + "/api/deadlines/" + assignmentId, token)
                    .json();
            for (JsonNode reminder : course.path("timeline")) {
                if (!Instant.parse(reminder.path("at").asText()).isAfter(now)) {
                    history.add(new DueReminder(
                            assignmentId,
                            reminder.path("step").asText(),
                            reminder.path("status").asText()));
                }
                for (JsonNode delivery : reminder.path("deliveries")) {
                    if (delivery.path("status").asText().equals("SENT")) {
                        history.add(new Sent(
                                Fingerprint.of(delivery.path("letterId").asText()),
                                delivery.path("recipientId").asText()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letters(History history) throws IOException {
        if (!Files.isDirectory(cluster.mailboxes())) {
            return;
        }
        try (Stream<Path> files = Files.walk(cluster.mailboxes())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                Matcher id = MESSAGE_ID.matcher(Files.readString(file, StandardCharsets.UTF_8));
                if (id.find()) {
                    String recipient = String.valueOf(
                            Objects.requireNonNull(file.getParent()).getFileName());
                    history.add(new Letter(id.group(1), recipient));
                }
            }
        }
    }

    private void figures(History history) throws IOException {
        for (String service : List.of("intake", "routing", "notification")) {
            for (Node node : cluster.instancesOf(service)) {
                Matcher figure = FIGURE.matcher(metrics(node));
                while (figure.find()) {
                    history.add(new Left(node.name(), figure.group(1), Double.parseDouble(figure.group(3))));
                }
            }
        }
    }

    /** The metrics of a node as Prometheus would read them. */
    String metrics(Node node) throws IOException {
        return http.get(node.url().orElseThrow() + "/actuator/prometheus", token)
                .text();
    }

    /** How many issues an answer of intake has in a status; at most 100 are counted. */
    int inStatus(String status) throws IOException {
        return http.get(url("intake") + "/api/issues?limit=100&status=" + status, token)
                .json()
                .path("items")
                .size();
    }

    private void each(String service, String path, Consumer<JsonNode> item) throws IOException {
        String cursor = null;
        do {
            String next = cursor == null ? path : path + "&cursor=" + cursor;
            JsonNode page = http.get(url(service) + next, token).json();
            if (!page.has("items")) {
                throw new IOException(service + path + " answered " + page);
            }
            page.path("items").forEach(item);
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
    }

    private String url(String service) {
        return cluster.instancesOf(service).get(0).url().orElseThrow();
    }
}
