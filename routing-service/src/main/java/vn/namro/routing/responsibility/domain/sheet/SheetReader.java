package vn.namro.routing.responsibility.domain.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.References;
import vn.namro.routing.responsibility.domain.sheet.RowFault.Code;

/** Makes entries of a sheet, and names every fault of it at once. */
public final class SheetReader {

    /** Enough for a city, and as much as the tables are made for. */
    static final int MOST_ROWS = 20_000;

    /** Without one of them an entry cannot be; a condition that is left out holds for everything. */
    private static final Set<Column> NEEDED =
            EnumSet.of(Column.ENTRY, Column.LEAD, Column.TASK_VI, Column.TASK_EN, Column.RESULT_VI, Column.RESULT_EN);

    private final References references;
    private final List<RowFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private SheetReader(Catalogue catalogue) {
        this.references = new References(catalogue);
    }

    /** Reads a sheet whose references are to be found in the catalogue. */
    public static Reading read(Sheet sheet, Catalogue catalogue) {
        return new SheetReader(catalogue).read(sheet);
    }

    private Reading read(Sheet sheet) {
        List<Optional<Column>> columns = sheet.titles().stream()
                .map(title -> Column.titled(Texts.tidy(title)))
                .toList();
        checkTitles(sheet, columns);
        List<Sheet.Row> rows =
                sheet.rows().stream().filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            faults.add(new RowFault(1, "", Code.NO_ROWS, List.of()));
        }
        if (rows.size() > MOST_ROWS) {
            faults.add(new RowFault(rows.get(MOST_ROWS).number(), "", Code.TOO_MANY_ROWS, List.of(MOST_ROWS)));
        }
        if (!faults.isEmpty()) {
            return new Reading(List.of(), faults);
        }
        List<MatrixEntry> entries = new ArrayList<>();
        rows.forEach(row -> entry(row, columns).ifPresent(entries::add));
        return new Reading(entries, faults);
    }

    /** A misspelt condition would make its entries hold for everything. */
    private void checkTitles(Sheet sheet, List<Optional<Column>> columns) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int at = 0; at < columns.size(); at++) {
            String title = sheet.titles().get(at).strip();
            if (columns.get(at).isEmpty() && !isBlankColumn(sheet, at)) {
                faults.add(new RowFault(1, title, Code.UNKNOWN_COLUMN, List.of()));
            }
            if (columns.get(at).isPresent() && !seen.add(columns.get(at).get())) {
                faults.add(new RowFault(1, title, Code.COLUMN_TWICE, List.of()));
            }
        }
        NEEDED.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(RowFault.at(1, column, Code.MISSING_COLUMN)));
    }

    private static boolean isBlankColumn(Sheet sheet, int at) {
        return sheet.titles().get(at).isBlank()
                && sheet.rows().stream().allMatch(row -> row.cell(at).isBlank());
    }

    private Optional<MatrixEntry> entry(Sheet.Row row, List<Optional<Column>> columns) {
        int before = faults.size();
        Cells cells = new Cells(row.number(), faults);
        for (int at = 0; at < row.cells().size(); at++) {
            String cell = row.cell(at);
            if (at < columns.size()) {
                columns.get(at).ifPresent(column -> cells.put(column, cell));
            } else if (!cell.isBlank()) {
                faults.add(new RowFault(row.number(), "", Code.TOO_MANY_CELLS, List.of()));
            }
        }
        MatrixEntry entry = new EntryOfCells(cells).entry();
        check(row.number(), entry);
        return faults.size() == before ? Optional.of(entry) : Optional.empty();
    }

    private void check(int row, MatrixEntry entry) {
        if (!ids.add(entry.id()) && !entry.id().equals(Cells.NOTHING)) {
            faults.add(RowFault.at(row, Column.ENTRY, Code.ENTRY_TWICE, entry.id()));
        }
        references.unknown(entry).stream()
                .filter(unknown -> !unknown.id().equals(Cells.NOTHING))
                .forEach(
                        unknown -> faults.add(new RowFault(row, unknown.field(), Code.UNKNOWN, List.of(unknown.id()))));
    }
}
