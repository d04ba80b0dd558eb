package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.step.Advising;
import vn.namro.routing.assignment.domain.step.Clearing;
import vn.namro.routing.assignment.domain.step.Deed;
import vn.namro.routing.assignment.domain.step.Handling;
import vn.namro.routing.assignment.domain.step.Passing;
import vn.namro.routing.assignment.domain.step.Timekeeping;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Urgency;

/** The body of a step, its form checked against the schema of its kind. */
record StepRequest(List<Fault> faults, Optional<Deed> deed) {

    private static final byte[] NOTHING = {'{', '}'};

    private static final Kind TRIAGE = kind("triage-assignment", StepRequest::clearing);

    /** Every step with an assignment, by the last part of its address. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("acceptance", kind("acceptance", body -> new Handling.Acceptance())),
            Map.entry("return", kind("return", StepRequest::giveBack)),
            Map.entry("information-request", kind("information-request", StepRequest::question)),
            Map.entry("extension", kind("extension", StepRequest::extension)),
            Map.entry("officer", kind("officer", StepRequest::officer)),
            Map.entry("progress", kind("progress", StepRequest::progress)),
            Map.entry("outcome", kind("outcome", StepRequest::outcome)),
            Map.entry("opinion", kind("opinion", StepRequest::opinion)),
            Map.entry("opinion-request", kind("opinion-request", StepRequest::opinionRequest)),
            Map.entry("transfer", kind("transfer", StepRequest::transfer)),
            Map.entry("urgency", kind("urgency", StepRequest::urgency)));

    StepRequest {
        faults = List.copyOf(faults);
    }

    /** How the body of a kind of step is checked and read. */
    record Kind(String name, RequestSchema schema, Function<JsonNode, Deed> reading) {

        StepRequest read(byte[] body) {
            Checked checked = schema.check(body.length == 0 ? NOTHING : body);
            List<Fault> faults = new ArrayList<>(checked.faults());
            addOfMeaning(checked, faults);
            if (name.equals("extension")) {
                addOfExtension(checked, faults);
            }
            return faults.isEmpty()
                    ? new StepRequest(faults, Optional.of(reading.apply(checked.body())))
                    : new StepRequest(faults, Optional.empty());
        }
    }

    /** How long it is put off is said in one way. */
    private static void addOfExtension(Checked checked, List<Fault> faults) {
        if (checked.body().has("until") == checked.body().has("workingDays")) {
            faults.add(Fault.at("/workingDays", "EITHER_DAYS_OR_DATE"));
        }
    }

    private static Kind kind(String schema, Function<JsonNode, Deed> reading) {
        return new Kind(schema, RequestSchema.of("/requests/" + schema + ".schema.json"), reading);
    }

    /** The kind of a step with an assignment; empty if there is no such step. */
    static Optional<Kind> of(String step) {
        return Optional.ofNullable(KINDS.get(step));
    }

    /** The kind of the step that ends a triage. */
    static Kind triage() {
        return TRIAGE;
    }

    /** Whether it is no JSON at all. */
    boolean isUnreadable() {
        return faults.stream().anyMatch(fault -> fault.code().equals("MALFORMED_JSON"));
    }

    private static void addOfMeaning(Checked checked, List<Fault> faults) {
        JsonNode body = checked.body();
        for (String place : List.of("/until", "/document/date")) {
            if (checked.isSound(place) && date(body.at(place)).isEmpty()) {
                faults.add(Fault.at(place, "MALFORMED_DATE"));
            }
        }
    }

    private static Deed giveBack(JsonNode body) {
        return new Passing.Return(text(body, "reason"), text(body, "proposedAgencyId"));
    }

    private static Deed question(JsonNode body) {
        return new Handling.InformationRequest(text(body, "question"), number(body, "answerWorkingDays"));
    }

    private static Deed extension(JsonNode body) {
        return new Timekeeping.Extension(
                text(body, "reason"),
                number(body, "workingDays"),
                date(body.path("until")).orElse(null));
    }

    private static Deed officer(JsonNode body) {
        return new Passing.OfficerChange(text(body, "officerId"), textIfAny(body, "reason"));
    }

    private static Deed progress(JsonNode body) {
        return new Handling.Progress(
                text(body, "note"), body.path("interimAnswer").asBoolean());
    }

    private static Deed outcome(JsonNode body) {
        JsonNode document = body.path("document");
        JsonNode proposal = body.path("proposal");
        return new Handling.Report(
                Outcome.Type.valueOf(text(body, "type")),
                text(body, "text"),
                date(document.path("date"))
                        .map(date -> new Outcome.Document(text(document, "number"), date))
                        .orElse(null),
                proposal.isMissingNode()
                        ? null
                        : new Outcome.Proposal(
                                Outcome.Addressee.valueOf(text(proposal, "to")), text(proposal, "text")));
    }

    private static Deed opinion(JsonNode body) {
        return new Advising.OpinionOf(textIfAny(body, "agencyId"), text(body, "opinion"));
    }

    private static Deed opinionRequest(JsonNode body) {
        return new Advising.OpinionRequest(
                text(body, "agencyId"), textIfAny(body, "question"), number(body, "workingDays"));
    }

    private static Deed transfer(JsonNode body) {
        return new Passing.Transfer(text(body, "agencyId"), textIfAny(body, "officerId"), text(body, "reason"));
    }

    private static Deed urgency(JsonNode body) {
        return new Timekeeping.UrgencyChange(Urgency.valueOf(text(body, "urgency")));
    }

    private static Deed clearing(JsonNode body) {
        String urgency = textIfAny(body, "urgency");
        return new Clearing(
                text(body, "agencyId"),
                textIfAny(body, "officerId"),
                body.has("coordinating") ? texts(body.path("coordinating")) : null,
                textIfAny(body, "categoryId"),
                urgency == null ? null : Urgency.valueOf(urgency),
                bilingual(body.path("task")),
                bilingual(body.path("expectedResult")),
                textIfAny(body, "legalBasis"),
                textIfAny(body, "reason"));
    }

    /** What is said in Vietnamese alone stands in both languages. */
    private static @Nullable Bilingual bilingual(JsonNode said) {
        if (said.isMissingNode()) {
            return null;
        }
        String vi = text(said, "vi");
        return new Bilingual(vi, said.has("en") ? text(said, "en") : vi);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.asText().strip())
                .toList();
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText().strip();
    }

    private static @Nullable String textIfAny(JsonNode body, String field) {
        return body.has(field) ? text(body, field) : null;
    }

    private static @Nullable Integer number(JsonNode body, String field) {
        return body.has(field) ? (Integer) body.path(field).asInt() : null;
    }

    private static Optional<LocalDate> date(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(LocalDate.parse(node.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
