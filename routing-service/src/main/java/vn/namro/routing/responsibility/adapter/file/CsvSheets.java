package vn.namro.routing.responsibility.adapter.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.namro.routing.responsibility.application.Sheets.Read;
import vn.namro.routing.responsibility.application.Sheets.Result;
import vn.namro.routing.responsibility.application.Sheets.Unreadable;
import vn.namro.routing.responsibility.domain.sheet.Sheet;

/** Sheets as CSV: read as the spreadsheets of different languages write it, written so that they read it rightly. */
final class CsvSheets {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";
    /** A first line by which a file tells spreadsheets its separator. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("\\Asep=([,;\\t|])\\r?\\n");

    private CsvSheets() {}

    static Result read(byte[] file) {
        try {
            return new Read(sheet(withoutMark(text(file))));
        } catch (CharacterCodingException e) {
            return new Unreadable(Unreadable.Why.NOT_UTF8, "");
        } catch (CsvParseException e) {
            return new Unreadable(Unreadable.Why.NOT_CSV, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 if nothing says otherwise; bytes that are none are refused instead of becoming other letters. */
    private static String text(byte[] file) throws CharacterCodingException {
        boolean big = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        boolean little = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        Charset charset = big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Sheet sheet(String text) throws IOException {
        var told = TOLD_SEPARATOR.matcher(text);
        boolean isTold = told.find();
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(isTold ? text.substring(told.end()) : text)) {
            csv.forEach(line -> records.add(line.getFields()));
        }
        return sheet(records, isTold ? 1 : 0);
    }

    private static Sheet sheet(List<List<String>> records, int skipped) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (int at = 1; at < records.size(); at++) {
            List<String> cells =
                    records.get(at).stream().map(QuotedFormulas::unquoted).toList();
            rows.add(new Sheet.Row(at + 1 + skipped, cells));
        }
        return new Sheet(records.isEmpty() ? List.of() : records.get(0), rows);
    }

    /** The separator that the first line has most of; titles have none of them in their names. */
    private static char separator(String text) {
        String titles = text.lines().findFirst().orElse("");
        char found = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            found = count(titles, each) > count(titles, found) ? each : found;
        }
        return found;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    static byte[] write(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(sheet.titles());
            for (Sheet.Row row : sheet.rows()) {
                csv.writeRecord(QuotedFormulas.quoted(sheet.titles(), row.cells()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
