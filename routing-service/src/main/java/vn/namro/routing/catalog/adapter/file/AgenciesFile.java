package vn.namro.routing.catalog.adapter.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.adapter.file.Rows.AgencyRow;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Validity;

/** Reads {@code agencies.yaml}. */
final class AgenciesFile {

    private static final String BOARD = "@board";

    private AgenciesFile() {}

    static List<Agency> read(CatalogueFiles files) {
        return files.yaml("agencies.yaml", Rows.Agencies.class, rows -> agencies(rows.agencies()));
    }

    private static List<Agency> agencies(List<AgencyRow> rows) {
        Known<AgencyRow> known = Known.of("agency", rows, AgencyRow::id);
        return CatalogueFault.naming(rows, AgencyRow::id, row -> agency(row, known));
    }

    private static Agency agency(AgencyRow row, Known<AgencyRow> known) {
        known.requireAll(row.successors());
        known.requireAll(one(row.parent()));
        known.requireAll(BOARD.equals(row.liaison()) ? null : one(row.liaison()));
        return new Agency(
                row.id(),
                new Bilingual(row.nameVi(), row.nameEn()),
                Agency.Level.valueOf(row.level()),
                row.parent(),
                new Validity(row.validFrom(), row.validUntil()),
                row.successors() == null ? List.of() : row.successors(),
                row.liaison(),
                !Rows.CONFIRMED.equals(row.verified()));
    }

    private static @Nullable List<String> one(@Nullable String id) {
        return id == null ? null : List.of(id);
    }
}
