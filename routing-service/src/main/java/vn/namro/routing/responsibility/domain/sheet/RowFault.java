package vn.namro.routing.responsibility.domain.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that is wrong with a sheet.
 *
 * @param row as the spreadsheet counts
 * @param column its title; empty for the row as a whole
 * @param values for the wording, such as what was found
 */
public record RowFault(int row, String column, Code code, List<Object> values) {

    public RowFault {
        values = List.copyOf(values);
    }

    /** What can be wrong. */
    public enum Code {
        UNKNOWN_COLUMN("is no column"),
        COLUMN_TWICE("is there twice"),
        MISSING_COLUMN("must be there"),
        NO_ROWS("the sheet has no rows"),
        TOO_MANY_ROWS("too many rows, at most"),
        TOO_MANY_CELLS("the row has more cells than there are columns"),
        REQUIRED("must not be empty"),
        TOO_LONG("is longer than"),
        NO_TEXT("has a character that is no text"),
        NOT_AN_ID("is no id"),
        NOT_ALLOWED("is not one of the values:"),
        NOT_A_DATE("is no date:"),
        NOT_A_NUMBER("is no number in the limits:"),
        UNTIL_TOO_EARLY("must be after validFrom"),
        ENTRY_TWICE("is there twice:"),
        UNKNOWN("is unknown:");

        private final String english;

        Code(String english) {
            this.english = english;
        }
    }

    static RowFault at(int row, Column column, Code code, Object... values) {
        return new RowFault(row, column.title(), code, List.of(values));
    }

    /** In English, for the log of a service that cannot start. */
    @Override
    public String toString() {
        String found = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ("row " + row + ": " + column + " " + code.english + " " + found).strip();
    }
}
