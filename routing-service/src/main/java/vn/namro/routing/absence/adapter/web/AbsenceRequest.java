package vn.namro.routing.absence.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.absence.domain.Absence;

/** The body of a request to enter an absence: everything wrong with its form, or the absence. */
record AbsenceRequest(List<Fault> faults, Optional<Absence> absence) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/absence.schema.json");

    AbsenceRequest {
        faults = List.copyOf(faults);
    }

    static AbsenceRequest read(byte[] bytes) {
        Checked checked = SCHEMA.check(bytes);
        List<Fault> faults = new ArrayList<>(checked.faults());
        Optional<LocalDate> first = day(checked, "/first", faults);
        Optional<LocalDate> last = day(checked, "/last", faults);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            faults.add(Fault.at("/last", "ENDS_BEFORE_IT_BEGINS"));
        }
        return faults.isEmpty()
                ? new AbsenceRequest(
                        faults, Optional.of(absence(checked.body(), first.orElseThrow(), last.orElseThrow())))
                : new AbsenceRequest(faults, Optional.empty());
    }

    private static Absence absence(JsonNode body, LocalDate first, LocalDate last) {
        return new Absence(
                body.path("officerId").asText().strip(),
                first,
                last,
                body.has("substituteId") ? body.path("substituteId").asText().strip() : null,
                Absence.Reason.valueOf(body.path("reason").asText(Absence.Reason.OTHER.name())));
    }

    private static Optional<LocalDate> day(Checked checked, String place, List<Fault> faults) {
        if (!checked.isSound(place)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(checked.body().at(place).asText()));
        } catch (DateTimeException e) {
            faults.add(Fault.at(place, "MALFORMED_DATE"));
            return Optional.empty();
        }
    }
}
