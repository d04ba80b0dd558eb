package vn.namro.routing.responsibility.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.Sheets;
import vn.namro.routing.responsibility.application.Sheets.Format;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Column;
import vn.namro.routing.responsibility.domain.sheet.Reading;
import vn.namro.routing.responsibility.domain.sheet.RowFault;
import vn.namro.routing.responsibility.domain.sheet.Sheet;
import vn.namro.routing.responsibility.domain.sheet.SheetReader;

/**
 * A new version as it was sent: JSON or a sheet. Both are read by the same rules; only the places of faults are named
 * differently.
 */
record DraftBody(List<MatrixEntry> entries, @Nullable String note, List<Fault> faults) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/matrix-draft.schema.json");
    private static final int FIRST_ROW = 2;

    DraftBody {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    static DraftBody ofSheet(byte[] body, Format format, Sheets sheets, Catalogue catalogue) {
        return sheets.read(body, format)
                .fold(
                        sheet -> read(SheetReader.read(sheet, catalogue), null, DraftBody::ofRow),
                        unreadable -> new DraftBody(
                                List.of(),
                                null,
                                List.of(Fault.at(
                                        "", "MATRIX_" + unreadable.why().name(), unreadable.detail()))));
    }

    static DraftBody ofJson(byte[] body, Catalogue catalogue) {
        Checked checked = SCHEMA.check(body);
        if (!checked.faults().isEmpty()) {
            return new DraftBody(List.of(), null, checked.faults());
        }
        Reading reading = SheetReader.read(sheet(checked.body().path("entries")), catalogue);
        return read(reading, checked.body().path("note").textValue(), DraftBody::ofEntry);
    }

    private static DraftBody read(Reading reading, @Nullable String note, Function<RowFault, String> place) {
        List<Fault> faults = reading.faults().stream()
                .map(fault -> fault(place.apply(fault), fault))
                .toList();
        return new DraftBody(reading.entries(), note, faults);
    }

    private static String ofRow(RowFault fault) {
        return "/rows/" + fault.row() + (fault.column().isEmpty() ? "" : "/" + fault.column());
    }

    private static String ofEntry(RowFault fault) {
        return "/entries/" + (fault.row() - FIRST_ROW) + (fault.column().isEmpty() ? "" : "/" + fault.column());
    }

    private static Fault fault(String place, RowFault fault) {
        List<Object> values = new ArrayList<>(List.of(String.valueOf(fault.row()), fault.column()));
        fault.values().forEach(value -> values.add(value.toString()));
        return new Fault(place, "MATRIX_" + fault.code().name(), values);
    }

    private static Sheet sheet(JsonNode entries) {
        List<Sheet.Row> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(new Sheet.Row(
                rows.size() + FIRST_ROW,
                Arrays.stream(Column.values())
                        .map(column -> cell(entry.path(column.title())))
                        .toList())));
        return new Sheet(Arrays.stream(Column.values()).map(Column::title).toList(), rows);
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "))
                : value.asText();
    }
}
