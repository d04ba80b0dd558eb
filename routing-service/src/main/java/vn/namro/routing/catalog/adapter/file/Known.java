package vn.namro.routing.catalog.adapter.file;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of one kind, to which others refer by id. */
record Known<T>(String kind, Map<String, T> byId) {

    static <T> Known<T> of(String kind, List<T> records, Function<T, String> id) {
        return new Known<>(kind, records.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("the " + kind + " " + id.apply(one) + " is there twice");
        })));
    }

    /** The record of an id. */
    T get(String id) {
        T found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the " + kind + " is unknown: " + id);
        }
        return found;
    }

    /** Refuses a list that names an unknown record. */
    void requireAll(@Nullable List<String> ids) {
        if (ids != null) {
            ids.forEach(this::get);
        }
    }
}
