package vn.namro.routing.responsibility.domain.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Column;
import vn.namro.routing.responsibility.domain.sheet.SheetWriter;

/**
 * How one version differs from another; entries are the same if their ids are.
 *
 * @param reordered entries that both have stand in another order, which decides between entries of equal rank
 */
public record Differences(
        List<MatrixEntry> added, List<MatrixEntry> removed, List<Changed> changed, boolean reordered) {

    public Differences {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** An entry that both versions have, but not alike. */
    public record Changed(String entry, List<Field> fields) {

        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /** A field before and after, as a sheet shows it; empty where there is nothing. */
    public record Field(String column, String before, String after) {}

    public static Differences between(List<MatrixEntry> before, List<MatrixEntry> after) {
        Map<String, MatrixEntry> old = byId(before);
        Map<String, MatrixEntry> present = byId(after);
        List<Changed> changed = new ArrayList<>();
        present.forEach((id, entry) -> {
            MatrixEntry was = old.get(id);
            if (was != null && !was.equals(entry)) {
                changed.add(new Changed(id, fields(was, entry)));
            }
        });
        return new Differences(
                without(present, old),
                without(old, present),
                changed,
                !common(old, present).equals(common(present, old)));
    }

    private static Map<String, MatrixEntry> byId(List<MatrixEntry> entries) {
        Map<String, MatrixEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    private static List<MatrixEntry> without(Map<String, MatrixEntry> some, Map<String, MatrixEntry> others) {
        return some.values().stream()
                .filter(entry -> !others.containsKey(entry.id()))
                .toList();
    }

    private static List<String> common(Map<String, MatrixEntry> some, Map<String, MatrixEntry> others) {
        return some.keySet().stream().filter(others::containsKey).toList();
    }

    private static List<Field> fields(MatrixEntry before, MatrixEntry after) {
        List<String> old = SheetWriter.cells(before);
        List<String> present = SheetWriter.cells(after);
        List<Field> fields = new ArrayList<>();
        for (Column column : Column.values()) {
            String was = old.get(column.ordinal());
            String is = present.get(column.ordinal());
            if (!was.equals(is)) {
                fields.add(new Field(column.title(), was, is));
            }
        }
        return fields;
    }
}
