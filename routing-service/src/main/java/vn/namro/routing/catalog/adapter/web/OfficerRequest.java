package vn.namro.routing.catalog.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Validity;

/** The body of a request to add or change an officer: everything wrong with it, or the officer. */
record OfficerRequest(List<Fault> faults, Optional<Officer> officer) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/officer-record.schema.json");

    OfficerRequest {
        faults = List.copyOf(faults);
    }

    static OfficerRequest read(String id, byte[] bytes, Catalogue catalogue) {
        Checked checked = SCHEMA.check(bytes);
        JsonNode body = checked.body();
        List<Fault> faults = new ArrayList<>(checked.faults());
        LocalDate from = day(checked, "/validFrom", faults);
        LocalDate until = day(checked, "/validUntil", faults);
        if (from != null && until != null && !from.isBefore(until)) {
            faults.add(Fault.at("/validUntil", "ENDS_BEFORE_IT_BEGINS"));
        }
        Position position = catalogue.positions().get(body.path("position").asText());
        if (checked.isSound("/position") && position == null) {
            faults.add(Fault.at(
                    "/position", "NOT_ALLOWED", catalogue.positions().keySet().toString()));
        }
        if (checked.isSound("/agencyId")
                && catalogue.agency(body.path("agencyId").asText()).isEmpty()) {
            faults.add(Fault.at(
                    "/agencyId", "NO_SUCH_AGENCY", body.path("agencyId").asText()));
        }
        return faults.isEmpty() && position != null
                ? new OfficerRequest(faults, Optional.of(officer(id, body, position, new Validity(from, until))))
                : new OfficerRequest(faults, Optional.empty());
    }

    private static Officer officer(String id, JsonNode body, Position position, Validity validity) {
        return new Officer(
                id,
                body.path("agencyId").asText(),
                position,
                body.path("name").asText().strip(),
                body.path("email").asText(),
                body.path("language").asText("vi"),
                validity);
    }

    static @Nullable LocalDate day(Checked checked, String place, List<Fault> faults) {
        if (!checked.isSound(place)) {
            return null;
        }
        try {
            return LocalDate.parse(checked.body().at(place).asText());
        } catch (DateTimeException e) {
            faults.add(Fault.at(place, "MALFORMED_DATE"));
            return null;
        }
    }
}
