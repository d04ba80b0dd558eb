package vn.namro.routing.responsibility.adapter.file;

import org.springframework.stereotype.Component;
import vn.namro.routing.responsibility.application.Sheets;
import vn.namro.routing.responsibility.domain.sheet.Sheet;

/** Sheets as the files that spreadsheets read and write. */
@Component
final class SpreadsheetFiles implements Sheets {

    @Override
    public Result read(byte[] file, Format format) {
        return format == Format.CSV ? CsvSheets.read(file) : XlsxSheets.read(file);
    }

    @Override
    public byte[] write(Sheet sheet, Format format) {
        return format == Format.CSV ? CsvSheets.write(sheet) : XlsxSheets.write(sheet);
    }
}
