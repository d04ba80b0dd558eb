package vn.namro.platform.simulation.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The updates that the platform uses, upon a copy of one document. Another operator is an error, never a guess. */
final class Changing {

    private Changing() {}

    static Document changed(Document before, Document change, boolean inserted) {
        Document after = new Document(before);
        change.forEach((operator, part) -> ((Document) part).forEach((field, value) -> {
            switch (operator) {
                case "$set" -> put(after, field, value);
                case "$setOnInsert" -> {
                    if (inserted) {
                        put(after, field, value);
                    }
                }
                case "$unset" -> after.remove(field);
                case "$inc" -> put(after, field, sum(Matching.at(after, field), (Number) value));
                case "$push" -> after.put(field, pushed(list(after, field), (Document) value));
                case "$pull" -> after.put(field, pulled(list(after, field), (Document) value));
                default -> throw new UnsupportedOperationException(operator);
            }
        }));
        return after;
    }

    private static void put(Document document, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            document.put(path, value);
            return;
        }
        String first = path.substring(0, dot);
        Document inner = document.get(first) instanceof Document present ? new Document(present) : new Document();
        put(inner, path.substring(dot + 1), value);
        document.put(first, inner);
    }

    private static Number sum(@Nullable Object value, Number added) {
        if (added instanceof Long) {
            return (value == null ? 0L : ((Number) value).longValue()) + added.longValue();
        }
        return (value == null ? 0 : ((Number) value).intValue()) + added.intValue();
    }

    private static List<Document> list(Document document, String field) {
        return document.containsKey(field) ? document.getList(field, Document.class) : List.of();
    }

    private static List<Document> pushed(List<Document> before, Document value) {
        List<Document> after = new ArrayList<>(before);
        after.addAll(value.getList("$each", Document.class));
        return after;
    }

    private static List<Document> pulled(List<Document> before, Document condition) {
        return before.stream().filter(one -> !Matching.matches(one, condition)).toList();
    }

    /** What an upsert begins with: the equalities of its filter. */
    static Document begun(Document filter) {
        Document begun = new Document();
        for (Map.Entry<String, Object> term : filter.entrySet()) {
            begun.put(term.getKey(), term.getValue());
        }
        return begun;
    }
}
