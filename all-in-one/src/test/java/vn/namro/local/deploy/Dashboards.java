package vn.namro.local.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dashboards for Grafana. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Dashboards() {}

    /** A panel with what it asks. */
    record Panel(String board, String title, JsonNode body, List<String> expressions) {

        @Override
        public String toString() {
            return board + ": " + title;
        }
    }

    static List<JsonNode> all() {
        return Deployed.files("deploy/grafana/dashboards", ".json").stream()
                .map(Dashboards::read)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every panel that shows something. */
    static List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (JsonNode board : all()) {
            for (JsonNode panel : board.path("panels")) {
                if (!"row".equals(panel.path("type").asText())) {
                    panels.add(panel(board.path("uid").asText(), panel));
                }
            }
        }
        return panels;
    }

    private static Panel panel(String board, JsonNode panel) {
        List<String> expressions = new ArrayList<>();
        panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr")
                        .asText()
                        .replace("$__rate_interval", "1m")
                        .replace("$service", ".*")));
        return new Panel(board, panel.path("title").asText(), panel, expressions);
    }
}
