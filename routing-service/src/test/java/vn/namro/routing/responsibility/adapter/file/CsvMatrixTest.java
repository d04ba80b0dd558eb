package vn.namro.routing.responsibility.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.SmallCity;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Content;

class CsvMatrixTest {

    private static final String HEADER =
            "entry,category,group,zoneKind,zone,urgency,channel,lead,coordinating,position,taskVi,taskEn,resultVi,"
                    + "resultEn,legalBasis,validFrom,validUntil,priority,verified\n";
    private static final String FIRST = "first,,,,,,,hn-ct,,officer,Việc,Task,Kết quả,Result,,,,,inferred\n";
    private static final String SECOND =
            "second,B1,B,INDUSTRIAL_PARK,kcn,NORMAL,web,@board,hn-ct @district,officer,Việc,Task,Kết quả,Result,"
                    + "Luật,2025-03-01,2025-07-01,3,inferred\n";

    @TempDir
    Path folder = Path.of("");

    private List<MatrixEntry> read(String text) throws IOException {
        Files.writeString(folder.resolve("matrix.csv"), text);
        return new CsvMatrix(new DefaultResourceLoader(), folder.toUri().toString()).entries(SmallCity.catalogue());
    }

    @Test
    void every_line_is_an_entry() throws IOException {
        assertThat(read(HEADER + FIRST + SECOND).size()).isEqualTo(2);
    }

    @Test
    void the_version_follows_from_the_content() throws IOException {
        String version = Content.version(read(HEADER + FIRST));

        assertThat(Content.version(read(HEADER + FIRST))).isEqualTo(version).matches("m-[0-9a-f]{12}");
        assertThat(Content.version(read(HEADER + FIRST + SECOND))).isNotEqualTo(version);
        assertThat(Content.version(read(HEADER + SECOND + FIRST))).isNotEqualTo(version);
    }

    @Test
    void a_byte_order_mark_is_skipped() throws IOException {
        assertThat(read("\uFEFF" + HEADER + FIRST).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "@board,hn-xyz,lead is unknown: hn-xyz",
        "hn-ct @district,hn-ct hn-abc,coordinating is unknown: hn-abc",
        "'second,B1','second,Z9',category is unknown: Z9",
        "officer,wizard,position is unknown: wizard",
        "INDUSTRIAL_PARK,PARK,PARK",
        "NORMAL,SOON,SOON",
        "2025-03-01,2025-02-30,2025-02-30",
        "2025-07-01,2025-02-01,must be after validFrom",
        "Task,'',taskEn must not be empty",
        "second,first,entry is there twice: first"
    })
    void a_fault_names_file_and_row_and_what_is_wrong(String sound, String faulty, String message) {
        String line = SECOND.replace(sound, faulty);

        assertThatThrownBy(() -> read(HEADER + FIRST + line))
                .hasMessageStartingWith("matrix.csv, row 3: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_misspelt_condition_is_refused_instead_of_holding_for_everything() {
        assertThatThrownBy(() -> read(HEADER.replace("zoneKind", "zonekind") + SECOND))
                .hasMessage("matrix.csv, row 1: zonekind is no column");
    }
}
