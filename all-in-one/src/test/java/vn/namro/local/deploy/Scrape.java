package vn.namro.local.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What services show of themselves: names of metrics, their labels, and the lines. */
record Scrape(Map<String, Set<String>> metrics, List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Labels that Prometheus itself gives to every series. */
    private static final Set<String> GIVEN = Set.of("job", "instance", "service");

    /** Metrics that Prometheus itself makes. */
    private static final Map<String, Set<String>> OWN =
            Map.of("up", GIVEN, "ALERTS", Set.of("alertname", "alertstate", "severity", "concern"));

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Scrape of(List<String> pages) {
        Map<String, Set<String>> metrics = new HashMap<>(OWN);
        List<Sample> samples = new ArrayList<>();
        for (String page : pages) {
            Matcher line = LINE.matcher(page);
            while (line.find()) {
                Map<String, String> labels = labels(line.group(2));
                metrics.computeIfAbsent(line.group(1), name -> new HashSet<>(GIVEN))
                        .addAll(labels.keySet());
                samples.add(new Sample(
                        line.group(1), labels, Double.parseDouble(line.group(3).replace("+Inf", "Infinity"))));
            }
        }
        return new Scrape(metrics, samples);
    }

    private static Map<String, String> labels(@Nullable String text) {
        Map<String, String> labels = new HashMap<>();
        if (text != null) {
            LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return labels;
    }

    /** What a query asks for and nobody shows; {@code recorded} are the names that rules make. */
    List<String> unknown(String expression, Set<String> recorded) {
        List<String> unknown = new ArrayList<>();
        new Query(expression).selectors().forEach((name, labels) -> {
            Set<String> known = metrics.get(name);
            if (known == null && !recorded.contains(name)) {
                unknown.add(name);
            } else if (known != null) {
                labels.stream()
                        .filter(label -> !known.contains(label))
                        .forEach(label -> unknown.add(name + "." + label));
            }
        });
        return unknown;
    }

    /** The sum of a metric over all of its series that have these labels. */
    double sum(String name, Map<String, String> labels) {
        return samples.stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }
}
