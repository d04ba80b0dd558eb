package vn.namro.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.namro.faults.history.Observation.Event;

/**
 * The sequences of every stream as a consumer meets them. The catalogue's topic is compacted, so a gap there only means
 * that older states were dropped.
 */
final class Sequences {

    private static final String COMPACTED = "namro.catalog";

    private final Map<String, List<Event>> streams = new LinkedHashMap<>();

    private Sequences() {}

    static Sequences of(History history) {
        Sequences sequences = new Sequences();
        history.all(Event.class)
                .forEach(event -> sequences
                        .streams
                        .computeIfAbsent(event.source() + " " + event.subject(), none -> new ArrayList<>())
                        .add(event));
        return sequences;
    }

    /** Numbers that never came. */
    Stream<String> gaps() {
        return streams.entrySet().stream()
                .filter(stream -> !stream.getValue().get(0).topic().equals(COMPACTED))
                .flatMap(stream -> {
                    var seen = stream.getValue().stream().map(Event::sequence).toList();
                    long last = seen.stream().mapToLong(Long::longValue).max().orElse(0);
                    return LongStream.rangeClosed(1, last)
                            .filter(number -> !seen.contains(number))
                            .mapToObj(number -> stream.getKey() + " lacks " + number);
                });
    }

    /** Events that came for the first time after a later one. */
    Stream<String> overtakings() {
        List<String> found = new ArrayList<>();
        streams.forEach((name, events) -> {
            Set<Long> seen = new HashSet<>();
            long highest = 0;
            for (Event event : events) {
                if (seen.add(event.sequence()) && event.sequence() < highest) {
                    found.add(name + ": " + event.sequence() + " after " + highest);
                }
                highest = Math.max(highest, event.sequence());
            }
        });
        return found.stream();
    }

    /** Repetitions under another id or with other words. */
    Stream<String> impostors() {
        List<String> found = new ArrayList<>();
        streams.forEach((name, events) -> {
            Map<Long, Event> first = new HashMap<>();
            for (Event event : events) {
                Event before = first.putIfAbsent(event.sequence(), event);
                if (before != null && !before.equals(event)) {
                    found.add(name + ": two events are number " + event.sequence());
                }
            }
        });
        return found.stream();
    }
}
