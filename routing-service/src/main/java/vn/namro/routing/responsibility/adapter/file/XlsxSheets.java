package vn.namro.routing.responsibility.adapter.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.namro.routing.responsibility.application.Sheets.Read;
import vn.namro.routing.responsibility.application.Sheets.Result;
import vn.namro.routing.responsibility.application.Sheets.Unreadable;
import vn.namro.routing.responsibility.domain.sheet.Column;
import vn.namro.routing.responsibility.domain.sheet.Sheet;

/** Sheets as Excel workbooks: the first sheet is read; dates are typed as dates and numbers as numbers. */
final class XlsxSheets {

    private static final String NAME = "matrix";
    private static final String DATE = "yyyy-mm-dd";
    private static final double WIDTH_OF_TEXTS = 40;
    /** A small file can unpack to any size. */
    private static final long MOST_UNPACKED_BYTES = 64L << 20;

    private static final Set<String> DATES = titles(Column::isDate);
    private static final Set<String> NUMBERS = titles(Column::isNumber);

    private XlsxSheets() {}

    private static Set<String> titles(Predicate<Column> which) {
        return Arrays.stream(Column.values()).filter(which).map(Column::title).collect(Collectors.toSet());
    }

    static Result read(byte[] file) {
        try {
            if (unpacked(file) > MOST_UNPACKED_BYTES) {
                return new Unreadable(Unreadable.Why.TOO_LARGE, "");
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return new Read(sheet(rows.toList()));
            }
        } catch (IOException | RuntimeException e) {
            // The reader throws exceptions of many kinds at files that are no workbooks.
            return new Unreadable(Unreadable.Why.NOT_XLSX, String.valueOf(e.getMessage()));
        }
    }

    /** Reads everything once, without keeping it: what an entry says of its own size need not be true. */
    private static long unpacked(byte[] file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && size <= MOST_UNPACKED_BYTES; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    private static Sheet sheet(List<Row> rows) {
        List<String> titles = rows.isEmpty() ? List.of() : XlsxCells.texts(rows.get(0), DATES, List.of());
        return new Sheet(
                titles,
                rows.stream()
                        .skip(1)
                        .map(row -> new Sheet.Row(row.getRowNum(), XlsxCells.texts(row, DATES, titles)))
                        .toList());
    }

    static byte[] write(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "namro", "1.0")) {
            Worksheet page = book.newWorksheet(NAME);
            page.freezePane(1, 1);
            List<List<String>> lines = new ArrayList<>();
            sheet.rows().forEach(row -> lines.add(row.cells()));
            for (int column = 0; column < sheet.titles().size(); column++) {
                String title = sheet.titles().get(column);
                page.value(0, column, title);
                page.style(0, column).bold().set();
                for (int line = 0; line < lines.size(); line++) {
                    write(page, line + 1, column, title, lines.get(line).get(column));
                }
            }
            for (Column column : List.of(Column.TASK_VI, Column.TASK_EN, Column.RESULT_VI, Column.RESULT_EN)) {
                page.width(column.ordinal(), WIDTH_OF_TEXTS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, int column, String title, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (DATES.contains(title)) {
            page.value(row, column, LocalDate.parse(text));
            page.style(row, column).format(DATE).set();
        } else if (NUMBERS.contains(title)) {
            page.value(row, column, Integer.valueOf(text));
        } else {
            page.value(row, column, text);
        }
    }
}
