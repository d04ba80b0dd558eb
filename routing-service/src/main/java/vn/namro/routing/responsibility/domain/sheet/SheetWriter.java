package vn.namro.routing.responsibility.domain.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** Makes a sheet of entries, which read again gives the same entries. */
public final class SheetWriter {

    private static final int FIRST_ROW_OF_ENTRIES = 2;

    private SheetWriter() {}

    public static Sheet sheet(List<MatrixEntry> entries) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (MatrixEntry entry : entries) {
            rows.add(new Sheet.Row(rows.size() + FIRST_ROW_OF_ENTRIES, cells(entry)));
        }
        return new Sheet(Arrays.stream(Column.values()).map(Column::title).toList(), rows);
    }

    /** The cells of an entry, in the order of the columns. */
    public static List<String> cells(MatrixEntry entry) {
        return Arrays.stream(Column.values())
                .map(column -> Objects.toString(value(column, entry), ""))
                .toList();
    }

    private static @Nullable Object value(Column column, MatrixEntry entry) {
        Conditions when = entry.conditions();
        return switch (column) {
            case ENTRY -> entry.id();
            case CATEGORY -> when.category();
            case GROUP -> when.group();
            case ZONE_KIND -> when.zoneKind();
            case ZONE -> when.zone();
            case URGENCY -> when.urgency();
            case CHANNEL -> when.channel();
            case ENTERPRISE_KIND -> when.enterpriseKind();
            case LEAD -> entry.lead();
            case COORDINATING -> String.join(" ", entry.coordinating());
            case POSITION -> entry.position();
            case OFFICERS -> String.join(" ", entry.officers());
            case TASK_VI -> entry.task().vi();
            case TASK_EN -> entry.task().en();
            case RESULT_VI -> entry.expectedResult().vi();
            case RESULT_EN -> entry.expectedResult().en();
            case TERM_WORKING_DAYS -> entry.termWorkingDays();
            case LEGAL_BASIS -> entry.legalBasis();
            case VALID_FROM -> entry.validity().from();
            case VALID_UNTIL -> entry.validity().until();
            case PRIORITY -> entry.priority();
            case VERIFIED -> entry.verified();
        };
    }
}
