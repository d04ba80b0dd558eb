package vn.namro.routing.catalog.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.WorkingTime;

/** Catalogue records as they are shown. */
final class CatalogueViews {

    private CatalogueViews() {}

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

    static AgencyView agency(Agency agency) {
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

    static OfficerView officer(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.agencyId(),
                officer.position().id(),
                officer.position().name(),
                officer.name(),
                officer.validity().from(),
                officer.validity().until());
    }

    static CalendarView calendar(WorkingTime time) {
        return new CalendarView(
                time.version(),
                time.zone(),
                week(time.week()),
                time.days().stream().map(CatalogueViews::day).toList());
    }

    private static Map<String, List<String>> week(WeeklyHours hours) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        hours.days()
                .forEach((day, intervals) -> week.put(
                        day.name(), intervals.stream().map(Object::toString).toList()));
        return week;
    }

    static DayView day(SpecialDay day) {
        return new DayView(day.date(), day.kind(), day.status(), day.name(), day.sources());
    }

    /** A day without anything special. */
    record OrdinaryView(LocalDate date, String kind) {}

    static Object dayOrOrdinary(LocalDate date, Optional<SpecialDay> day) {
        return day.<Object>map(CatalogueViews::day).orElseGet(() -> new OrdinaryView(date, "ORDINARY"));
    }
}
