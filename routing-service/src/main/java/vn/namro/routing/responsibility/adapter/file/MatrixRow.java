package vn.namro.routing.responsibility.adapter.file;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;

/** One line of {@code matrix.csv}. */
record MatrixRow(NamedCsvRecord row) {

    /** All columns must be there: a misspelt condition would make its entries hold for everything. */
    static final Set<String> COLUMNS = Set.of(
            "entry",
            "category",
            "group",
            "zoneKind",
            "zone",
            "urgency",
            "channel",
            "lead",
            "coordinating",
            "position",
            "taskVi",
            "taskEn",
            "resultVi",
            "resultEn",
            "legalBasis",
            "validFrom",
            "validUntil",
            "priority",
            "verified");

    MatrixEntry entry() {
        return new MatrixEntry(
                required("entry"),
                conditions(),
                required("lead"),
                optional("coordinating")
                        .map(tokens -> List.of(tokens.split("\\s+")))
                        .orElse(List.of()),
                required("position"),
                List.of(),
                new Bilingual(required("taskVi"), required("taskEn")),
                new Bilingual(required("resultVi"), required("resultEn")),
                null,
                text("legalBasis"),
                new Validity(date("validFrom"), date("validUntil")),
                optional("priority").map(Integer::parseInt).orElse(0),
                text("verified"));
    }

    private Conditions conditions() {
        return new Conditions(
                text("category"),
                text("group"),
                optional("zoneKind").map(Zone.Kind::valueOf).orElse(null),
                text("zone"),
                optional("urgency").map(Urgency::valueOf).orElse(null),
                text("channel"),
                null);
    }

    private String required(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException(field + " must not be empty"));
    }

    private @Nullable String text(String field) {
        return optional(field).orElse(null);
    }

    private @Nullable LocalDate date(String field) {
        return optional(field).map(LocalDate::parse).orElse(null);
    }

    private Optional<String> optional(String field) {
        return Optional.of(row.getField(field).strip()).filter(text -> !text.isEmpty());
    }
}
