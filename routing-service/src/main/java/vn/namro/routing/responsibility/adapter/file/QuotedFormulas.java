package vn.namro.routing.responsibility.adapter.file;

import java.util.ArrayList;
import java.util.List;
import vn.namro.routing.responsibility.domain.sheet.Column;

/**
 * Spreadsheets run a CSV cell that begins as a formula does. Such a text is written with an apostrophe before it, as one
 * types it by hand, and read without. Tokens such as {@code @board} stay as they are: a sheet holds no others there.
 */
final class QuotedFormulas {

    private static final char QUOTE = '\'';
    private static final String FIRST_OF_FORMULAS = "=+-@\t\r'";

    private QuotedFormulas() {}

    static List<String> quoted(List<String> titles, List<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            quoted.add(mayBeAFormula(titles.get(at)) && begins(cell, 0) ? QUOTE + cell : cell);
        }
        return quoted;
    }

    private static boolean mayBeAFormula(String title) {
        return !title.equals(Column.LEAD.title())
                && !title.equals(Column.COORDINATING.title())
                && !title.equals(Column.PRIORITY.title());
    }

    static String unquoted(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == QUOTE && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String cell, int at) {
        return cell.length() > at && FIRST_OF_FORMULAS.indexOf(cell.charAt(at)) >= 0;
    }
}
