package vn.namro.routing.catalog.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.routing.Hanoi;

/** A clerk edits the files: what goes wrong is named with file and fault. */
class FaultyFilesTest {

    private static final List<String> FILES = List.of(
            "agencies.yaml",
            "zones.yaml",
            "categories.yaml",
            "channels.yaml",
            "positions.yaml",
            "terms.yaml",
            "calendar.yaml",
            "officers.csv",
            "matrix.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String file : FILES) {
            try (InputStream in = getClass().getResourceAsStream("/catalog/hanoi/" + file)) {
                Files.copy(Objects.requireNonNull(in, file), folder.resolve(file));
            }
        }
    }

    @Test
    void files_of_another_folder_are_read_as_well() {
        assertThat(Hanoi.deskIn(folder).catalogue().agency("hn-ct")).isPresent();
    }

    @Test
    void an_unknown_agency_of_a_zone_is_named() throws IOException {
        replace("zones.yaml", "communes: [c-thien-loc]", "communes: [c-nowhere]");

        refused("c-nowhere in zone kcn-thang-long");
    }

    @Test
    void a_field_that_does_not_exist_is_named_with_its_file() throws IOException {
        replace("channels.yaml", "nameEn: Question slip", "nameFr: Question slip");

        refused("channels.yaml", "nameFr");
    }

    @Test
    void a_bad_date_in_the_matrix_is_named_with_its_line() throws IOException {
        replace("matrix.csv", ",,2025-03-01,0,inferred", ",,2025-13-01,0,inferred");

        refused("matrix.csv, line", "2025-13-01");
    }

    @Test
    void an_unknown_position_of_an_officer_is_named() throws IOException {
        replace("officers.csv", "o-hn-ct-1,hn-ct,officer", "o-hn-ct-1,hn-ct,diver");

        refused("position of officer o-hn-ct-1", "diver");
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> Hanoi.deskIn(folder)).hasMessageContainingAll(parts);
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replaceFirst(java.util.regex.Pattern.quote(text), by));
    }
}
