package vn.namro.routing.responsibility.domain.sheet;

import static vn.namro.routing.responsibility.domain.sheet.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.EnterpriseKind;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.RowFault.Code;

/** Makes an entry of the cells of a row; it counts only if no fault was noted. */
final class EntryOfCells {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._\\-]+");
    private static final int MOST_DAYS = 999;
    private static final int HIGHEST_PRIORITY = 9999;

    private final Cells cells;

    EntryOfCells(Cells cells) {
        this.cells = cells;
    }

    MatrixEntry entry() {
        String id = id();
        Conditions conditions = conditions();
        String lead = cells.required(LEAD);
        List<String> officers = cells.list(OFFICERS);
        String position = officers.isEmpty() ? cells.required(POSITION) : cells.text(POSITION);
        Bilingual task = new Bilingual(cells.required(TASK_VI), cells.required(TASK_EN));
        Bilingual result = new Bilingual(cells.required(RESULT_VI), cells.required(RESULT_EN));
        Integer term = cells.number(TERM_WORKING_DAYS, 1, MOST_DAYS);
        Integer priority = cells.number(PRIORITY, -HIGHEST_PRIORITY, HIGHEST_PRIORITY);
        return new MatrixEntry(
                id,
                conditions,
                lead,
                cells.list(COORDINATING),
                position,
                officers,
                task,
                result,
                term,
                cells.text(LEGAL_BASIS),
                validity(),
                Objects.requireNonNullElse(priority, 0),
                cells.text(VERIFIED));
    }

    private String id() {
        String id = cells.required(ENTRY);
        if (!id.equals(Cells.NOTHING) && !ID.matcher(id).matches()) {
            cells.fault(ENTRY, Code.NOT_AN_ID, id);
        }
        return id;
    }

    private Conditions conditions() {
        return new Conditions(
                cells.text(CATEGORY),
                cells.text(GROUP),
                cells.oneOf(ZONE_KIND, Zone.Kind.class),
                cells.text(ZONE),
                cells.oneOf(URGENCY, Urgency.class),
                cells.text(CHANNEL),
                cells.oneOf(ENTERPRISE_KIND, EnterpriseKind.class));
    }

    private Validity validity() {
        LocalDate from = cells.date(VALID_FROM);
        LocalDate until = cells.date(VALID_UNTIL);
        if (from != null && until != null && !from.isBefore(until)) {
            cells.fault(VALID_UNTIL, Code.UNTIL_TOO_EARLY, from, until);
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }
}
