package vn.namro.routing.catalog.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

/** Each test breaks one thing in a copy of the real files. */
class FileCatalogueTest {

    private static final List<String> FILES = List.of(
            "agencies.yaml",
            "zones.yaml",
            "categories.yaml",
            "channels.yaml",
            "positions.yaml",
            "officers.csv",
            "terms.yaml",
            "calendar.yaml");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(
                    FileCatalogueTest.class.getResourceAsStream("/catalog/hanoi/" + file), file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    private FileCatalogue source() {
        return new FileCatalogue(new DefaultResourceLoader(), folder.toUri().toString());
    }

    /** Replaces the first occurrence, and fails if there is none. */
    private void breaking(String file, String sound, String faulty) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(sound);
        assertThat(at).as(sound).isNotNegative();
        Files.writeString(folder.resolve(file), text.substring(0, at) + faulty + text.substring(at + sound.length()));
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> source().catalogue()).message().contains(parts);
    }

    @Test
    void the_real_files_are_read() {
        assertThat(source().catalogue().agencies()).hasSizeGreaterThan(100);
        assertThat(source().workingTime().days()).isNotEmpty();
    }

    @Test
    void an_unknown_successor_names_file_record_and_id() throws IOException {
        breaking("agencies.yaml", "successors: [hn-hhtip]", "successors: [hn-gone]");

        refused("agencies.yaml", "hn-hiza", "the agency is unknown: hn-gone");
    }

    @Test
    void an_unknown_liaison_names_file_record_and_id() throws IOException {
        breaking("agencies.yaml", "liaison: hn-ct", "liaison: hn-gone");

        refused("agencies.yaml", "evn-hn", "the agency is unknown: hn-gone");
    }

    @Test
    void an_unknown_commune_of_a_zone_names_file_record_and_id() throws IOException {
        breaking("zones.yaml", "communes: [c-thien-loc]", "communes: [c-gone]");

        refused("zones.yaml", "kcn-thang-long", "the agency is unknown: c-gone");
    }

    @Test
    void an_unknown_group_names_file_record_and_id() throws IOException {
        breaking("categories.yaml", "    group: A\n", "    group: Z\n");

        refused("categories.yaml", "A1", "the group is unknown: Z");
    }

    @Test
    void an_unknown_field_is_refused() throws IOException {
        breaking("zones.yaml", "    kind: INDUSTRIAL_PARK", "    colour: red\n    kind: INDUSTRIAL_PARK");

        refused("zones.yaml", "colour");
    }

    @Test
    void a_field_given_twice_is_refused() throws IOException {
        breaking("zones.yaml", "    kind: INDUSTRIAL_PARK", "    kind: OUTSIDE\n    kind: INDUSTRIAL_PARK");

        refused("zones.yaml", "kind");
    }

    @Test
    void an_unknown_kind_names_file_record_and_value() throws IOException {
        breaking("zones.yaml", "kind: INDUSTRIAL_PARK", "kind: PARK");

        refused("zones.yaml", "kcn-thang-long", "PARK");
    }

    @Test
    void a_bad_date_in_yaml_names_file_and_value() throws IOException {
        breaking("agencies.yaml", "validUntil: \"2025-03-01\"", "validUntil: \"2025-02-30\"");

        refused("agencies.yaml", "2025-02-30");
    }

    @Test
    void an_end_before_the_beginning_names_file_and_record() throws IOException {
        breaking("agencies.yaml", "validFrom: \"2008-10-10\"", "validFrom: \"2028-10-10\"");

        refused("agencies.yaml", "hn-hiza", "validUntil 2025-03-01 must be after validFrom 2028-10-10");
    }

    @Test
    void an_id_used_twice_names_file_and_id() throws IOException {
        breaking("agencies.yaml", "- id: hn-hiza", "- id: hn-hhtip");

        refused("agencies.yaml", "the agency hn-hhtip is there twice");
    }

    @Test
    void an_unknown_position_names_file_and_line() throws IOException {
        breaking("officers.csv", "o-hn-vp-1,hn-vp,officer", "o-hn-vp-1,hn-vp,wizard");

        refused("officers.csv, line 3", "the position is unknown: wizard");
    }

    @Test
    void an_unknown_agency_of_an_officer_names_file_and_line() throws IOException {
        breaking("officers.csv", "o-hn-vp-1,hn-vp,", "o-hn-vp-1,hn-gone,");

        refused("officers.csv, line 3", "the agency is unknown: hn-gone");
    }

    @Test
    void a_bad_date_in_csv_names_file_line_and_value() throws IOException {
        breaking("officers.csv", ",vi,,2025-03-01", ",vi,,1.3.2025");

        refused("officers.csv, line 3", "1.3.2025");
    }

    @Test
    void a_misspelt_column_is_refused() throws IOException {
        breaking("officers.csv", "validUntil", "validTill");

        refused("officers.csv", "the columns must be", "validTill");
    }

    @Test
    void a_line_with_too_few_fields_is_refused() throws IOException {
        breaking("officers.csv", "o-hn-vp-1,hn-vp,officer,", "o-hn-vp-1,");

        refused("officers.csv");
    }

    @Test
    void a_file_with_the_byte_order_mark_of_a_spreadsheet_is_read() throws IOException {
        breaking("officers.csv", "id,agency", "\uFEFFid,agency");

        assertThat(source().catalogue().officer("o-hn-vp-1")).isPresent();
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve("officers.csv"), "id,ag\u00EAncy\n".getBytes(StandardCharsets.ISO_8859_1));

        refused("officers.csv cannot be read");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("terms.yaml"));

        refused("terms.yaml cannot be read");
    }

    @Test
    void a_term_without_days_and_hours_names_file_and_urgency() throws IOException {
        breaking("terms.yaml", "handle: {workingDays: 10}", "handle: {}");

        refused("terms.yaml", "NORMAL", "either handleWorkingDays or handleWorkingHours");
    }

    @Test
    void bad_hours_of_the_calendar_name_file_and_value() throws IOException {
        breaking("calendar.yaml", "08:00-12:00", "08:00 to 12:00");

        assertThatThrownBy(() -> source().workingTime()).message().contains("calendar.yaml", "08:00 to 12:00");
    }

    @Test
    void an_unknown_kind_of_day_names_file_and_day() throws IOException {
        breaking("calendar.yaml", "kind: HOLIDAY", "kind: FEAST");

        assertThatThrownBy(() -> source().workingTime()).message().contains("calendar.yaml", "2020-01-01", "FEAST");
    }
}
