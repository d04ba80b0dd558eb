package vn.namro.routing.responsibility.domain.sheet;

import java.util.List;

/** A sheet as it was read, or as it will be written: texts only; dates as {@code 2025-07-01}. */
public record Sheet(List<String> titles, List<Row> rows) {

    public Sheet {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as the spreadsheet counts: the titles are row 1
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
