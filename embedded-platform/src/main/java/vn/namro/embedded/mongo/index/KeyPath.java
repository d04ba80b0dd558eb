package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path into documents, and the values found there; arrays on the way or at the end give several. */
final class KeyPath {

    /**
     * What a document holds at a path.
     *
     * @param values one value, or one per element of an array; not normalized
     * @param array path of the outermost array on the way, or null
     * @param present whether the field exists
     * @param nested an array directly inside an array was met: equality then has rules an index cannot follow
     */
    record Found(List<@Nullable Object> values, @Nullable String array, boolean present, boolean nested) {}

    private final List<String> names;
    private final boolean numeric;

    KeyPath(String path) {
        this.names = List.of(path.split("\\.", -1));
        this.numeric =
                names.stream().anyMatch(name -> name.isEmpty() || name.chars().allMatch(Character::isDigit));
    }

    /** Parts like {@code 0} may mean a field or a place in an array: such an index never serves queries. */
    boolean isAmbiguous() {
        return numeric;
    }

    Found find(Document document) {
        Object value = document;
        boolean present = true;
        for (int i = 0; i < names.size(); i++) {
            if (value instanceof Collection<?>) {
                return findInArray((Collection<?>) value, i);
            }
            present = value instanceof Document at && at.containsKey(names.get(i));
            value = value instanceof Document at ? at.get(names.get(i)) : null;
        }
        if (value instanceof Collection<?> list) {
            return findInArray(list, names.size());
        }
        return new Found(Collections.singletonList(value), null, present, false);
    }

    private Found findInArray(Collection<?> list, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean nested = collect(list, depth, values);
        if (values.isEmpty()) {
            values.add(List.of()); // an empty array has a key too, or the other fields of the index would lose it
        }
        return new Found(values, String.join(".", names.subList(0, depth)), true, nested);
    }

    private boolean collect(Collection<?> list, int depth, List<@Nullable Object> values) {
        boolean nested = false;
        for (Object element : list) {
            nested |= element instanceof Collection<?> || collectFrom(element, depth, values);
        }
        return nested;
    }

    private boolean collectFrom(@Nullable Object value, int depth, List<@Nullable Object> values) {
        if (value instanceof Collection<?> list) {
            return collect(list, depth, values);
        }
        if (depth == names.size()) {
            values.add(value);
            return false;
        }
        Object next = value instanceof Document at ? at.get(names.get(depth)) : null;
        return collectFrom(next, next == null ? names.size() : depth + 1, values);
    }
}
