package vn.namro.routing.responsibility.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.adapter.file.HanoiCatalogue;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.Sheets;
import vn.namro.routing.responsibility.application.Sheets.Format;
import vn.namro.routing.responsibility.application.Sheets.Unreadable.Why;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Reading;
import vn.namro.routing.responsibility.domain.sheet.RowFault;
import vn.namro.routing.responsibility.domain.sheet.SheetReader;
import vn.namro.routing.responsibility.domain.sheet.SheetWriter;

class SpreadsheetFilesTest {

    private static final Sheets SHEETS = new SpreadsheetFiles();
    private static final String HEADER = "entry,category,lead,position,taskVi,taskEn,resultVi,resultEn,validFrom\n";

    private static Reading read(byte[] file, Format format, Catalogue catalogue) {
        return SHEETS.read(file, format).fold(sheet -> SheetReader.read(sheet, catalogue), unreadable -> {
            throw new AssertionError(unreadable);
        });
    }

    private static Reading csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Format.CSV, SmallCity.catalogue());
    }

    private static List<MatrixEntry> sound(Reading reading) {
        assertThat(reading.faults()).isEmpty();
        return reading.entries();
    }

    private static Why unreadable(byte[] file, Format format) {
        return SHEETS.read(file, format)
                .fold(
                        sheet -> {
                            throw new AssertionError(sheet);
                        },
                        Sheets.Unreadable::why);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_matrix_of_the_city_comes_back_exactly(Format format) {
        Catalogue hanoi = HanoiCatalogue.source().catalogue();
        List<MatrixEntry> entries =
                new CsvMatrix(new DefaultResourceLoader(), "classpath:catalog/hanoi").entries(hanoi);

        byte[] file = SHEETS.write(SheetWriter.sheet(entries), format);

        assertThat(sound(read(file, format, hanoi))).isEqualTo(entries).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void awkward_texts_come_back_exactly(Format format) {
        List<MatrixEntry> entries = sound(csv(HEADER
                + "e-1,B1,@board,officer,\"Việc \"\"gấp\"\"; a, b\nhai dòng\",'=SUM(1+1),Kết quả,\"-5 %\",2025-07-01\n"
                + "e-2,B2,hn-ct,officer,''đã có nháy,+84,@ai đó,<b>&amp;</b>,\n"
                + "e-3,,hn-ct,officer,007,1e5,TRUE,2025-01-02,\n"));

        assertThat(entries.get(0).task().vi()).isEqualTo("Việc \"gấp\"; a, b\nhai dòng");
        assertThat(entries.get(0).task().en()).isEqualTo("=SUM(1+1)");
        assertThat(sound(read(SHEETS.write(SheetWriter.sheet(entries), format), format, SmallCity.catalogue())))
                .isEqualTo(entries);
    }

    @Test
    void a_csv_begins_with_the_mark_by_which_excel_knows_utf_8_and_runs_no_formula() {
        byte[] file =
                SHEETS.write(SheetWriter.sheet(sound(csv(HEADER + "e-1,,@board,officer,'=A1,T,K,R,\n"))), Format.CSV);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFentry,category,")
                .contains(",@board,")
                .contains(",'=A1,")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void the_separator_of_the_clerks_language_is_recognised(String separator) {
        String text = (HEADER + "e-1,B1,hn-ct,officer,Việc,Task,Kết quả,Result,01/07/2025\n").replace(",", separator);

        MatrixEntry entry = sound(csv("\uFEFF" + text.replace("\n", "\r\n"))).get(0);

        assertThat(entry.task().vi()).isEqualTo("Việc");
        assertThat(entry.validity().from()).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @Test
    void a_told_separator_and_utf_16_are_understood() {
        String text = "sep=;\n" + (HEADER + "e-1,B1,hn-ct,officer,Việc,Task,Kết quả,Result,\n").replace(",", ";");

        assertThat(sound(read(text.getBytes(StandardCharsets.UTF_16), Format.CSV, SmallCity.catalogue())))
                .hasSize(1);
    }

    @Test
    void composed_and_decomposed_marks_are_the_same() {
        String text = HEADER + "e-1,B1,hn-ct,officer,Cấp điện,Task,Kết quả,Result,\n";

        assertThat(csv(Normalizer.normalize(text, Normalizer.Form.NFD)).entries())
                .isEqualTo(csv(text).entries());
    }

    @Test
    void every_fault_is_named_with_row_and_column() {
        Reading reading = csv(HEADER
                + "e-1,Z9,nobody,officer,Việc,Task,Kết quả,Result,2025-02-30\n\n"
                + "e-1,B1,hn-ct,,,Task,Kết quả,Result,2025-01-01\n"
                + "e 2,B1,hn-ct,officer,Việc,Task,Kết quả,Result,2025-01-01,more\n");

        assertThat(reading.faults())
                .extracting(RowFault::toString)
                .containsExactly(
                        "row 2: validFrom is no date: 2025-02-30",
                        "row 2: category is unknown: Z9",
                        "row 2: lead is unknown: nobody",
                        "row 4: position must not be empty",
                        "row 4: taskVi must not be empty",
                        "row 4: entry is there twice: e-1",
                        "row 5:  the row has more cells than there are columns",
                        "row 5: entry is no id e 2");
    }

    @Test
    void a_workbook_of_a_clerk_has_dates_numbers_and_empty_rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Excel", "16.0")) {
            Worksheet page = book.newWorksheet("Trang tính 1");
            String[] titles = (HEADER.strip() + ",priority").split(",");
            Object[] cells = {"e-1", "B1", "hn-ct", "officer", "Việc", "Task", "Kết quả", "Result"};
            for (int column = 0; column < titles.length; column++) {
                page.value(0, column, titles[column]);
            }
            for (int column = 0; column < cells.length; column++) {
                page.value(2, column, cells[column].toString());
            }
            page.value(2, 8, LocalDate.of(2025, 7, 1));
            page.style(2, 8).format("dd/mm/yyyy").set();
            page.value(2, 9, 3);
        }

        MatrixEntry entry = sound(read(bytes.toByteArray(), Format.XLSX, SmallCity.catalogue()))
                .get(0);

        assertThat(entry.validity().from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(entry.priority()).isEqualTo(3);
    }

    @Test
    void bytes_that_are_no_sheet_are_told_as_such() throws IOException {
        assertThat(unreadable(new byte[] {'V', 'i', (byte) 0xEA, 'c'}, Format.CSV))
                .isEqualTo(Why.NOT_UTF8);
        assertThat(unreadable("a,\"b".getBytes(StandardCharsets.UTF_8), Format.CSV))
                .isEqualTo(Why.NOT_CSV);
        assertThat(unreadable(HEADER.getBytes(StandardCharsets.UTF_8), Format.XLSX))
                .isEqualTo(Why.NOT_XLSX);
        assertThat(unreadable(bomb(), Format.XLSX)).isEqualTo(Why.TOO_LARGE);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
