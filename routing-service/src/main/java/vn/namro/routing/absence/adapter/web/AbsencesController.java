package vn.namro.routing.absence.adapter.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Pages;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.absence.application.EnterAbsence;
import vn.namro.routing.absence.application.EnterAbsence.Entry;
import vn.namro.routing.absence.application.EnteredAbsences;
import vn.namro.routing.absence.application.EnteredAbsences.Query;
import vn.namro.routing.absence.application.EnteredAbsences.Versioned;
import vn.namro.routing.absence.application.WithdrawAbsence;
import vn.namro.routing.absence.domain.Absence;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Officer;

/** Absences: entered, listed, withdrawn. */
@RestController
final class AbsencesController {

    private final EnterAbsence entering;
    private final WithdrawAbsence withdrawing;
    private final EnteredAbsences absences;
    private final LiveCatalogue catalogue;
    private final Pages pages;
    private final Problems problems;

    AbsencesController(
            EnterAbsence entering,
            WithdrawAbsence withdrawing,
            EnteredAbsences absences,
            LiveCatalogue catalogue,
            Cursors cursors,
            Problems problems) {
        this.entering = entering;
        this.withdrawing = withdrawing;
        this.absences = absences;
        this.catalogue = catalogue;
        this.pages = new Pages("absences", cursors);
        this.problems = problems;
    }

    /** Those of one's agency, or of all for the City Office and auditors; the soonest over first. */
    @GetMapping(value = "/api/absences", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable String officerId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Pages.Asked page = pages.read(limit, cursor, faults);
        LocalDate since = day("from", from, faults);
        LocalDate until = day("to", to, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
        }
        Reader reader = Reader.of(token);
        String own = Optional.ofNullable(reader.agencyId()).orElse("");
        boolean nothing = !AbsenceAccess.seesAll(reader) && agencyId != null && !agencyId.equals(own);
        String of = AbsenceAccess.seesAll(reader) ? agencyId : own;
        return nothing
                ? Mono.just(ResponseEntity.ok(pages.page(List.of(), null)))
                : absences.list(new Query(of, officerId, since, until, page.after(), page.limit() + 1))
                        .collectList()
                        .map(found -> ResponseEntity.ok(pages.page(
                                found,
                                page.limit(),
                                AbsenceView::of,
                                each -> each.entered().place())));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.at("?" + name, "MALFORMED_DATE"));
            return null;
        }
    }

    @GetMapping(value = "/api/absences/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(
            @PathVariable String id, @AuthenticationPrincipal Jwt token, ServerWebExchange exchange) {
        return seen(id, Reader.of(token)).map(AbsencesController::shown).defaultIfEmpty(notFound(exchange));
    }

    /** Whose absence one may not enter is somebody one may not know of, unless it is a colleague. */
    @PostMapping(
            value = "/api/absences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> enter(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        AbsenceRequest request = AbsenceRequest.read(body == null ? new byte[0] : body);
        List<Fault> faults = new ArrayList<>(request.faults());
        IdempotencyKeys.check(key, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        Reader reader = Reader.of(token);
        Absence wanted = request.absence().orElseThrow();
        Optional<String> agency = catalogue.get().officer(wanted.officerId()).map(Officer::agencyId);
        if (agency.isPresent() && !AbsenceAccess.decides(reader, wanted.officerId(), agency.get())) {
            return Mono.just(problems.answer(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN"));
        }
        return entering.enter(IdempotencyKeys.id(key, "absence", reader.subject()), wanted, reader.subject())
                .flatMap(entry -> answer(entry, exchange));
    }

    private Mono<ResponseEntity<Object>> answer(Entry entry, ServerWebExchange exchange) {
        return entry.fold(
                entered -> absences.find(entered.id()).map(found -> created(found, entry.before())),
                broken -> Mono.just(problems.answer(
                        exchange,
                        HttpStatus.BAD_REQUEST,
                        "INVALID_REQUEST",
                        broken.stream()
                                .map(rule -> Fault.at(rule.pointer(), rule.name()))
                                .toList())),
                () -> Mono.just(problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED")));
    }

    @PostMapping(value = "/api/absences/{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        IfMatch seen = IfMatch.read(version);
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        Reader reader = Reader.of(token);
        return seen(id, reader)
                .flatMap(found -> withdraw(found, seen.version(), reader, exchange))
                .defaultIfEmpty(notFound(exchange));
    }

    private Mono<ResponseEntity<Object>> withdraw(
            Versioned found, long seen, Reader reader, ServerWebExchange exchange) {
        String officer = found.entered().absence().officerId();
        if (!AbsenceAccess.decides(reader, officer, found.entered().agencyId())) {
            return Mono.just(problems.answer(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN"));
        }
        return withdrawing.withdraw(found, seen, reader.subject()).flatMap(withdrawal -> switch (withdrawal) {
            case DONE -> absences.find(found.entered().id()).map(AbsencesController::shown);
            case TOO_LATE -> Mono.just(problems.answer(exchange, HttpStatus.CONFLICT, "STEP_NOT_POSSIBLE"));
            case STALE -> Mono.just(problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION"));
        });
    }

    private Mono<Versioned> seen(String id, Reader reader) {
        return absences.find(id)
                .filter(found -> AbsenceAccess.sees(reader, found.entered().agencyId()));
    }

    private static ResponseEntity<Object> shown(Versioned found) {
        return ResponseEntity.ok().eTag(IfMatch.tag(found.version())).body(AbsenceView.of(found));
    }

    private static ResponseEntity<Object> created(Versioned found, boolean before) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.created(
                        URI.create("/api/absences/" + found.entered().id()))
                .eTag(IfMatch.tag(found.version()));
        return (before ? answer.header(IdempotencyKeys.REPLAYED, "true") : answer).body(AbsenceView.of(found));
    }

    private ResponseEntity<Object> notFound(ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
    }
}
