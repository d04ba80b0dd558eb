package vn.namro.notification.deadline.domain.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Of steps of one limit at one moment each person hears the most important one; what it takes the place of, it mentions. */
final class Together {

    private Together() {}

    static List<Planned> merged(List<Planned> steps) {
        Map<Instant, List<Planned>> byMoment = new TreeMap<>();
        steps.forEach(step ->
                byMoment.computeIfAbsent(step.at(), at -> new ArrayList<>()).add(step));
        return byMoment.values().stream()
                .map(Together::withoutRepetition)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Planned> withoutRepetition(List<Planned> together) {
        List<Planned> important = together.stream()
                .sorted(Comparator.comparing((Function<Planned, Step>) Planned::step)
                        .reversed())
                .toList();
        List<Planned> kept = new ArrayList<>();
        for (Planned step : important) {
            List<Audience> left = new ArrayList<>(step.to());
            for (int i = 0; i < kept.size(); i++) {
                if (left.removeAll(kept.get(i).to())) {
                    kept.set(i, kept.get(i).mentioning(step.step()));
                }
            }
            if (!left.isEmpty()) {
                kept.add(step.to(left));
            }
        }
        kept.sort(Comparator.comparing(Planned::step));
        return kept;
    }
}
