package vn.namro.routing.assignment.adapter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.Pages;
import vn.namro.platform.http.Problems;
import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.application.RoutedIssues;

/** Assignments for officers and their leads (their agency's) and for coordinators and auditors (all). */
@RestController
final class AssignmentsController {

    private final RoutedIssues routedIssues;
    private final Shown shown;
    private final Pages pages;
    private final Problems problems;
    private final Clock clock;

    AssignmentsController(RoutedIssues routedIssues, Shown shown, Cursors cursors, Problems problems, Clock clock) {
        this.routedIssues = routedIssues;
        this.shown = shown;
        this.pages = new Pages("assignments", cursors);
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping(value = "/api/assignments", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> list(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable String officerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String owes,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Pages.Asked asked = pages.read(limit, cursor, faults);
        Filters filters = new Filters(agencyId, officerId, status, outcome, owes, overdue, due, q);
        filters.check(faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, Pages.codeOf(faults), faults));
        }
        Reader reader = Reader.of(token);
        Views views = shown.views(language);
        return routedIssues
                .list(
                        filters.query(clock.instant(), views.zone(), Places.read(asked.after()), asked.limit()),
                        Scopes.of(reader))
                .map(page -> ResponseEntity.ok(pages.page(
                        page.items().stream()
                                // What was closed in triage never was an assignment.
                                .filter(found -> found.assignment() != null)
                                .map(found -> shown.line(found, reader, views, exchange))
                                .toList(),
                        Places.write(page.next()))));
    }

    /** How many assignments of a list are how near to their limit. */
    record Counts(long late, long today, long week, long later) {}

    @GetMapping(value = "/api/assignments/counts", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> counts(
            @RequestParam(required = false) @Nullable String agencyId,
            @RequestParam(required = false) @Nullable String officerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String owes,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        List<Fault> faults = new ArrayList<>();
        Filters filters = new Filters(agencyId, officerId, status, null, owes, null, null, q);
        filters.check(faults);
        if (!faults.isEmpty()) {
            return Mono.just(problems.answer(exchange, HttpStatus.BAD_REQUEST, "INVALID_REQUEST", faults));
        }
        RoutedIssues.Scope scope = Scopes.of(Reader.of(token));
        Instant now = clock.instant();
        ZoneId zone = shown.views(null).zone();
        RoutedIssues.Query all = filters.query(now, zone, null, 1);
        return Flux.fromArray(Lateness.values())
                .concatMap(lateness -> routedIssues.count(lateness.of(all, now, zone), scope))
                .collectList()
                .map(counts ->
                        ResponseEntity.ok(new Counts(counts.get(0), counts.get(1), counts.get(2), counts.get(3))));
    }

    @GetMapping(value = "/api/assignments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> get(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Jwt token,
            ServerWebExchange exchange) {
        Reader reader = Reader.of(token);
        return routedIssues
                .find(AssignmentIds.issueOf(id), Scopes.of(reader))
                .filter(found -> AssignmentIds.isKnown(found, id, reader))
                .map(found -> shown.answer(found, id, reader, shown.views(language), exchange))
                .defaultIfEmpty(problems.answer(exchange, HttpStatus.NOT_FOUND, "NOT_FOUND"));
    }
}
