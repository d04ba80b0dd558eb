package vn.namro.routing.reorganisation.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Reorganisation;
import vn.namro.routing.catalog.domain.Reorganisation.Ending;
import vn.namro.routing.catalog.domain.Validity;

/** The body of a request to enter a reorganisation. */
record ReorganisationRequest(List<Fault> faults, JsonNode body) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/reorganisation.schema.json");

    ReorganisationRequest {
        faults = List.copyOf(faults);
    }

    static ReorganisationRequest read(byte[] bytes) {
        Checked checked = SCHEMA.check(bytes);
        return new ReorganisationRequest(checked.faults(), checked.body());
    }

    /** What is wanted; only of a body without faults. */
    Reorganisation reorganisation(Catalogue catalogue) {
        LocalDate on = LocalDate.parse(body.path("on").asText());
        return new Reorganisation(
                on,
                bilingual(body, "titleVi", "titleEn"),
                body.path("legalBasis").textValue(),
                each("ended", ReorganisationRequest::ending),
                each("founded", row -> agency(row, on)),
                each("officers", row -> officer(row, on, catalogue)));
    }

    private <T> List<T> each(String field, Function<JsonNode, T> read) {
        return StreamSupport.stream(body.path(field).spliterator(), false)
                .map(read)
                .toList();
    }

    private static Ending ending(JsonNode row) {
        List<String> successors = StreamSupport.stream(row.path("successors").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Ending(
                row.path("agencyId").asText(),
                successors,
                !successors.isEmpty() && row.path("officersFollow").asBoolean());
    }

    private static Agency agency(JsonNode row, LocalDate on) {
        return new Agency(
                row.path("id").asText(),
                bilingual(row, "nameVi", "nameEn"),
                Agency.Level.valueOf(row.path("level").asText()),
                text(row, "parent"),
                new Validity(on, null),
                List.of(),
                text(row, "liaison"),
                false);
    }

    private static Officer officer(JsonNode row, LocalDate on, Catalogue catalogue) {
        return new Officer(
                row.path("id").asText(),
                row.path("agencyId").asText(),
                position(row.path("position").asText(), catalogue),
                row.path("name").asText(),
                row.path("email").asText(),
                row.path("language").asText("vi"),
                new Validity(on, null));
    }

    /** Under its name in the catalogue; one that is unknown there is a fault, which the check finds. */
    private static Position position(String id, Catalogue catalogue) {
        return catalogue.officers().stream()
                .map(Officer::position)
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Position(id, new Bilingual(id, id)));
    }

    private static Bilingual bilingual(JsonNode row, String vi, String en) {
        return new Bilingual(row.path(vi).asText(), row.path(en).asText());
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).textValue();
    }
}
