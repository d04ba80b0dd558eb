package vn.namro.routing.catalog.adapter.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.adapter.file.Rows.ZoneRow;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Zone;

/** Reads {@code zones.yaml}. */
final class ZonesFile {

    private ZonesFile() {}

    static List<Zone> read(CatalogueFiles files, Known<Agency> agencies) {
        return files.yaml(
                "zones.yaml",
                Rows.Zones.class,
                rows -> CatalogueFault.naming(rows.zones(), ZoneRow::id, row -> zone(row, agencies)));
    }

    private static Zone zone(ZoneRow row, Known<Agency> agencies) {
        agencies.requireAll(row.districts());
        agencies.requireAll(row.communes());
        agencies.requireAll(row.board() == null ? null : List.of(row.board()));
        Map<String, String> verified = row.verified() == null ? Map.of() : row.verified();
        return new Zone(
                row.id(),
                Zone.Kind.valueOf(row.kind()),
                new Bilingual(row.nameVi(), row.nameEn()),
                row.status() == null ? "NONE" : row.status(),
                orEmpty(row.districts()),
                orEmpty(row.communes()),
                row.board(),
                !verified.values().stream().allMatch(Rows.CONFIRMED::equals));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
