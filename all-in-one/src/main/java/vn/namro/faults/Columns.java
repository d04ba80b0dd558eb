package vn.namro.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.namro.faults.history.Column;
import vn.namro.faults.history.Violation;

/** Violations, counted by the kind of promise that was broken. */
final class Columns {

    private Columns() {}

    static Map<Column, Long> count(List<Violation> violations) {
        Map<Column, Long> counts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            counts.put(
                    column,
                    violations.stream()
                            .filter(violation -> violation.invariant().column() == column)
                            .count());
        }
        return counts;
    }
}
