package vn.namro.routing.responsibility.adapter.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook's row as texts. */
final class XlsxCells {

    private XlsxCells() {}

    /** The cells of a row; numbers below the titles of dates are dates. */
    static List<String> texts(Row row, Set<String> dates, List<String> titles) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            texts.add(text(row.getCell(at), at < titles.size() && dates.contains(titles.get(at))));
        }
        return texts;
    }

    private static String text(@Nullable Cell cell, boolean isDate) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
