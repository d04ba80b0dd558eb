package vn.namro.intake.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1 << 20})
    void a_kind_is_known_by_its_content_however_it_is_cut(int piece) {
        assertThat(seen(SampleFiles.jpeg(5000), piece).kind()).contains(FileKind.JPEG);
        assertThat(seen(SampleFiles.png(), piece).kind()).contains(FileKind.PNG);
        assertThat(seen(SampleFiles.webp(), piece).kind()).contains(FileKind.WEBP);
        assertThat(seen(SampleFiles.pdf(""), piece).kind()).contains(FileKind.PDF);
        assertThat(seen(SampleFiles.jpeg(5000), piece).faults()).isEmpty();
        assertThat(seen(SampleFiles.png(), piece).faults()).isEmpty();
        assertThat(seen(SampleFiles.webp(), piece).faults()).isEmpty();
        assertThat(seen(SampleFiles.pdf(""), piece).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>1</script>", "GIF89a............", "<svg xmlns='x'/>", "PK\3\4............", "x"})
    void what_is_no_picture_and_no_pdf_is_refused(String content) {
        assertThat(seen(content.getBytes(StandardCharsets.ISO_8859_1), 5).faults())
                .containsExactly(FileFault.UNKNOWN_FILE_KIND);
    }

    @Test
    void nothing_is_no_file() {
        assertThat(seen(new byte[0], 1).faults()).containsExactly(FileFault.EMPTY_FILE);
    }

    @Test
    void half_of_a_file_is_damaged() {
        assertThat(seen(half(SampleFiles.jpeg(5000)), 100).faults()).containsExactly(FileFault.DAMAGED_FILE);
        assertThat(seen(half(SampleFiles.png()), 100).faults()).containsExactly(FileFault.DAMAGED_FILE);
        assertThat(seen(half(SampleFiles.webp()), 100).faults()).containsExactly(FileFault.DAMAGED_FILE);
        assertThat(seen(half(SampleFiles.pdf("")), 100).faults()).containsExactly(FileFault.DAMAGED_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S /JavaScript",
                "/S/JavaScript/JS(app.alert(1))",
                "/S /Java#53cript",
                "/#4a#61vaScript ",
                "/S /Launch",
                "/EmbeddedFiles 3 0 R",
                "/Type /EmbeddedFile"
            })
    void a_pdf_that_can_do_things_is_refused_however_its_names_are_written(String inside) {
        for (int piece : new int[] {1, 4, 4096}) {
            assertThat(seen(SampleFiles.pdf(inside), piece).faults()).containsExactly(FileFault.ACTIVE_PDF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/JavaScripts 1", "/Launcher", "(JavaScript)", "/Title (Launch)"})
    void a_pdf_that_only_speaks_of_it_is_taken(String inside) {
        assertThat(seen(SampleFiles.pdf(inside), 4096).faults()).isEmpty();
    }

    @Test
    void both_faults_of_a_file_are_told() {
        byte[] cut = "%PDF-1.7 /S /JavaScript ".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(seen(cut, 5).faults()).containsExactly(FileFault.DAMAGED_FILE, FileFault.ACTIVE_PDF);
    }

    @Test
    void size_and_digest_are_those_of_the_whole() {
        Inspection inspection = seen("abc".getBytes(StandardCharsets.US_ASCII), 2);

        assertThat(inspection.size()).isEqualTo(3);
        // FIPS 180-4, example of one block
        assertThat(inspection.sha256Hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static Inspection seen(byte[] file, int piece) {
        Inspection inspection = new Inspection();
        for (int from = 0; from < file.length; from += piece) {
            inspection.add(Arrays.copyOfRange(file, from, Math.min(file.length, from + piece)));
        }
        return inspection;
    }
}
