package vn.namro.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts as the library does, but looks the values of a document up once instead of at every comparison. */
final class SortedDocuments {

    private record Keyed(Document document, Object[] values) {}

    private SortedDocuments() {}

    static Stream<Document> sort(Stream<Document> documents, Document orderBy) {
        List<String> fields = new ArrayList<>(orderBy.keySet());
        return documents
                .map(document -> new Keyed(document, values(document, fields)))
                .sorted(comparator(orderBy, fields))
                .map(Keyed::document);
    }

    private static Object[] values(Document document, List<String> fields) {
        return fields.stream()
                .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
                .toArray();
    }

    private static Comparator<Keyed> comparator(Document orderBy, List<String> fields) {
        Comparator<Keyed> order = (a, b) -> 0;
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            boolean ascending = orderBy.get(fields.get(i)) instanceof Number direction && direction.intValue() > 0;
            Comparator<Object> byValue = ascending ? ValueComparator.asc() : ValueComparator.desc();
            order = order.thenComparing((a, b) -> byValue.compare(a.values()[field], b.values()[field]));
        }
        return order;
    }
}
