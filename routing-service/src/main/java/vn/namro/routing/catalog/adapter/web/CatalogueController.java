package vn.namro.routing.catalog.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.namro.calendar.SpecialDay;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.WorkingTime;

/** The dated catalogue, for the people of agencies and the city. */
@RestController
final class CatalogueController {

    private final Catalogue catalogue;
    private final WorkingTime workingTime;

    CatalogueController(Catalogue catalogue, WorkingTime workingTime) {
        this.catalogue = catalogue;
        this.workingTime = workingTime;
    }

    record ListView<T>(List<T> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgencyView(
            String id,
            Bilingual name,
            Agency.Level level,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<String> successors,
            @Nullable String liaison,
            boolean provisional) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficerView(
            String id,
            String agencyId,
            String position,
            Bilingual positionName,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    record CalendarView(String version, ZoneId zone, Map<String, List<String>> week, List<DayView> days) {}

    record DayView(LocalDate date, SpecialDay.Kind kind, SpecialDay.Status status, String name, List<String> sources) {}

    /** Agencies; with {@code at}, only those that exist on that day. */
    @GetMapping("/api/agencies")
    ListView<AgencyView> agencies(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
        return new ListView<>(catalogue.agencies().stream()
                .filter(agency -> isValid(agency.validity(), at))
                .map(CatalogueController::view)
                .toList());
    }

    /** Officers; with {@code agencyId}, only those of one agency; with {@code at}, only those in office on that day. */
    @GetMapping("/api/officers")
    ListView<OfficerView> officers(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
        return new ListView<>(catalogue.officers().stream()
                .filter(officer -> agencyId == null || officer.agencyId().equals(agencyId))
                .filter(officer -> isValid(officer.validity(), at))
                .map(CatalogueController::view)
                .toList());
    }

    /** The working calendar in force, with what is official and what is provisional. */
    @GetMapping("/api/calendar")
    CalendarView calendar() {
        Map<String, List<String>> week = new LinkedHashMap<>();
        workingTime.week().days().keySet().stream()
                .sorted()
                .forEach(day -> week.put(
                        day.name(),
                        workingTime.week().on(day).stream()
                                .map(Object::toString)
                                .toList()));
        return new CalendarView(
                workingTime.version(),
                workingTime.zone(),
                week,
                workingTime.days().stream()
                        .map(day -> new DayView(day.date(), day.kind(), day.status(), day.name(), day.sources()))
                        .toList());
    }

    private static boolean isValid(Validity validity, @Nullable LocalDate at) {
        return at == null || validity.includes(at);
    }

    private static AgencyView view(Agency agency) {
        return new AgencyView(
                agency.id(),
                agency.name(),
                agency.level(),
                agency.parent(),
                agency.validity().from(),
                agency.validity().until(),
                agency.successors(),
                agency.liaisonToken().orElse(null),
                agency.provisional());
    }

    private static OfficerView view(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.agencyId(),
                officer.position().id(),
                officer.position().name(),
                officer.name(),
                officer.validity().from(),
                officer.validity().until());
    }
}
