package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which keys a document has in an index. */
final class KeySchema {

    /**
     * The keys of one document.
     *
     * @param values one list of field values per key, not normalized; empty when the document is not in the index
     * @param arrays the fields in which an array gave several keys, or none
     * @param nested an array inside an array was met
     */
    record Keys(List<List<@Nullable Object>> values, BitSet arrays, boolean nested) {

        static final Keys NONE = new Keys(List.of(), new BitSet(), false);
    }

    private final List<KeyPath> paths;
    private final boolean sparse;
    private final @Nullable Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    KeySchema(List<IndexKey> keys, boolean sparse, @Nullable Document filter) {
        this.paths = keys.stream().map(key -> new KeyPath(key.getKey())).toList();
        this.sparse = sparse;
        this.filter = filter;
    }

    boolean isAmbiguous() {
        return paths.stream().anyMatch(KeyPath::isAmbiguous);
    }

    Keys keysOf(Document document) {
        if (filter != null && !matcher.matches(document, filter)) {
            return Keys.NONE;
        }
        List<KeyPath.Found> found = new ArrayList<>(paths.size());
        boolean present = false;
        BitSet arrays = new BitSet();
        boolean nested = false;
        for (KeyPath path : paths) {
            KeyPath.Found values = path.find(document);
            arrays.set(found.size(), values.array() != null);
            found.add(values);
            present |= values.present();
            nested |= values.nested();
        }
        if (sparse && !present) {
            return Keys.NONE;
        }
        if (!arrays.isEmpty()) {
            refuseParallelArrays(found);
        }
        return new Keys(combinations(found), arrays, nested);
    }

    private static void refuseParallelArrays(List<KeyPath.Found> found) {
        Set<String> arrays = new HashSet<>();
        for (KeyPath.Found values : found) {
            if (values.array() != null) {
                arrays.add(values.array());
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    private static List<List<@Nullable Object>> combinations(List<KeyPath.Found> found) {
        List<List<@Nullable Object>> keys = List.of(List.of());
        for (KeyPath.Found field : found) {
            List<List<@Nullable Object>> longer =
                    new ArrayList<>(keys.size() * field.values().size());
            for (List<@Nullable Object> key : keys) {
                for (Object value : field.values()) {
                    List<@Nullable Object> extended = new ArrayList<>(key.size() + 1);
                    extended.addAll(key);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }
}
