package vn.namro.faults.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small questions about many observations. */
final class Groups {

    private Groups() {}

    static <T> Set<String> ids(Stream<T> all, Function<T, String> id) {
        return all.map(id).collect(Collectors.toCollection(HashSet::new));
    }

    static <T> Map<String, String> by(Stream<T> all, Function<T, String> key, Function<T, String> value) {
        return all.collect(Collectors.toMap(key, value, (one, other) -> one + " and " + other));
    }

    /** Keys that have more than one value. */
    static <T> Stream<String> moreThanOne(Stream<T> all, Function<T, String> key, Function<T, String> value) {
        Map<String, Set<String>> values = new HashMap<>();
        all.forEach(each ->
                values.computeIfAbsent(key.apply(each), none -> new HashSet<>()).add(value.apply(each)));
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " has " + entry.getValue());
    }

    /** What is there more than once. */
    static <T> Stream<String> repeated(Stream<T> all, Function<T, String> name) {
        return all.collect(Collectors.groupingBy(name, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + " " + entry.getValue() + " times");
    }
}
