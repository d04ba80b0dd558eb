package vn.namro.routing.catalog.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.calendar.SpecialDay;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;
import vn.namro.platform.security.Reader;
import vn.namro.routing.catalog.application.ChangeCatalogue;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;
import vn.namro.routing.catalog.domain.Officer;

/**
 * Officers and days of the calendar, changed while the city works. Version 0 is what nobody has changed yet; each change
 * names the version it is decided on.
 */
@RestController
final class CatalogueChangesController {

    private static final RequestSchema DAY = RequestSchema.of("/requests/calendar-day.schema.json");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final ChangeCatalogue changing;
    private final LiveCatalogue catalogue;
    private final Problems problems;

    CatalogueChangesController(ChangeCatalogue changing, LiveCatalogue catalogue, Problems problems) {
        this.changing = changing;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    @GetMapping(value = "/api/officers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> officer(@PathVariable String id, ServerWebExchange exchange) {
        Optional<Officer> found = catalogue.get().officer(id);
        return found.isEmpty()
                ? Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"))
                : changing.find(EnteredRecord.officer(id))
                        .map(record -> tagged(record, CatalogueViews.officer(found.get())));
    }

    @GetMapping(value = "/api/calendar/days/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> day(@PathVariable String date, ServerWebExchange exchange) {
        Optional<LocalDate> day = date(date);
        if (day.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
        }
        Object view =
                CatalogueViews.dayOrOrdinary(day.get(), catalogue.workingTime().day(day.get()));
        return changing.find(EnteredRecord.day(day.get())).map(record -> tagged(record, view));
    }

    @PutMapping(
            value = "/api/officers/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> put(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        if (!ID.matcher(id).matches()) {
            return Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
        }
        OfficerRequest request = OfficerRequest.read(id, body == null ? new byte[0] : body, catalogue.get());
        if (request.officer().isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", request.faults()));
        }
        Officer wanted = request.officer().get();
        Optional<Officer> known = catalogue.get().officer(id);
        Reader reader = Reader.of(token);
        boolean may = ChangeAccess.decides(reader, wanted.agencyId())
                && known.stream().allMatch(officer -> ChangeAccess.decides(reader, officer.agencyId()));
        return may
                ? change(
                        EnteredRecord.officer(id),
                        known.map(Content::of).orElse(Content.NONE),
                        Content.of(wanted),
                        CatalogueViews.officer(wanted),
                        token,
                        exchange)
                : Mono.just(problems.answer(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN"));
    }

    @PutMapping(
            value = "/api/calendar/days/{date}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> putDay(
            @PathVariable String date,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Optional<LocalDate> day = date(date);
        Checked checked = DAY.check(body == null ? new byte[0] : body);
        if (day.isEmpty() || !checked.faults().isEmpty()) {
            List<Fault> faults = day.isEmpty() ? List.of(Fault.at("", "DATE_OUT_OF_RANGE")) : checked.faults();
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        SpecialDay wanted = day(day.get(), checked.body());
        return change(day.get(), Content.of(wanted), CatalogueViews.day(wanted), token, exchange);
    }

    /** The day is an ordinary one from now on. */
    @PostMapping(value = "/api/calendar/days/{date}/removal", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> removeDay(
            @PathVariable String date, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        Optional<LocalDate> day =
                date(date).filter(known -> catalogue.workingTime().day(known).isPresent());
        return day.isEmpty()
                ? Mono.just(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"))
                : change(
                        day.get(),
                        Content.NONE,
                        CatalogueViews.dayOrOrdinary(day.get(), Optional.empty()),
                        token,
                        exchange);
    }

    private Mono<ResponseEntity<Object>> change(
            LocalDate day, Content after, Object view, Jwt token, ServerWebExchange exchange) {
        Content before = catalogue.workingTime().day(day).map(Content::of).orElse(Content.NONE);
        return change(EnteredRecord.day(day), before, after, view, token, exchange);
    }

    private Mono<ResponseEntity<Object>> change(
            String key, Content before, Content after, Object view, Jwt token, ServerWebExchange exchange) {
        IfMatch seen = IfMatch.read(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_MATCH));
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        return changing.change(
                        key, seen.version(), before, after, Reader.of(token).subject())
                .map(record -> tagged(record, view))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION"));
    }

    private static ResponseEntity<Object> tagged(EnteredRecord record, Object view) {
        return ResponseEntity.ok().eTag(IfMatch.tag(record.version())).body(view);
    }

    private static SpecialDay day(LocalDate date, JsonNode body) {
        return new SpecialDay(
                date,
                SpecialDay.Kind.valueOf(body.path("kind").asText()),
                SpecialDay.Status.valueOf(body.path("status").asText()),
                body.path("name").asText().strip(),
                StreamSupport.stream(body.path("sources").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    /** The calendar counts from 1990 to 2100. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1990 && date.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
