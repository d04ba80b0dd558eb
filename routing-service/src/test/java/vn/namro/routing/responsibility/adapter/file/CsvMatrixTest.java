package vn.namro.routing.responsibility.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.namro.routing.SmallCity;
import vn.namro.routing.responsibility.domain.Matrix;

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

    private Matrix read(String text) throws IOException {
        Files.writeString(folder.resolve("matrix.csv"), text);
        return new CsvMatrix(new DefaultResourceLoader(), folder.toUri().toString(), "hn-hiza", "bql-hoalac")
                .matrix(SmallCity.catalogue());
    }

    @Test
    void every_line_is_an_entry() throws IOException {
        assertThat(read(HEADER + FIRST + SECOND).size()).isEqualTo(2);
    }

    @Test
    void the_version_follows_from_the_content() throws IOException {
        String version = read(HEADER + FIRST).version();

        assertThat(read(HEADER + FIRST).version()).isEqualTo(version).matches("m-[0-9a-f]{8}");
        assertThat(read(HEADER + FIRST + SECOND).version()).isNotEqualTo(version);
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
        "second,first,the entry first is there twice"
    })
    void a_fault_names_file_and_line_and_what_is_wrong(String sound, String faulty, String message) {
        String line = SECOND.replace(sound, faulty);

        assertThatThrownBy(() -> read(HEADER + FIRST + line))
                .hasMessageStartingWith("matrix.csv, line 3: ")
                .hasMessageContaining(message);
    }

    @Test
    void a_misspelt_condition_is_refused_instead_of_holding_for_everything() {
        assertThatThrownBy(() -> read(HEADER.replace("zoneKind", "zonekind") + SECOND))
                .hasMessageContaining("the columns must be")
                .hasMessageContaining("zonekind");
    }
}
