package vn.namro.routing.reorganisation.adapter.web;

import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.IdempotencyKeys;
import vn.namro.platform.http.IfMatch;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.catalog.application.EnteredReorganisations;
import vn.namro.routing.catalog.application.EnteredReorganisations.Versioned;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.ReorganisationFault;
import vn.namro.routing.reorganisation.application.EnterReorganisation;
import vn.namro.routing.reorganisation.application.WithdrawReorganisation;

/** Reorganisations: entered ahead, listed, withdrawn before their day. */
@RestController
final class ReorganisationsController {

    private final EnterReorganisation entering;
    private final WithdrawReorganisation withdrawing;
    private final EnteredReorganisations reorganisations;
    private final LiveCatalogue catalogue;
    private final Problems problems;

    ReorganisationsController(
            EnterReorganisation entering,
            WithdrawReorganisation withdrawing,
            EnteredReorganisations reorganisations,
            LiveCatalogue catalogue,
            Problems problems) {
        this.entering = entering;
        this.withdrawing = withdrawing;
        this.reorganisations = reorganisations;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** All of them; there are a handful in a decade. */
    record ListView(List<ReorganisationView> items) {}

    @GetMapping(value = "/api/reorganisations", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ListView> list() {
        return reorganisations.all().map(this::view).collectList().map(ListView::new);
    }

    @GetMapping(value = "/api/reorganisations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(@PathVariable String id, ServerWebExchange exchange) {
        return reorganisations.find(id).map(this::shown).defaultIfEmpty(notFound(exchange));
    }

    @PostMapping(
            value = "/api/reorganisations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> enter(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        ReorganisationRequest request = ReorganisationRequest.read(body == null ? new byte[0] : body);
        List<Fault> faults = new ArrayList<>(request.faults());
        IdempotencyKeys.check(key, faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        String by = Reader.of(token).subject();
        return entering.enter(
                        IdempotencyKeys.id(key, "reorganisation", by), request.reorganisation(catalogue.get()), by)
                .flatMap(entry -> entry.fold(
                        (entered, before) -> created(entered, before),
                        wrong -> Mono.just(problems.answer(
                                exchange,
                                HttpStatus.BAD_REQUEST,
                                "INVALID_REQUEST",
                                wrong.stream()
                                        .map(ReorganisationsController::fault)
                                        .toList())),
                        other -> Mono.just(
                                problems.answer(exchange, HttpStatus.UNPROCESSABLE_ENTITY, "IDEMPOTENCY_KEY_REUSED"))));
    }

    @PostMapping(value = "/api/reorganisations/{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        IfMatch seen = IfMatch.read(version);
        if (seen.refusal().isPresent()) {
            return Mono.just(seen.refusal().get().answer(problems, exchange));
        }
        return withdrawing
                .withdraw(id, seen.version(), Reader.of(token).subject())
                .flatMap(withdrawal -> switch (withdrawal) {
                    case DONE -> reorganisations.find(id).map(this::shown);
                    case UNKNOWN -> Mono.just(notFound(exchange));
                    case TOO_LATE ->
                        Mono.just(problems.answer(exchange, HttpStatus.CONFLICT, "REORGANISATION_CANNOT_BE_WITHDRAWN"));
                    case DEPENDED_UPON ->
                        Mono.just(problems.answer(exchange, HttpStatus.CONFLICT, "REORGANISATION_DEPENDED_UPON"));
                    case STALE -> Mono.just(problems.answer(exchange, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION"));
                });
    }

    private Mono<ResponseEntity<Object>> created(EnteredReorganisation entered, boolean before) {
        return reorganisations.find(entered.id()).map(found -> {
            ResponseEntity.BodyBuilder answer = ResponseEntity.created(
                            URI.create("/api/reorganisations/" + entered.id()))
                    .eTag(Long.toString(found.version()));
            Optional.of(before)
                    .filter(replayed -> replayed)
                    .ifPresent(yes -> answer.header(IdempotencyKeys.REPLAYED, "true"));
            return answer.body(view(found));
        });
    }

    private ResponseEntity<Object> shown(Versioned found) {
        return ResponseEntity.ok().eTag(Long.toString(found.version())).body(view(found));
    }

    private ReorganisationView view(Versioned found) {
        return ReorganisationView.of(
                found, !catalogue.unfit().contains(found.entered().id()));
    }

    private ResponseEntity<Object> notFound(ServerWebExchange exchange) {
        return problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    private static Fault fault(ReorganisationFault wrong) {
        return Fault.at(wrong.pointer(), wrong.rule().name(), wrong.value());
    }
}
