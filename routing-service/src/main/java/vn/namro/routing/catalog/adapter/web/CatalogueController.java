package vn.namro.routing.catalog.adapter.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Problems;
import vn.namro.routing.catalog.adapter.web.CatalogueViews.CalendarView;
import vn.namro.routing.catalog.adapter.web.CatalogueViews.ListView;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Validity;

/** The dated catalogue, for the people of agencies and the city. */
@RestController
final class CatalogueController {

    private final LiveCatalogue catalogue;
    private final Problems problems;

    CatalogueController(LiveCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Agencies; with {@code at}, only those that exist on that day. */
    @GetMapping(value = "/api/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> agencies(@RequestParam(required = false) @Nullable String at, ServerWebExchange exchange) {
        return listed(
                at,
                exchange,
                on -> catalogue.get().agencies().stream()
                        .filter(agency -> on.test(agency.validity()))
                        .map(CatalogueViews::agency)
                        .toList());
    }

    /** Officers; with {@code agencyId}, only those of one agency; with {@code at}, only those in office on that day. */
    @GetMapping(value = "/api/officers", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> officers(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable String at,
            ServerWebExchange exchange) {
        return listed(
                at,
                exchange,
                on -> catalogue.get().officers().stream()
                        .filter(officer ->
                                agencyId == null || officer.agencyId().equals(agencyId))
                        .filter(officer -> on.test(officer.validity()))
                        .map(CatalogueViews::officer)
                        .toList());
    }

    /** The working calendar in force, with what is official and what is provisional. */
    @GetMapping(value = "/api/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    CalendarView calendar() {
        return CatalogueViews.calendar(catalogue.workingTime());
    }

    private ResponseEntity<Object> listed(
            @Nullable String at, ServerWebExchange exchange, Function<Predicate<Validity>, List<?>> list) {
        try {
            LocalDate day = at == null ? null : LocalDate.parse(at);
            return ResponseEntity.ok(new ListView<>(list.apply(validity -> day == null || validity.includes(day))));
        } catch (DateTimeParseException e) {
            return problems.answer(
                    exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", List.of(Fault.at("?at", "MALFORMED_DATE")));
        }
    }
}
