package vn.namro.local.deploy;

import java.util.List;
import java.util.Map;

/** The rules for Prometheus. */
record Alarms(List<Alarm> alarms, List<Recording> recordings) {

    /** One alarm, with the concern whose file it stands in. */
    record Alarm(
            String name, String file, String expression, Map<String, Object> labels, Map<String, Object> annotations) {

        String annotation(String key) {
            return String.valueOf(annotations.getOrDefault(key, ""));
        }
    }

    /** An expression whose result is kept under a name. */
    record Recording(String name, String expression) {}

    static Alarms load() {
        return new Alarms(
                rules("alert").stream().map(Alarms::alarm).toList(),
                rules("record").stream().map(Alarms::recording).toList());
    }

    private static List<Map<String, Object>> rules(String kind) {
        return Deployed.files("deploy/prometheus/rules", ".yml").stream()
                .flatMap(file -> Deployed.maps(Deployed.yaml(file), "groups").stream()
                        .flatMap(group -> Deployed.maps(group, "rules").stream())
                        .peek(rule -> rule.put("file", file.getFileName().toString())))
                .filter(rule -> rule.containsKey(kind))
                .toList();
    }

    private static Alarm alarm(Map<String, Object> rule) {
        return new Alarm(
                String.valueOf(rule.get("alert")),
                String.valueOf(rule.get("file")),
                String.valueOf(rule.get("expr")),
                Deployed.map(rule.getOrDefault("labels", Map.of())),
                Deployed.map(rule.getOrDefault("annotations", Map.of())));
    }

    private static Recording recording(Map<String, Object> rule) {
        return new Recording(String.valueOf(rule.get("record")), String.valueOf(rule.get("expr")));
    }
}
