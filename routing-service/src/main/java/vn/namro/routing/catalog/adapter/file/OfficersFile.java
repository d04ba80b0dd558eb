package vn.namro.routing.catalog.adapter.file;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Validity;

/** Reads {@code officers.csv}, which a clerk edits in a spreadsheet, and the {@code positions.yaml} it refers to. */
final class OfficersFile {

    private static final Set<String> COLUMNS =
            Set.of("id", "agency", "position", "nameVi", "email", "phone", "language", "validFrom", "validUntil");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private OfficersFile() {}

    static List<Officer> read(CatalogueFiles files, Known<Agency> agencies) {
        Known<Position> positions = files.yaml(
                "positions.yaml",
                Rows.Positions.class,
                rows -> Known.of(
                        "position",
                        rows.positions().stream()
                                .map(row -> new Position(row.id(), new Bilingual(row.nameVi(), row.nameEn())))
                                .toList(),
                        Position::id));
        return files.csv("officers.csv", COLUMNS, row -> officer(row, agencies, positions));
    }

    private static Officer officer(NamedCsvRecord row, Known<Agency> agencies, Known<Position> positions) {
        String language = required(row, "language");
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language must be vi or en, not " + language);
        }
        return new Officer(
                required(row, "id"),
                agencies.get(required(row, "agency")).id(),
                positions.get(required(row, "position")),
                required(row, "nameVi"),
                required(row, "email"),
                language,
                new Validity(date(row, "validFrom"), date(row, "validUntil")));
    }

    private static String required(NamedCsvRecord row, String field) {
        String text = row.getField(field).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        return text;
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String field) {
        String text = row.getField(field).strip();
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
