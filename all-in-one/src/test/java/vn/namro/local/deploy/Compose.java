package vn.namro.local.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The compose file, with anchors and merges already in their places. */
record Compose(Map<String, Object> file) {

    static final List<String> OURS = List.of("intake", "routing", "notification");

    private static final Pattern INTERPOLATED = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");

    static Compose load() {
        return new Compose(Deployed.yaml(Deployed.ROOT.resolve("docker-compose.yml")));
    }

    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        part("services").forEach((name, service) -> services.put(name, Deployed.map(service)));
        return services;
    }

    Map<String, Object> part(String name) {
        return Deployed.map(Objects.requireNonNull(file.get(name)));
    }

    /** The variables that a service is started with, by their names; secrets are named as variables, too. */
    static Map<String, Object> environment(Map<String, Object> service) {
        return Deployed.map(service.getOrDefault("environment", Map.of()));
    }

    static List<String> list(Map<String, Object> service, String key) {
        Object value = service.getOrDefault(key, List.of());
        if (value instanceof Map<?, ?> named) {
            return named.keySet().stream().map(String::valueOf).toList();
        }
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /** What the services are told and do not read. */
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (String name : OURS) {
            Map<String, Object> service = Objects.requireNonNull(services().get(name));
            Set<String> told = new TreeSet<>(environment(service).keySet());
            told.addAll(list(service, "secrets"));
            told.removeAll(Settings.of(name));
            told.forEach(variable -> unread.add(name + ": " + variable));
        }
        return unread;
    }

    /** The variables that the file takes from {@code .env}. */
    static Set<String> interpolated() {
        Path file = Deployed.ROOT.resolve("docker-compose.yml");
        return INTERPOLATED
                .matcher(Deployed.text(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
