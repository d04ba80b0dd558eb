package vn.namro.embedded.mongo.index;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts documents. Values are looked up once instead of at every comparison, and the order is total: an array counts as
 * its smallest element ascending and its largest descending, an empty one stands below null. (The library's comparator
 * finds an empty array smaller than itself, which makes a sort fail.)
 */
public final class SortedDocuments {

    private static final List<Object> EMPTY_ARRAY = List.of();

    private record Field(String path, boolean ascending) {}

    private record Keyed(Document document, List<@Nullable Object> values) {}

    private SortedDocuments() {}

    public static Stream<Document> sort(Stream<Document> documents, Document orderBy) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Object> entry : orderBy.entrySet()) {
            boolean ascending = entry.getValue() instanceof Number direction && direction.intValue() > 0;
            fields.add(new Field(entry.getKey(), ascending));
        }
        return documents
                .map(document -> new Keyed(document, values(document, fields)))
                .sorted(order(fields))
                .map(Keyed::document);
    }

    private static List<@Nullable Object> values(Document document, List<Field> fields) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            values[i] = key(Utils.getSubdocumentValueCollectionAware(document, field.path()), field.ascending());
        }
        return Arrays.asList(values);
    }

    private static @Nullable Object key(@Nullable Object value, boolean ascending) {
        if (!(value instanceof Collection<?> array)) {
            return KeyOrder.normalize(value);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        array.forEach(element -> elements.add(KeyOrder.normalize(element)));
        elements.sort(KeyOrder.ORDER);
        return elements.isEmpty() ? EMPTY_ARRAY : elements.get(ascending ? 0 : elements.size() - 1);
    }

    private static Comparator<Keyed> order(List<Field> fields) {
        return (a, b) -> {
            for (int i = 0; i < fields.size(); i++) {
                Keyed first = fields.get(i).ascending() ? a : b;
                Keyed second = fields.get(i).ascending() ? b : a;
                int order = compare(first.values().get(i), second.values().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int compare(@Nullable Object a, @Nullable Object b) {
        int byEmptiness = Boolean.compare(b == EMPTY_ARRAY, a == EMPTY_ARRAY);
        return byEmptiness != 0 ? byEmptiness : KeyOrder.ORDER.compare(a, b);
    }
}
